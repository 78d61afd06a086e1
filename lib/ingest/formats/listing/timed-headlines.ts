import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { areFallingTimes } from "@/lib/ingest/formats/listing/falling-times";
import type { Line } from "@/lib/ingest/text/lines";

/** `15:40 New bridge opens`: a time of day in front of a headline. */
const TIMED = /^\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|[AaPp][Mm]))?(?:\s?[|–—·•-])?\s+(?=[^\p{Ll}\d\s].{11})/u;
const FIRST_LETTER = /^[^\p{L}]*\p{Ll}/u;
const MAX_LINE = 220;

/** So many of them below so many days are a ticker. */
const MIN_TIMED = 3;
const MIN_DAYS = 2;

/** Times that fall are a ticker's whatever days it prints, and however long its texts. */
const MAX_TEXT = 1_000;

/** Part the times of day from the headlines or texts of a ticker. */
export function partTimedHeadlines(lines: readonly Line[], text: string): readonly Line[] {
  const ends = lines.map((line) => endOfTime(line.text, MAX_LINE));
  if (isOfDays(lines, ends)) return partTimes(lines, ends, text);
  const long = lines.map((line) => endOfTime(line.text, MAX_TEXT));
  const timed = lines.filter((_, index) => (long[index] ?? 0) > 0);
  return areFallingTimes(timed.map((line) => line.text)) ? partTimes(lines, long, text) : lines;
}

/** Whether a day stands above all items of that day. */
function isOfDays(lines: readonly Line[], ends: readonly number[]): boolean {
  const timed = ends.filter((end) => end > 0).length;
  if (timed < MIN_TIMED) return false;
  const days = lines.filter(
    (line) => line.text.length <= MAX_LINE && readDateLine(line.text)?.fit === "pure",
  ).length;
  return days >= MIN_DAYS && days <= timed;
}

function partTimes(lines: readonly Line[], ends: readonly number[], text: string): readonly Line[] {
  return lines.flatMap((line, index) => {
    const end = ends[index] ?? 0;
    if (end === 0) return [line];
    return cutLine(line, text, [
      [0, line.text.slice(0, end).replace(/[\s|–—·•-]+$/, "").length],
      [end, line.text.length],
    ]);
  });
}

function endOfTime(line: string, longest: number): number {
  const end = line.length > longest ? 0 : (TIMED.exec(line)?.[0].length ?? 0);
  return FIRST_LETTER.test(line.slice(end)) ? 0 : end;
}
