import type { ComponentProps } from "react";

/** A choice of one; options are its children. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={className ? `input ${className}` : "input"} />;
}
