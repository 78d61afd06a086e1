import type { ComponentProps } from "react";

/** One tool of the editor: a button that sends no form. */
export function ToolButton(props: Omit<ComponentProps<"button">, "type" | "className">) {
  return <button {...props} type="button" className="tool" />;
}
