import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Props extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: "small" | "medium";
}

/** A push button; it submits nothing unless `type="submit"` is given. */
export function Button({ variant = "secondary", size = "medium", className, type, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      className={className ? `button ${className}` : "button"}
      data-variant={variant}
      data-size={size}
    />
  );
}
