import { Children, type ReactNode } from "react";

/** The parts of one line with a dot between each two: in the text itself, for readers without style sheets. */
export function Dotted({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).flatMap((part, at) => (at > 0 ? [" · ", part] : [part]));
}
