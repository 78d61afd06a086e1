import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
/** The rest of a span of days: the event is known by its first one. */
const UNTIL = String.raw`(?:\s?(?:-|–|and|to|und|bis|et|au|y|al|e|a|en|tot|i|do|ve)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`(?:,?\s(?:de\s)?((?:19|20)\d\d))?`;
const DAY_FIRST = new RegExp(String.raw`(?<!\d)${DAY}${UNTIL}\s(?:of\s|de\s)?${MONTH}${YEAR}(?!\p{L})`, "uy");
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH}\s${DAY}${UNTIL}${YEAR}(?![\p{L}\d])`, "uy");
const NUMBERS = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/y;
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d{2})-(\d{2})(?!\d)/y;

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
  const start = text.slice(0, LONGEST_READ);
  const { days, years } = numbersIn(start);
  const found = new Set<string>();
  if (days.length === 0 && years.length === 0) return found;
  const plain = start.replace(/[^\S ]/g, " ");
  const add = (year: string | undefined, month: number | null, day: string | undefined): void => {
    const [y, d] = [year ?? publishedAt?.slice(0, 4), Number(day)];
    if (!y || !month || month > 12 || !(d >= 1 && d <= 31) || found.size === MOST_DAYS) return;
    found.add(`${y}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  };
  for (const [, day, name = "", year] of matchesAt(DAY_FIRST, plain, days))
    add(year, monthOf(foldText(name)), day);
  const names = days.flatMap((at) => wordBefore(plain, at) ?? []);
  for (const [, name = "", day, year] of matchesAt(MONTH_FIRST, plain, names))
    add(year, monthOf(foldText(name)), day);
  for (const [, day, month, year] of matchesAt(NUMBERS, plain, days)) add(year, Number(month), day);
  for (const [, year, month, day] of matchesAt(ISO, plain, years)) add(year, Number(month), day);
  return found;
}

/**
 * Where numbers begin that may be days, or years of a date that begins with one. Dates are looked for around them
 * only: to try every word takes a tenth of all the time of an item.
 */
function numbersIn(text: string): { readonly days: number[]; readonly years: number[] } {
  const days: number[] = [];
  const years: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(text.charCodeAt(at + 1))) at++;
    const digits = at + 1 - start;
    if (digits <= 2) days.push(start);
    else if (digits === 4 && text.charCodeAt(at + 1) === HYPHEN) years.push(start);
  }
  return { days, years };
}

const HYPHEN = 0x2d;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Where the word begins that ends right before a number, with a blank and perhaps a full stop between. */
function wordBefore(text: string, number: number): number | null {
  if (text.charAt(number - 1) !== " ") return null;
  const end = text.charAt(number - 2) === "." ? number - 2 : number - 1;
  let start = end;
  while (start > 0 && end - start <= LONGEST_NAME && isLetter(text.charAt(start - 1))) start--;
  return end - start > LONGEST_NAME || start === end ? null : start;
}

const LONGEST_NAME = 12;

const isLetter = (sign: string): boolean =>
  (sign >= "a" && sign <= "z") || (sign >= "A" && sign <= "Z") || (sign > "\x7f" && /\p{L}/u.test(sign));

/** The matches of a sticky pattern at these places, none inside another. */
function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    end = pattern.lastIndex;
  }
  return found;
}
