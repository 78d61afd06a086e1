import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** So many dates in a row are a calendar to choose from. */
const MIN_DATES = 3;

/** Behind the items a page may offer its days: a heading, and dates with nothing between them. */
export function withoutCalendar(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const last = entries.at(-1);
  const date = last && linesAs(last, "date")[0];
  if (entries.length < 2 || !last || !date || linesAs(last, "text").length > 0) return entries;
  const from = lines.findIndex(({ start }) => start === date.start);
  const row = lines.slice(from, from + MIN_DATES);
  const isCalendar = row.length === MIN_DATES && row.every((line) => line.date?.fit === "pure");
  return isCalendar ? entries.slice(0, -1) : entries;
}
