import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import type { Line } from "@/lib/ingest/text/lines";

/** `… since Tuesday. [more]` */
const BRACKETED = /\s{0,4}[[(]\s?(\p{L}[^[\]()\n]{1,28})\s?[\])]$/u;

/** Fewer may be a word of the text itself. */
const MIN_BUTTONS = 2;

/** Part known buttons in brackets from the ends of headlines and texts, where several have one. */
export function partBracketedButtons(lines: readonly Line[], text: string): readonly Line[] {
  const starts = lines.map(startOfButton);
  if (starts.filter((start) => start > 0).length < MIN_BUTTONS) return lines;
  return lines.flatMap((line, index) => {
    const start = starts[index] ?? 0;
    if (start === 0) return [line];
    const words = line.text.slice(0, start).trimEnd().length;
    return cutLine(line, text, [
      [0, words],
      [start, line.text.length],
    ]);
  });
}

function startOfButton({ text }: Line): number {
  const button = BRACKETED.exec(text.slice(-40));
  return button?.[1] && isPageLabel(button[1]) ? text.length - button[0].length + button[0].search(/\S/) : 0;
}
