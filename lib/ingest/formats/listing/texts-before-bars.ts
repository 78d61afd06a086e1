import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import type { Line } from "@/lib/ingest/text/lines";

/** So many lines of a page have their date behind a bar, and before it words that others have too: what differs are headlines. */
const MIN_BARRED = 4;

/** Shorter words before a bar are no text. */
const MIN_TEXT = 46;
const MAX_DATE = 40;

/** A headline may be a question, or close with what somebody said. */
const CLOSED = /[.…。۔]$/;

/** Part a text from the date behind it where other dates of the page stand behind bars too: `The mill is open. | 8 October 2023`. */
export function partTextsBeforeBars(lines: readonly Line[], text: string): readonly Line[] {
  const bars = lines.map(({ text: words }) => barBeforeDate(words));
  const fronts = lines.map(({ text: words }, index) => words.slice(0, Math.max(0, bars[index] ?? 0)));
  if (countRecurring(fronts) < MIN_BARRED) return lines;
  return lines.flatMap((line, index) => {
    const before = fronts[index] ?? "";
    const date = line.text.slice(before.length + BAR.length);
    const isText = before.length >= MIN_TEXT && CLOSED.test(before) && findPrintedDate(date)?.raw === date;
    return isText
      ? cutLine(line, text, [
          [0, before.length],
          [before.length + BAR.length, line.text.length],
        ])
      : [line];
  });
}

/** How many of them stand before several dates. */
function countRecurring(fronts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const front of fronts) counts.set(front, (counts.get(front) ?? 0) + 1);
  return fronts.filter((front) => front !== "" && (counts.get(front) ?? 0) > 1).length;
}

const BAR = " | ";

/** Where the last bar stands that a date follows, or -1. */
function barBeforeDate(words: string): number {
  for (let at = words.lastIndexOf(BAR); at > 0; at = words.lastIndexOf(BAR, at - 1)) {
    const found = findPrintedDate(words.slice(at + BAR.length, at + BAR.length + MAX_DATE));
    if (found?.start === 0) return at;
  }
  return -1;
}
