import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 4;
/** Paragraphs of the last item that are looked at. */
const MAX_TEXTS = 12;

const opensBare = ({ roles }: ListingEntry): boolean => roles.length === 2 && roles.at(-1) === "date";

const closesWithDate = ({ roles }: ListingEntry): boolean =>
  roles.at(-1) === "date" && roles.includes("text") && roles.indexOf("date") === roles.length - 1;

/**
 * Where the first item is a line and a date alone, and all others end with theirs, each date stands above its headline:
 * what the first line is called is the page, and the last date is that of a headline and a text below it.
 */
export function withShiftedDates(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const [first, ...others] = entries;
  if (!first || others.length < MIN_TELLING || !opensBare(first)) return entries;
  const last = readBelow(lines, others.at(-1));
  const all = last ? [...others, last] : others;
  if (all.at(-1)?.roles.includes("date") || !all.slice(0, -1).every(closesWithDate)) return entries;
  return all.map((entry, index) => {
    const above = (index === 0 ? first : all[index - 1])?.lines.at(-1);
    const own = index === all.length - 1 ? entry : withoutLast(entry);
    return above ? { ...own, lines: [above, ...own.lines], roles: ["date", ...own.roles] } : own;
  });
}

/** A headline and its text below an item that ends with a date. */
function readBelow(lines: readonly PageLine[], entry: ListingEntry | undefined): ListingEntry | null {
  const from = lines.findIndex(({ start }) => start === entry?.lines.at(-1)?.start) + 1;
  const [title, ...below] = from > 0 ? lines.slice(from, from + 1 + MAX_TEXTS) : [];
  const end = below.findIndex(({ text }) => !looksLikeProse(text));
  const texts = below.slice(0, end < 0 ? below.length : end);
  if (!title || !isHeadline(title) || texts.length === 0) return null;
  const roles = texts.map((_, index) => (index === 0 ? "text" : "text-rest") satisfies LineRole);
  return { lines: [title, ...texts], roles: ["title", ...roles] };
}

const isHeadline = ({ text, note, isLabel, date }: PageLine): boolean =>
  !note && !isLabel && !date && !looksLikeProse(text);

const withoutLast = (entry: ListingEntry): ListingEntry => ({
  ...entry,
  lines: entry.lines.slice(0, -1),
  roles: entry.roles.slice(0, -1),
});
