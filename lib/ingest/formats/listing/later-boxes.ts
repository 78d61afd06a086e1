import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { endsList } from "@/lib/ingest/formats/listing/labels";
import { isYearless } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isWidgetHeading } from "@/lib/ingest/formats/listing/widgets";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { parseDate } from "@/lib/ingest/stages/dates";

/** Fewer items tell nothing of a list's order. */
const MIN_LISTED = 4;

/** What stands behind a list is at most so large a share of it. */
const MAX_SHARE = 0.5;

/**
 * Leave out what stands below the heading of another box (`Most read`) and doesn't go on as the list does; and behind the
 * buttons that close a list what isn't dated as its items are: later than all of them, and rising, in a list that begins
 * with the newest one, or without the year that they have. So events to come are printed, and when the page was changed.
 */
export function withoutLaterBoxes(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const least = Math.max(MIN_LISTED, Math.ceil(entries.length / (1 + MAX_SHARE)));
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const before = (at: number): readonly PageLine[] =>
    lines.slice(placeIn(places, lastOf(entries[at - 1])) + 1, placeIn(places, firstOf(entries[at])));
  const days = entries.map(dayOf);
  const other = startOfOthers(days);
  for (let at = least; at < entries.length; at++) {
    const between = before(at);
    if (at === other && isClosed(between) && (days[at] === YEARLESS || !isHeaded(between)))
      return entries.slice(0, at);
    const isWidget = between.some(({ text }) => isWidgetHeading(text));
    const isApart =
      between.some(({ text }) => endsList(text)) || !goesOn(days, at) || isCounted(between, days[at]);
    if (isWidget && isApart) return entries.slice(0, at);
  }
  return entries;
}

/** Whether a button closes what stands above. */
const isClosed = (between: readonly PageLine[]): boolean =>
  between.some(({ isLabel, count }) => isLabel && count === 1);

/** Whether a section of the site is named: `Press releases` behind `Show more` heads another list that is wanted. */
const isHeaded = (between: readonly PageLine[]): boolean =>
  between.some(({ isLabel, text }) => !isLabel && isKnownKicker(text)) && !hasCalendar(between);

/** So many rows of a month's days stand above events, whatever heads them. */
const MIN_WEEKS = 3;

const hasCalendar = (between: readonly PageLine[]): boolean =>
  between.filter(({ text }) => /^\d{1,2}(?:\s\d{1,2}){4,6}$/.test(text)).length >= MIN_WEEKS;

/** Whether numbers stand there, as in a box of what is read most, and no year tells that the list goes on. */
const isCounted = (between: readonly PageLine[], day: string | null | undefined): boolean =>
  day === YEARLESS && between.filter(({ text }) => /^\d{1,2}\.?$/.test(text)).length > 1;

/** Whether the item at `at` is dated, and not later than the one above it. */
function goesOn(days: readonly (string | null)[], at: number): boolean {
  const [above, own] = [days.slice(0, at).findLast((day) => day !== null), days[at]];
  return own !== null && own !== undefined && above !== undefined && above !== null && own <= above;
}

/** What a day without a year is written as here: later than all others. */
const YEARLESS = "yearless";

/** The day of an item, or null where it has none that can be read. */
function dayOf(entry: ListingEntry): string | null {
  const date = linesAs(entry, "date")[0];
  if (!date?.date) return null;
  if (isYearless(date.text)) return YEARLESS;
  return isEither(date.date.raw) ? null : (parseDate(date.date.raw)?.iso.slice(0, 10) ?? null);
}

/** `3/11/2024`: which is the month is told by the whole list, later. */
function isEither(raw: string): boolean {
  const [, first, second] = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(raw) ?? [];
  return first !== undefined && Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

/** From which item on all are dated in another way than those before, or -1. */
function startOfOthers(days: readonly (string | null)[]): number {
  const newest = days.find((day) => day !== null) ?? YEARLESS;
  const yearless = days.findLastIndex((day) => day !== YEARLESS) + 1;
  const later = days.findLastIndex((day) => day === null || day === YEARLESS || day < newest) + 1;
  const at = yearless < days.length ? yearless : later;
  const own = days.slice(0, at).filter((day) => day !== null);
  if (newest === YEARLESS || own.length < MIN_LISTED || own.includes(YEARLESS)) return -1;
  const falls = own.every((day, index) => index === 0 || day <= (own[index - 1] ?? ""));
  const behind = days.slice(at).filter((day) => day !== null);
  const rises = behind.every((day, index) => index === 0 || day >= (behind[index - 1] ?? ""));
  return at === yearless || (falls && rises && own.at(-1) !== newest) ? at : -1;
}

/** The headline or the date of an item, whatever else stands above them. */
const firstOf = (entry: ListingEntry | undefined): PageLine | undefined =>
  entry && linesAs(entry, "title", "dated-title", "date")[0];

/** The last line that an item can't do without: buttons may stand below. */
const lastOf = (entry: ListingEntry | undefined): PageLine | undefined =>
  entry && linesAs(entry, "title", "title-rest", "text", "text-rest", "date", "dated-title").at(-1);

const placeIn = (places: ReadonlyMap<number, number>, line: PageLine | undefined): number =>
  places.get(line?.start ?? -1) ?? 0;
