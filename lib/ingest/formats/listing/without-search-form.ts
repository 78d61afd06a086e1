import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";

/** So many other entries tell what entries of the list have. */
const MIN_OTHERS = 3;

const shapeOf = (entry: ListingEntry): string =>
  (linesAs(entry, "date")[0]?.date?.raw ?? "").replace(/\p{L}+/gu, "a").replace(/\d+/g, "9");

const hasText = (entry: ListingEntry): boolean => linesAs(entry, "text", "text-rest").length > 0;

/** Leave out what only looks like a first entry: a form to search by date, without a text and with a date of another form. */
export function withoutSearchForm(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const [first, ...others] = entries;
  if (!first || others.length < MIN_OTHERS || hasText(first) || !others.every(hasText)) return entries;
  const shape = shapeOf(first);
  return shape !== "" && others.every((entry) => shapeOf(entry) !== shape) ? others : entries;
}
