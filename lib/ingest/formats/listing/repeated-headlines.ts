import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { titleOf } from "@/lib/ingest/formats/listing/title-of";
import { foldText } from "@/lib/ingest/text/fold";

/** Short headlines may be those of two items: `Correction`, `Agenda`. */
const MIN_HEADLINE = 20;

/**
 * Tickers and boxes say the headlines of a list again: of items with the same one, those with no text and no date of
 * their own are none. Items of a series have one headline, and days of their own.
 */
export function withoutRepeatedHeadlines(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const fullest = new Map<string, ListingEntry>();
  for (const entry of entries) {
    const title = foldText(titleOf(entry));
    const known = fullest.get(title);
    if (!known || fullness(entry) > fullness(known)) fullest.set(title, entry);
  }
  return entries.filter((entry) => {
    const title = foldText(titleOf(entry));
    const best = fullest.get(title);
    return title.length < MIN_HEADLINE || best === entry || hasText(entry) || isOfOtherDay(entry, best);
  });
}

const hasText = (entry: ListingEntry): boolean => linesAs(entry, "text", "text-rest").length > 0;

function isOfOtherDay(entry: ListingEntry, best: ListingEntry | undefined): boolean {
  const day = dayOf(entry);
  return day !== null && day !== (best ? dayOf(best) : null);
}

const dayOf = (entry: ListingEntry): string | null =>
  (linesAs(entry, "date", "dated-title")[0] ?? entry.heading)?.date?.raw ?? null;

/** Its text tells most, then its date, then its kicker. */
const fullness = (entry: ListingEntry): number =>
  (hasText(entry) ? 4 : 0) +
  (linesAs(entry, "date", "dated-title").length > 0 ? 2 : 0) +
  (linesAs(entry, "kicker").length > 0 ? 1 : 0);
