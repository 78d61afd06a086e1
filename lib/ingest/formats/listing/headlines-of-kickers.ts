import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;
/** Sections recur, headlines hardly. */
const MIN_NEW = 0.9;
/** Headlines are longer than sections, on the average. */
const MIN_HEADLINE = 14;

/** Where no item has a headline, and the lines above the dates are as long as headlines and all others, they are them. */
export function withHeadlinesOfKickers(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const hasHeadlines = entries.some(({ roles }) => roles.includes("title") || roles.includes("dated-title"));
  if (entries.length < MIN_TELLING || hasHeadlines) return entries;
  const kickers = entries.map((entry) => linesAs(entry, "kicker")[0]?.text ?? "");
  if (kickers.some((kicker) => kicker === "") || new Set(kickers).size < kickers.length * MIN_NEW)
    return entries;
  if (kickers.join("").length < kickers.length * MIN_HEADLINE) return entries;
  return entries.map((entry) => {
    const first = entry.roles.indexOf("kicker");
    return { ...entry, roles: entry.roles.map((role, index) => (index === first ? "title" : role)) };
  });
}
