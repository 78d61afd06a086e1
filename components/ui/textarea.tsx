import type { ComponentProps } from "react";

/** A text control of several lines. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} className={className ? `input ${className}` : "input"} />;
}
