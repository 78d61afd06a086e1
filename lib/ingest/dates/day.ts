import type { DatePrecision } from "@/lib/domain/date-reading";

/** A date that was read: ISO 8601 with the source's offset, or a date alone. */
export interface ParsedDate {
  readonly iso: string;
  readonly precision: DatePrecision;
}

/** A day of the calendar; month and day count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A number with leading zeros. */
export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** A day alone; null where the calendar has no such day, or no news was written yet. */
export function dayOnly({ year, month, day }: DayParts): ParsedDate | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { iso: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, precision: "day" };
}

/** The year that two digits mean: those from 70 on are of the last century. */
export function fullYear(year: number): number {
  return year > 99 ? year : year + (year < 70 ? 2000 : 1900);
}
