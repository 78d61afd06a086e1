import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";

/** In this share of the items a kicker stands beside the date. */
const MIN_BESIDE = 0.6;

/** A shorter line was not broken. */
const MIN_BROKEN = 22;

/** Where kickers stand beside dates, what looks like one below a headline is its second half. */
export function withWholeTitles(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const isBeside = (entry: ListingEntry): boolean =>
    linesAs(entry, "date").some(({ date }) => date !== null && date.kicker !== null);
  if (entries.filter(isBeside).length < Math.max(2, entries.length * MIN_BESIDE)) return entries;
  return entries.map((entry) => ({
    ...entry,
    roles: entry.roles.map((role, index) => {
      const before = entry.lines[index - 1];
      const isBelow = entry.roles[index - 1] === "title" && (before?.text.length ?? 0) >= MIN_BROKEN;
      return role === "kicker" && isBelow ? "title-rest" : role;
    }),
  }));
}
