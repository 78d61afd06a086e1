import { expect, test } from "vitest";
import { dayEnd, dayStart } from "@/lib/domain/day-start";

test.each([
  ["2026-03-01", "UTC", "2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
  ["2026-03-01", "Pacific/Kiritimati", "2026-02-28T10:00:00.000Z", "2026-03-01T10:00:00.000Z"],
  ["2026-03-01", "Etc/GMT+12", "2026-03-01T12:00:00.000Z", "2026-03-02T12:00:00.000Z"],
  ["2026-03-01", "Asia/Kathmandu", "2026-02-28T18:15:00.000Z", "2026-03-01T18:15:00.000Z"],
])("%s in %s begins at %s and ends at %s", (day, zone, start, end) => {
  expect([dayStart(day, zone).toJSON(), dayEnd(day, zone).toJSON()]).toEqual([start, end]);
});

test("a day that the clocks left out has no length", () => {
  expect(dayEnd("2011-12-30", "Pacific/Apia")).toEqual(dayStart("2011-12-30", "Pacific/Apia"));
});

test.each(["1970-01-01", "9999-12-31"])("also %s can be asked for", (day) => {
  for (const zone of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
    expect(dayEnd(day, zone).getTime()).toBeGreaterThan(dayStart(day, zone).getTime());
});
