import { type DayParts, dayOnly, type ParsedDate, pad } from "@/lib/ingest/dates/day";
import { readZone } from "@/lib/ingest/dates/zones";

/** A clock time. */
export const TIME = /(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?/i;

/** Join a day with the clock time that follows it; without an offset the day alone is all that is certain. */
export function withTime(parts: DayParts, rest: string): ParsedDate | null {
  const day = dayOnly(parts);
  const time = TIME.exec(rest);
  if (!day || !time) return day;
  const zone = readZone(rest.slice(time.index + time[0].length));
  const hour = readHour(Number(time[1]), time[4]?.toLowerCase());
  const minute = Number(time[2]);
  const second = time[3] === undefined ? null : Math.min(59, Number(time[3]));
  if (!zone || hour > 23 || minute > 59) return day;
  return second === null
    ? { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:00${zone}`, precision: "minute" }
    : { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`, precision: "second" };
}

function readHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return half.startsWith("p") ? (hour % 12) + 12 : hour % 12;
}
