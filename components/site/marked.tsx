/** @jsxImportSource preact */
import type { Piece } from "@/lib/site/passage";

/** A text in which the words that were looked for are marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, isHit }) => {
    at += text.length;
    return isHit ? <mark key={at}>{text}</mark> : text;
  });
}
