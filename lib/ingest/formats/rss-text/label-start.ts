import { isCut } from "@/lib/ingest/text/sentences";

/** Longest name or category that stands glued behind a text. */
const MAX_LABEL = 60;

/** The first letter of a name, in front of its last part: `by M. R. Ottoway` */
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;

/** Where behind the last sentence of a text a few words more are glued to it, an author or a category; 0 where none are. */
export function labelStart(line: string): number {
  const tail = /(?:[.!?…؟。]["'”’»)\]]{0,2}|\[(?:…|\.\.\.)\]|&#8230;)\s+([^.!?…•:]{2,60})$/u.exec(
    line.slice(-MAX_LABEL - 12),
  );
  const label = tail?.[1];
  const before = line
    .trimEnd()
    .slice(0, -(label?.length ?? 0))
    .trimEnd();
  const isLabel =
    label !== undefined &&
    label.length < before.length &&
    label.split(/\s+/).length <= 6 &&
    /^[\p{Lu}\p{Lo}\d]/u.test(label) &&
    !INITIAL.test(before);
  return isLabel && !isCut(line) && line.length > MAX_LABEL ? line.trimEnd().length - label.length : 0;
}
