import Link from "next/link";
import type { ComponentProps } from "react";
import type { ButtonVariant } from "@/components/ui/button";

interface Props extends ComponentProps<typeof Link> {
  readonly variant?: ButtonVariant;
  readonly size?: "small" | "medium";
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant = "secondary", size = "medium", className, ...rest }: Props) {
  return (
    <Link
      {...rest}
      className={className ? `button ${className}` : "button"}
      data-variant={variant}
      data-size={size}
    />
  );
}
