import type { FoundDate } from "@/lib/ingest/dates/find-dates";
import { parseMonth } from "@/lib/ingest/dates/read-month";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";

/** What parts small print and hardly stands in a sentence; commas and dashes do. */
const BARS = /\s(?:[|│·•–—]|\/)\s/;
const MAX_BARRED = 5;
/** Short forms such as `2d` stand in all sorts of lines. */
const MIN_AGE = 4;

/** `Ada Marsh | 2 hours ago | 14 comments`, `Guides – May 2024 – 88 p.`: a part that is an age, or a month with its year. */
export function findBarredDate(line: string): FoundDate | null {
  const parts = line.split(BARS);
  if (parts.length < 2 || parts.length > MAX_BARRED) return null;
  const raw = parts.find(
    (part) => (part.length >= MIN_AGE && isRelativeTime(part)) || parseMonth(part) !== null,
  );
  const start = raw === undefined ? -1 : line.indexOf(raw);
  return raw === undefined ? null : { raw, start, end: start + raw.length };
}
