import type { ComponentProps } from "react";

/** A one-line text control. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={className ? `input ${className}` : "input"} />;
}
