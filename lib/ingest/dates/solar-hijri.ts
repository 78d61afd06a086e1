import type { DayParts } from "@/lib/ingest/dates/day";
import { foldText } from "@/lib/ingest/text/fold";

/** Months of the solar calendar of Iran and, with the names of the zodiac, of Afghanistan. */
const MONTHS: readonly string[][] = [
  "فروردین حمل",
  "اردیبهشت اردی‌بهشت ثور",
  "خرداد جوزا",
  "تیر سرطان",
  "مرداد امرداد اسد",
  "شهریور سنبله",
  "مهر میزان",
  "آبان عقرب",
  "آذر قوس",
  "دی جدی",
  "بهمن دلو",
  "اسفند حوت",
].map((names) => names.split(" "));

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [foldText(name), index + 1])),
);

/** The years in which news are written; those that follow are of the lunar calendar of the Hijra, as numbers stand alone. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1410;

/** True for a year that only this calendar has today. */
export const isSolarYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The month (1 to 12) that a folded word names in this calendar, or null. */
export function solarMonthOf(folded: string): number | null {
  return MONTH_OF.get(folded) ?? null;
}

/** Leap years stand at these places in each cycle of 33 years. */
const CYCLE = 33;
const LEAPS = [1, 5, 9, 13, 17, 22, 26, 30];

/** The first day of the year 1403 was 20 March 2024. */
const KNOWN_YEAR = 1403;
const KNOWN_DAY = Date.UTC(2024, 2, 20);
const DAY = 86_400_000;

/** A day of this calendar in the one that all others are printed in; null where there is no such day. */
export function fromSolarHijri({ year, month, day }: DayParts): DayParts | null {
  if (!isSolarYear(year) || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
  const years = 365 * (year - KNOWN_YEAR) + leapsBefore(year) - leapsBefore(KNOWN_YEAR);
  const months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const date = new Date(KNOWN_DAY + (years + months + day - 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function lengthOf(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || LEAPS.includes(year % CYCLE) ? 30 : 29;
}

function leapsBefore(year: number): number {
  return Math.floor(year / CYCLE) * LEAPS.length + LEAPS.filter((place) => place < year % CYCLE).length;
}
