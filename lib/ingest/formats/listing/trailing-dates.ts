import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";
import type { Line } from "@/lib/ingest/text/lines";

/** So many headlines end with their dates, or it is chance; they are neither shorter nor longer. */
const MIN_DATED = 3;
const MIN_HEADLINE = 12;
const MAX_LINE = 170;
/** Half of them are longer than a label. */
const MIN_USUAL = 28;

/** The date is told in words or figures, with its year, at the very end. */
const ENDS_WITH_YEAR = /(?:(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2})(?:\s?г\.|,? \d{1,2}[:.]\d{2})?$/;

/** Behind these a date is a word of its sentence: `open until 12 March 2024`, `the report of 3 May 2024`. */
const GOES_ON = /(?:(?<![\p{L}\p{N}-])\p{Ll}{1,3}|[,:;–—(|·•/-]|\p{Nd}\.)$/u;

/** Part headlines from the dates that stand behind them with nothing but a blank between, on a page where it is usual. */
export function partTrailingDates(lines: readonly Line[], text: string): readonly Line[] {
  const starts = new Map<Line, number>();
  for (const line of lines) {
    const start = startOfDate(line.text);
    if (start > 0) starts.set(line, start);
  }
  if (!areHeadlines([...starts].map(([line, start]) => line.text.slice(0, start)))) return lines;
  return lines.flatMap((line) => {
    const start = starts.get(line);
    if (start === undefined) return [line];
    return cutLine(line, text, [
      [0, line.text.slice(0, start).trimEnd().length],
      [start, line.text.length],
    ]);
  });
}

/** Headlines differ and are long; labels recur and are short. */
function areHeadlines(before: readonly string[]): boolean {
  const lengths = before.map(({ length }) => length).sort((a, b) => a - b);
  const isUsual = (lengths[lengths.length >> 1] ?? 0) >= MIN_USUAL;
  return before.length >= MIN_DATED && new Set(before).size === before.length && isUsual;
}

/** Where the date begins with which a headline ends, or 0. */
function startOfDate(line: string): number {
  if (line.length > MAX_LINE || !ENDS_WITH_YEAR.test(line)) return 0;
  const found = findPrintedDate(line);
  if (!found || found.end < line.length || readDateLine(line)) return 0;
  const before = line.slice(0, found.start).trimEnd();
  const isHeadline = before.length >= MIN_HEADLINE && /\p{L}{3}/u.test(before) && !GOES_ON.test(before);
  return isHeadline && /^[^\p{Ll}]/u.test(before) && !PUBLISHED.test(before) ? found.start : 0;
}
