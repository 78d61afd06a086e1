import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** So many items have their dates in one form and most of them a text, which a list's own first item has too. */
const MIN_ALIKE = 4;
const MIN_TEXTS = 0.6;

/** So many lines of the page stand between the box and the list. */
const MIN_BETWEEN = 3;

/**
 * Leave out what stands above a list in a box of its own: a line and a date in another form than all items have, without
 * a text, and further lines of the page below. So the next match or the next meeting is printed.
 */
export function withoutHeadBox(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const [first, ...others] = entries;
  if (!first || others.length < MIN_ALIKE || hasText(first)) return entries;
  const forms = new Set(others.map(formOf));
  const withText = others.filter(hasText).length;
  const isOther = forms.size === 1 && !forms.has("") && formOf(first) !== "" && !forms.has(formOf(first));
  if (!isOther || withText < others.length * MIN_TEXTS) return entries;
  const [from, to] = [first.lines.at(-1)?.start ?? 0, others[0]?.lines[0]?.start ?? 0];
  const between = lines.filter(({ start }) => start > from && start < to).length;
  return between >= MIN_BETWEEN ? others : entries;
}

const hasText = (entry: ListingEntry): boolean => linesAs(entry, "text").length > 0;

/** A date by its figures and words alone, or "" where an item has none. */
function formOf(entry: ListingEntry): string {
  const raw = linesAs(entry, "date")[0]?.date?.raw ?? "";
  return raw.replace(/\p{L}+/gu, "a").replace(/\p{Nd}+/gu, "9");
}
