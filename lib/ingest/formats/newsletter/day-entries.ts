import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** A bullet, a weekday, a day or several, and the month as a number or a word, with no year: `Sat 23–24 March, 10–4 Mending day`. */
const ENTRY =
  /^(?:[-–—•·・*+▸✓]\s?)?(?:(?<weekday>\p{L}{2,14})[.,،]?\s{1,3})?(?<day>\d{1,2})(?:\.?\s?[–-]\s?\d{1,2})?(?:st|nd|rd|th|º|er)?(?:\s?[./]\s?(?<number>\d{1,2})\.?(?![\d/.])|\.?\s(?:de\s|of\s)?(?<word>\p{L}{3,14}))(?!\p{L})[\s:,.،|–—-]/u;

/** `March 23`, with the month first. */
const MONTH_FIRST =
  /^(?:[-–—•·・*+▸✓]\s?)?(?:\p{L}{2,12}[.,]?\s)?(?<word>\p{L}{3,14})\.?\s\d{1,2}(?![\d:./])[\s:,|–—-]/u;

/** `・9月14日（土）　…` */
const EASTERN = /^(?:[-–—•·・*+▸✓○●]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]/u;

const YEAR = /(?:19|20)\d{2}(?!\d)/;

/** True for a line of a calendar: it opens with a day that has no year, and says what is on. */
export function isDayEntry(text: string): boolean {
  if (YEAR.test(text.slice(0, 24))) return false;
  if (EASTERN.test(text)) return true;
  const { weekday, number, word } = ENTRY.exec(text)?.groups ?? {};
  const isNamed = word !== undefined && monthOf(foldText(word)) !== null;
  const isDay = weekday === undefined || weekday.length <= 3 || isWeekday(foldText(weekday));
  if ((number !== undefined || isNamed) && isDay) return true;
  const first = MONTH_FIRST.exec(text)?.groups?.word;
  return first !== undefined && monthOf(foldText(first)) !== null;
}
