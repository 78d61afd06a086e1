import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";

/** An item's headline, the lines of a broken one joined, without a date in it. */
export function titleOf(entry: ListingEntry): string {
  return linesAs(entry, "title", "dated-title", "title-rest")
    .map((line) => line.datedTitle?.title ?? line.text)
    .join(" ");
}
