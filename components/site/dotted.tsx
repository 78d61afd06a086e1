/** @jsxImportSource preact */
import { type ComponentChildren, toChildArray } from "preact";

/** The parts of one line with a dot between each two: in the text itself, for readers without style sheets. */
export function Dotted({ children }: { readonly children: ComponentChildren }) {
  return toChildArray(children).flatMap((part, at) => (at > 0 ? [" · ", part] : [part]));
}
