import { expect, test } from "vitest";
import { isTimeZone } from "@/lib/domain/site-identity";
import { siteTime, zoneOf } from "@/lib/domain/site-time";

test.each([
  ["UTC", "2026-07-01T22:05:09Z", "2026-07-01", "22:05", "UTC", "2026-07-01T22:05:09Z"],
  ["Africa/Nairobi", "2026-07-01T22:05:09Z", "2026-07-02", "01:05", "UTC+3", "2026-07-02T01:05:09+03:00"],
  ["Europe/Berlin", "2026-07-01T22:05:00Z", "2026-07-02", "00:05", "UTC+2", "2026-07-02T00:05:00+02:00"],
  ["Europe/Berlin", "2026-01-01T22:05:00Z", "2026-01-01", "23:05", "UTC+1", "2026-01-01T23:05:00+01:00"],
  ["Europe/London", "2026-01-01T00:00:00Z", "2026-01-01", "00:00", "UTC", "2026-01-01T00:00:00Z"],
  ["Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01", "05:30", "UTC+5:30", "2026-01-01T05:30:00+05:30"],
  ["America/New_York", "2026-01-01T00:00:00Z", "2025-12-31", "19:00", "UTC−5", "2025-12-31T19:00:00-05:00"],
  ["Europe/Amsterdam", "1890-01-01T00:00:00Z", "1890-01-01", "00:00", "UTC", "1890-01-01T00:00:00Z"],
])("on the clocks of %s it is, at %s, %s %s %s", (timeZone, instant, day, time, zone, iso) => {
  const at = new Date(instant);
  const told = siteTime(at, timeZone);
  expect(told).toEqual({ day, time, zone, iso });
  expect(new Date(told.iso)).toEqual(at);
});

test.each([
  ["2026-03-05T07:30:00+03:00", "UTC+3"],
  ["2026-03-05T07:30+0530", "UTC+5:30"],
  ["2026-03-05T07:30:00.123-09:30", "UTC−9:30"],
  ["2026-03-05T07:30:00Z", "UTC"],
  ["2026-03-05T07:30:00-00:00", "UTC"],
  ["2026-03-05T07:30:00", null],
  ["2026-03-05", null],
])("a date that its source writes as %s is of %s", (iso, zone) => expect(zoneOf(iso)).toBe(zone));

test.each([
  ["UTC", true],
  ["Africa/Nairobi", true],
  ["Mars/Base", false],
  ["", false],
])("%j is a time zone: %s", (name, is) => expect(isTimeZone(name)).toBe(is));
