import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { Line } from "@/lib/ingest/text/lines";

/** `15:40 New bridge opens`: a time of day in front of a headline. */
const TIMED = /^\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|[AaPp][Mm]))?(?:\s?[|–—·•-])?\s+(?=[^\p{Ll}\d\s].{11})/u;
const FIRST_LETTER = /^[^\p{L}]*\p{Ll}/u;
const MAX_LINE = 220;

/** So many of them below so many days are a ticker. */
const MIN_TIMED = 3;
const MIN_DAYS = 2;

/** Part the times of day from the headlines of a page that prints a day above all items of that day. */
export function partTimedHeadlines(lines: readonly Line[], text: string): readonly Line[] {
  const ends = lines.map((line) => endOfTime(line.text));
  const timed = ends.filter((end) => end > 0).length;
  if (timed < MIN_TIMED) return lines;
  const days = lines.filter(
    (line) => line.text.length <= MAX_LINE && readDateLine(line.text)?.fit === "pure",
  ).length;
  if (days < MIN_DAYS || days > timed) return lines;
  return lines.flatMap((line, index) => {
    const end = ends[index] ?? 0;
    if (end === 0) return [line];
    return cutLine(line, text, [
      [0, line.text.slice(0, end).replace(/[\s|–—·•-]+$/, "").length],
      [end, line.text.length],
    ]);
  });
}

function endOfTime(line: string): number {
  const end = line.length > MAX_LINE ? 0 : (TIMED.exec(line)?.[0].length ?? 0);
  return FIRST_LETTER.test(line.slice(end)) ? 0 : end;
}
