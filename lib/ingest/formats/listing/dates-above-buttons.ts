import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;
/** In this share of the items it is a habit of the page. */
const MIN_SHARE = 0.8;

/**
 * Where a button such as `Read the full story` stands below each date, the two end an item: what was read as the date
 * of the next one, since the first one seemed to have none, is that of the item above.
 */
export function withDatesAboveButtons(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const [first, ...others] = entries;
  if (!first || others.length < MIN_TELLING || linesAs(first, "date", "dated-title").length > 0)
    return entries;
  if (others.filter(opensWithEnd).length < others.length * MIN_SHARE) return entries;
  return entries.map((entry, index) => {
    const own = opensWithEnd(entry) ? withoutFront(entry) : entry;
    const next = entries[index + 1];
    return withEnd(own, next ? endIn(next) : endBelow(lines, entry));
  });
}

/** A date, and a button below it. */
const END = 2;

const isEnd = (date: PageLine | undefined, button: PageLine | undefined): boolean =>
  Boolean(date?.date && button?.isLabel && button.count > 1);

const opensWithEnd = ({ lines, roles }: ListingEntry): boolean =>
  roles[0] === "date" && isEnd(lines[0], lines[1]);

const endIn = (entry: ListingEntry): readonly PageLine[] =>
  opensWithEnd(entry) ? entry.lines.slice(0, END) : [];

function endBelow(lines: readonly PageLine[], entry: ListingEntry): readonly PageLine[] {
  const from = lines.findIndex(({ start }) => start === entry.lines.at(-1)?.start) + 1;
  return from > 0 && isEnd(lines[from], lines[from + 1]) ? lines.slice(from, from + END) : [];
}

const withoutFront = (entry: ListingEntry): ListingEntry => ({
  ...entry,
  lines: entry.lines.slice(END),
  roles: entry.roles.slice(END),
});

function withEnd(entry: ListingEntry, end: readonly PageLine[]): ListingEntry {
  const roles = end.map((_, index): LineRole => (index === 0 ? "date" : "note"));
  return { ...entry, lines: [...entry.lines, ...end], roles: [...entry.roles, ...roles] };
}
