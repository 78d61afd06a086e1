import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
/** The rest of a span of days: the event is known by its first one. */
const UNTIL = String.raw`(?:\s?(?:-|–|and|to|und|bis|et|au|y|al|e|a|en|tot|i|do|ve)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`(?:,?\s(?:de\s)?((?:19|20)\d\d))?`;
const DAY_FIRST = new RegExp(String.raw`(?<!\d)${DAY}${UNTIL}\s(?:of\s|de\s)?${MONTH}${YEAR}(?!\p{L})`, "gu");
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH}\s${DAY}${UNTIL}${YEAR}(?![\p{L}\d])`, "gu");
const NUMBERS = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/g;
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d{2})-(\d{2})(?!\d)/g;

/** Days of one text at most. */
const MOST_DAYS = 12;
/** News date their events early. */
const LONGEST_READ = 20_000;

/**
 * First days of the events that a text dates, as `YYYY-MM-DD`.
 *
 * A date without a year gets the year of publication, where that is known.
 */
export function eventDates(text: string, publishedAt: string | null): Set<string> {
  const plain = text.slice(0, LONGEST_READ).replace(/\s/g, " ");
  const found = new Set<string>();
  const add = (year: string | undefined, month: number | null, day: string | undefined): void => {
    const [y, d] = [year ?? publishedAt?.slice(0, 4), Number(day)];
    if (!y || !month || month > 12 || !(d >= 1 && d <= 31) || found.size === MOST_DAYS) return;
    found.add(`${y}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  };
  for (const [, day, name = "", year] of plain.matchAll(DAY_FIRST)) add(year, monthOf(foldText(name)), day);
  for (const [, name = "", day, year] of plain.matchAll(MONTH_FIRST)) add(year, monthOf(foldText(name)), day);
  for (const [, day, month, year] of plain.matchAll(NUMBERS)) add(year, Number(month), day);
  for (const [, year, month, day] of plain.matchAll(ISO)) add(year, Number(month), day);
  return found;
}
