import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import type { DateLine } from "@/lib/ingest/formats/listing/date-line";

/** A title that is printed with its date in one line. */
export interface DatedTitle {
  readonly raw: string;
  readonly title: string;
  /** The date stands behind the title, which may be the end of one. */
  readonly isBehind: boolean;
  /** A bar or a dot parts the two: in brackets, a date may stand behind the end of a broken headline. */
  readonly isBarred: boolean;
}

/** Shortest title that is believed beside a date; behind a broken one its end may be shorter. */
const MIN_TITLE = 12;
const MIN_END = 3;

/** A kicker is no longer. */
const MAX_KICKER = 40;

/** What stands before several dates and a bar is a kicker: titles differ. */
export function recurringLabels(titles: readonly (DatedTitle | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const found of titles) {
    if (!found?.isBehind || !found.isBarred || found.title.length > MAX_KICKER) continue;
    if (seen.has(found.title)) again.add(found.title);
    seen.add(found.title);
  }
  return again;
}

/** `12.03.2024 New bridge opens`, `New bridge opens (12 March 2024)`: the date at one end, a title for the rest. */
export function readDatedTitle(text: string, date: DateLine | null): DatedTitle | null {
  if (date && date.fit === "pure") return null;
  const found = findPrintedDate(text);
  if (!found) return null;
  const before = text.slice(0, found.start).trim();
  const after = text.slice(found.end).trim();
  const isFirst = before === "" || /^[([]$/.test(before);
  const isLast = /^[)\].]?$/.test(after) && /[([|–—:,·•-]$/.test(before);
  if (!isFirst && !isLast) return null;
  const title = isFirst ? after.replace(/^[)\]|:–—·•,-]*\s*/u, "") : before.replace(/\s*[([|–—:,·•-]+$/u, "");
  const isTitle = title.length >= (isFirst ? MIN_TITLE : MIN_END) && /\p{L}/u.test(title);
  const isBarred = /[|·•]$/.test(before);
  return isTitle ? { raw: found.raw, title, isBehind: !isFirst, isBarred } : null;
}
