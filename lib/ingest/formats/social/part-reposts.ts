import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { foldText } from "@/lib/ingest/text/fold";
import type { Line } from "@/lib/ingest/text/lines";

/** The label that something was passed on, with a name in it, is no longer than this. */
const MAX_HEAD = 140;

/** Part the label that a post was passed on from the post, where the page prints both in one line. */
export function partReposts<L extends Line>(text: string, lines: readonly L[], labels: LabelTable): L[] {
  const names = new Set(
    lines.filter(({ text }) => text.length <= MAX_HEAD).map(({ text }) => foldText(text)),
  );
  return lines.flatMap((line) => {
    const size = sizeOfHead(line.text, labels, names);
    const own = text.slice(line.start, line.end).indexOf(line.text);
    if (size === 0 || own < 0) return [line];
    const at = line.start + own + size;
    return [
      { ...line, text: line.text.slice(0, size).trimEnd(), end: at, next: at },
      { ...line, text: line.text.slice(size), start: at },
    ];
  });
}

/** How long the label is with which a line begins, its name being one that stands on the page alone; 0 where there is none. */
function sizeOfHead(text: string, labels: LabelTable, names: ReadonlySet<string>): number {
  const head = text.slice(0, MAX_HEAD);
  if (!labels.mayBeRepost(head)) return 0;
  // A small letter, or a mark, goes on with the sentence.
  for (const { index, 0: gap } of head.matchAll(/\s+(?=[^\s\p{Ll}.,;:!?)])/gu)) {
    const label = text.slice(0, index);
    if (labels.kindOf(label) !== "repost" || index + gap.length >= text.length) continue;
    const name = labels.nameIn(label);
    if (name !== null && names.has(name)) return index + gap.length;
  }
  return 0;
}
