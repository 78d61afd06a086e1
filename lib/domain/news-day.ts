import { issuedAtFrom } from "@/lib/domain/issued-at";

const STAMP = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/**
 * The date of a piece of news as the desk prints it: "3 Mar 2025".
 *
 * It is the day, and with `withTime` the hour, that the source states, in the source's own zone.
 *
 * @param stamp ISO 8601; whatever is no full date is given back as it is.
 */
export function newsDay(stamp: string, { withTime = false } = {}): string {
  const [, date, time] = STAMP.exec(stamp) ?? [];
  const day = issuedAtFrom(date ?? null);
  if (!day) return stamp;
  return withTime && time ? `${DAY.format(day)}, ${time}` : DAY.format(day);
}
