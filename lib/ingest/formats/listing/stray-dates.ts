import type { JoinedLine } from "@/lib/ingest/formats/listing/join-dates";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";

/** So many dates of a page open their lines, and so few have a word and a colon before them. */
const MIN_OPENING = 3;
const MAX_SHARE = 0.5;

/** `Deadline: 7 December 2023`. */
const NAMED = /^\p{L}[\p{L} ]{1,24}[:：]\s?(?=\S)/u;

/** Where the dates of a page's items open their lines, one behind a word and a colon is part of a text: when an event is, when something ends. */
export function withoutStrayDates(lines: readonly JoinedLine[]): readonly JoinedLine[] {
  const opening = lines.filter(
    ({ line, date }) => date !== null && date.raw !== "" && opens(line.text, date.raw),
  );
  const named = lines.filter(isNamed);
  if (opening.length < MIN_OPENING || named.length > opening.length * MAX_SHARE) return lines;
  return lines.map((joined) => (isNamed(joined) ? { ...joined, date: null } : joined));
}

const opens = (text: string, raw: string): boolean => text.startsWith(raw.replace(/\s+/g, " "));

function isNamed({ line, date }: JoinedLine): boolean {
  const label = date === null ? undefined : NAMED.exec(line.text)?.[0];
  return label !== undefined && !PUBLISHED.test(label);
}
