import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { isYearless } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { parseDate } from "@/lib/ingest/stages/dates";

/** Fewer items tell nothing of a list's order. */
const MIN_LISTED = 4;

/** What stands behind a list is at most so large a share of it. */
const MAX_SHARE = 0.5;

/**
 * Leave out what stands behind the buttons that close a list and isn't dated as its items are: later than all of them in a
 * list that begins with the newest one, or without the year that they have. So events to come are printed, and when the
 * page was changed.
 */
export function withoutLaterBoxes(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const days = entries.map(dayOf);
  const least = Math.max(MIN_LISTED, Math.ceil(entries.length / (1 + MAX_SHARE)));
  for (let at = least; at < entries.length; at++) {
    const [own, behind] = [days.slice(0, at), days.slice(at)];
    if (isOfOtherKind(own, behind) && isClosed(entries, at, lines)) return entries.slice(0, at);
  }
  return entries;
}

/** The day of an item, `yearless`, or null where it has none that can be read. */
function dayOf(entry: ListingEntry): string | null {
  const date = linesAs(entry, "date")[0];
  if (!date?.date) return null;
  return isYearless(date.text) ? YEARLESS : (parseDate(date.date.raw)?.iso.slice(0, 10) ?? null);
}

const YEARLESS = "yearless";

function isOfOtherKind(own: readonly (string | null)[], behind: readonly (string | null)[]): boolean {
  const dated = own.filter((day) => day !== null);
  if (dated.length < MIN_LISTED || dated.includes(YEARLESS) || behind.includes(null)) return false;
  if (behind.every((day) => day === YEARLESS)) return true;
  const [newest = ""] = dated;
  const falls = dated.every((day, index) => index === 0 || day <= (dated[index - 1] ?? ""));
  const isOfOneDay = dated.at(-1) === newest;
  return falls && !isOfOneDay && behind.every((day) => day !== YEARLESS && day !== null && day >= newest);
}

/** Whether a button stands between the item before `at` and its date: `Show more`, `Next`. Those that each item has don't count. */
function isClosed(entries: readonly ListingEntry[], at: number, lines: readonly PageLine[]): boolean {
  const from = lastOf(entries[at - 1]);
  const to = linesAs(entries[at] ?? { lines: [], roles: [] }, "date")[0]?.start ?? 0;
  return lines.some(({ start, isLabel, count }) => start > from && start < to && isLabel && count === 1);
}

/** Where the last line stands that an item can't do without. */
function lastOf(entry: ListingEntry | undefined): number {
  const own = entry ? linesAs(entry, "title", "title-rest", "text", "text-rest", "date", "dated-title") : [];
  return own.at(-1)?.start ?? 0;
}
