import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import { endsList, isPageNumbers } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isWidgetHeading } from "@/lib/ingest/formats/listing/widgets";

/** Fewer items than this tell nothing about a page. */
const MIN_TELLING = 3;

/** In this share of a page's items stands a date, or their lack of one tells nothing. */
const MIN_DATED = 0.7;

/** A headline without date and text is longer than what a menu says. */
const MIN_NEWS = 30;

/** Before the first dated item and behind the last one, headlines without date and text are menus; where texts tell items, short ones are. */
export function withoutMenus(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const isDated = (entry: ListingEntry): boolean =>
    linesAs(entry, "date", "dated-title").length > 0 ||
    linesAs(entry, "title-rest").some(({ datedTitle }) => datedTitle);
  const hasText = (entry: ListingEntry): boolean => linesAs(entry, "text").length > 0;
  const areMost = (count: number): boolean => count >= MIN_TELLING && count >= entries.length * MIN_DATED;
  const areDated = areMost(entries.filter(isDated).length);
  if (!areDated && !areMost(entries.filter(hasText).length)) return entries;
  // Where all between the first and the last item have texts, these have one too.
  const areAll = entries.slice(1, -1).every(hasText);
  const isShort = (entry: ListingEntry): boolean => (linesAs(entry, "title")[0]?.text.length ?? 0) < MIN_NEWS;
  const isItem = (entry: ListingEntry): boolean =>
    isDated(entry) || hasText(entry) || (!areDated && !areAll && !isShort(entry));
  const listed = entries.slice(entries.findIndex(isItem), entries.findLastIndex(isItem) + 1);
  const items = upToLastNumbers(listed, lines);
  return areDated ? withoutRest(items, isDated, lines) : withoutFoot(items, lines);
}

/** Where items have dates, what has none behind the numbers of the pages is no item. */
function withoutRest(
  entries: readonly ListingEntry[],
  isDated: (entry: ListingEntry) => boolean,
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const [, , third] = entries.filter(isDated);
  const from = third?.lines.at(-1)?.end ?? Number.POSITIVE_INFINITY;
  const end = lines.find(({ start, text }) => start >= from && (endsList(text) || isWidgetHeading(text)));
  return end
    ? entries.filter((entry) => isDated(entry) || (entry.lines[0]?.start ?? 0) < end.start)
    : entries;
}

/** So many items stand before the numbers of the pages, and this share of them may seem to stand behind. */
const MIN_LISTED = 4;
const MAX_BEHIND = 0.5;

/** Behind the last numbers of its pages a list is over, though its foot says when something is, or was changed. */
function upToLastNumbers(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const end = lines.findLast(({ text }) => isPageNumbers(text))?.start ?? Number.POSITIVE_INFINITY;
  const before = entries.filter((entry) => (entry.lines[0]?.start ?? 0) < end);
  const behind = entries.length - before.length;
  return before.length >= MIN_LISTED && behind <= before.length * MAX_BEHIND ? before : entries;
}

/** At most so many headlines with a text below it stand in a page's foot. */
const MAX_FOOT = 2;

/** An item of the list has the buttons that recur in it. */
const MIN_RECURRING = 3;
const hasOwnButton = ({ lines }: ListingEntry): boolean =>
  lines.some(({ isLabel, count }) => isLabel && count >= MIN_RECURRING);

/** Without dates, a button that stands nowhere else, `Load more`, ends the list. */
function withoutFoot(entries: readonly ListingEntry[], lines: readonly PageLine[]): readonly ListingEntry[] {
  const isCore = (role: LineRole): boolean => role !== "note" && role !== "lead";
  const startOf = ({ lines: own, roles }: ListingEntry): number => own[roles.findIndex(isCore)]?.start ?? 0;
  const endOf = ({ lines: own, roles }: ListingEntry): number => own[roles.findLastIndex(isCore)]?.end ?? 0;
  const from = Math.max(MIN_TELLING, entries.length - MAX_FOOT);
  const foot = entries.findIndex((entry, index) => {
    const before = entries[index - 1];
    if (index < from || !before || hasOwnButton(entry)) return false;
    const [after, until] = [endOf(before), startOf(entry)];
    return lines.some(
      ({ start, isLabel, count }) => isLabel && count === 1 && start >= after && start < until,
    );
  });
  return foot < 0 ? entries : entries.slice(0, foot);
}
