import { isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 4;
/** In this share of the items such a line is a habit of the page. */
const MIN_SHARE = 0.6;
/** Sections recur: this share of them at most is new. */
const MAX_NEW = 0.6;

/** Where no item has a kicker, and most have a few words between headline and date that come again in others, those are one. */
export function withNotedKickers(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  if (entries.length < MIN_TELLING || entries.some((entry) => linesAs(entry, "kicker").length > 0))
    return entries;
  const places = entries.map(placeOfKicker);
  const words = places.flatMap((place, index) => entries[index]?.lines[place]?.folded ?? []);
  const isHabit = words.length >= Math.max(MIN_TELLING, entries.length * MIN_SHARE);
  if (!isHabit || new Set(words).size > words.length * MAX_NEW || new Set(words).size === 1) return entries;
  return entries.map((entry, index) => ({
    ...entry,
    roles: entry.roles.map((role, at) => (at === places[index] ? "kicker" : role)),
  }));
}

/** The line between an item's headline and its date that may be a kicker; -1 where there is none. */
function placeOfKicker({ lines, roles }: ListingEntry): number {
  const [title, date] = [roles.indexOf("title"), roles.indexOf("date")];
  if (title < 0 || date < 0) return -1;
  const [from, to] = [Math.min(title, date), Math.max(title, date)];
  return lines.findIndex(
    (line, index) => index > from && index < to && roles[index] === "note" && isKickerLike(line),
  );
}
