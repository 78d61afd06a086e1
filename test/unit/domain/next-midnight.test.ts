import { expect, test } from "vitest";
import { nextMidnight } from "@/lib/domain/next-midnight";

test.each([
  ["UTC", "2026-03-01T09:00:00Z", "2026-03-02T00:00:00.000Z"],
  ["UTC", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00.000Z"],
  ["UTC", "2026-03-01T23:59:59.999Z", "2026-03-02T00:00:00.000Z"],
  ["Asia/Tokyo", "2026-03-01T09:00:00Z", "2026-03-01T15:00:00.000Z"],
  ["America/Los_Angeles", "2026-03-01T09:00:00Z", "2026-03-02T08:00:00.000Z"],
  ["Asia/Kathmandu", "2026-03-01T09:00:00Z", "2026-03-01T18:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-03-01T09:59:00Z", "2026-03-01T10:00:00.000Z"],
  // Clocks are put on, and back, in the night before.
  ["Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29T22:00:00.000Z"],
  ["Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25T23:00:00.000Z"],
  // The day begins at one o'clock.
  ["Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23T22:00:00.000Z"],
])("on the clocks of %s the day after %s begins at %s", (timeZone, at, midnight) => {
  expect(nextMidnight(new Date(at), timeZone).toISOString()).toBe(midnight);
});
