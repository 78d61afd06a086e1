import type { Role } from "@/lib/ingest/formats/listing/grammar";
import { endsList } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { type Reading, type RecordLines, recordsOf } from "@/lib/ingest/records/read-records";

/** So many dates on either side are those of a list: fewer tell no order of their own. */
const MIN_DATES = 4;

/**
 * The records of a page, and where it has two lists, those of each: the button that loads more items closes the first
 * one, and below it a second may have its dates elsewhere, above its headlines or behind its texts. Where both print
 * them in one order, they are read together, since together they tell more.
 */
export function recordsOfLists(
  lines: readonly PageLine[],
  read: (from: number, to: number) => Reading<Role> | null,
): RecordLines<Role>[] {
  const whole = read(0, lines.length);
  const end = endOfFirstList(lines);
  const parts = end < 0 ? [] : [read(0, end), read(end, lines.length)];
  const [first, second] = parts;
  if (!first || !second || opensWithDate(first) === opensWithDate(second))
    return whole ? recordsOf(whole) : [];
  const below = recordsOf(second).map((record) => ({
    ...record,
    first: record.first + end,
    last: record.last + end,
  }));
  return [...recordsOf(first), ...below];
}

const opensWithDate = ({ grammar }: Reading<Role>): boolean => /^K?D/.test(grammar.order);

/** The line that closes the first of two lists, or -1 where the page has one list or more of them. */
function endOfFirstList(lines: readonly PageLine[]): number {
  const ends = lines.flatMap(({ text, count }, index) => (count === 1 && endsList(text) ? [index] : []));
  const between = ends.filter(
    (at) => countDates(lines.slice(0, at)) >= MIN_DATES && countDates(lines.slice(at)) >= MIN_DATES,
  );
  return between.length === 1 ? (between[0] ?? -1) : -1;
}

const countDates = (lines: readonly PageLine[]): number =>
  lines.filter(({ date }) => date?.fit === "pure").length;
