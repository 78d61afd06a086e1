import { firstOfRange } from "@/lib/ingest/dates/ranges";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { parseDate } from "@/lib/ingest/stages/dates";

/** An item's headline, the lines of a broken one joined, without a date in it that is the item's. */
export function titleOf(entry: ListingEntry): string {
  const own = linesAs(entry, "date")[0]?.date?.raw ?? null;
  return linesAs(entry, "title", "dated-title", "title-rest")
    .map((line) => (own !== null && saysOther(line, own) ? line.text : (line.datedTitle?.title ?? line.text)))
    .join(" ");
}

/** Whether the date at a headline's end is a range of days, or without brackets another one than the item's: when an event will be. */
function saysOther({ datedTitle, text }: PageLine, own: string): boolean {
  if (!datedTitle?.isBehind || datedTitle.isBarred) return false;
  const { raw } = datedTitle;
  const dayOf = (date: string): string | undefined => parseDate(date)?.iso.slice(0, 10);
  return firstOfRange(raw) !== raw || (!/[)\]]$/.test(text) && dayOf(raw) !== dayOf(own));
}
