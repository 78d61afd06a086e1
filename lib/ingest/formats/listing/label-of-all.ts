import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Fewer items may have one section by chance. */
const MIN_TELLING = 3;

/** Such a label ends with the small word that its date asks for. */
const SMALL_WORD = /\s\p{Ll}{1,4}\.?$/u;

/** The same unknown words before the dates of all items, and a small one last, say what the date is: `Presse vom 16.12.2021`. */
export function labelOfAll(entries: readonly ListingEntry[]): string | null {
  const [first, ...others] = entries.map((entry) => linesAs(entry, "date")[0]?.date?.kicker ?? null);
  if (!first || entries.length < MIN_TELLING || isKnownKicker(first) || !SMALL_WORD.test(first)) return null;
  return others.every((label) => label === first) ? first : null;
}
