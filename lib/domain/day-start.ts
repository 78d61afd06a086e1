import { nextMidnight } from "@/lib/domain/next-midnight";
import { siteTime } from "@/lib/domain/site-time";

/** Before the day begins anywhere, and no more than two days before. */
const EARLY_MS = 15 * 60 * 60_000;

/** The first moment of a day (`YYYY-MM-DD`) on the clocks of `timeZone`, or of the next one where they left it out. */
export function dayStart(day: string, timeZone: string): Date {
  let at = nextMidnight(new Date(Date.parse(`${day}T00:00:00Z`) - EARLY_MS), timeZone);
  while (siteTime(at, timeZone).day < day) at = nextMidnight(at, timeZone);
  return at;
}

/** The first moment after a day on the clocks of `timeZone`. */
export function dayEnd(day: string, timeZone: string): Date {
  const start = dayStart(day, timeZone);
  return siteTime(start, timeZone).day > day ? start : nextMidnight(start, timeZone);
}
