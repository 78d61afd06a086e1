import { keepMade } from "@/lib/domain/keep-made";

/** A moment on the clocks of one time zone. */
export interface SiteTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  /** `UTC+3`: understood in every language, and the same for summer and winter. */
  readonly zone: string;
  /** ISO 8601 with the offset. */
  readonly iso: string;
}

const DIGITS = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
} as const;

const clockOf = keepMade(
  (timeZone) =>
    new Intl.DateTimeFormat("en-GB", {
      ...{ ...DIGITS, second: "2-digit", hourCycle: "h23", timeZoneName: "longOffset" },
      ...{ timeZone, calendar: "gregory" },
    }),
);

/** What the clocks of `timeZone` show at a moment. */
export function siteTime(at: Date, timeZone: string): SiteTime {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const offset = part("timeZoneName").replace(/^(?:GMT|UTC)(?:[+-]00:00$)?/, "") || "Z";
  // Clocks by the sun of one town, as long ago, are a few seconds off: no machine reads that.
  if (!/^(?:Z|[+-]\d\d:\d\d)$/.test(offset)) return siteTime(at, "UTC");
  const day = [part("year").padStart(4, "0"), part("month"), part("day")].join("-");
  const time = `${part("hour")}:${part("minute")}`;
  const iso = `${day}T${time}:${part("second")}${offset}`;
  return { day, time, zone: zoneOf(iso) ?? "UTC", iso };
}

/** The zone that a date in ISO 8601 names by its offset, as readers see it; null where it names none. */
export function zoneOf(iso: string): string | null {
  const [found, sign, hours, minutes] = /T.*?(?:Z|([+-])(\d\d):?(\d\d))$/.exec(iso) ?? [];
  if (!found) return null;
  if (!sign || (Number(hours) === 0 && Number(minutes) === 0)) return "UTC";
  const half = minutes === "00" ? "" : `:${minutes}`;
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${half}`;
}
