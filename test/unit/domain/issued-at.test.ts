import { expect, test } from "vitest";
import { issuedAtFrom } from "@/lib/domain/issued-at";

test.each([
  ["2024-05-01", "2024-05-01T00:00:00.000Z"],
  ["2024-05-01T10:30:00+02:00", "2024-05-01T08:30:00.000Z"],
  ["2024-05-01T10:30", "2024-05-01T10:30:00.000Z"],
  ["2024-05-01T10:30Z", "2024-05-01T10:30:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
])("%s is the instant %s", (text, instant) => {
  expect(issuedAtFrom(text)?.toISOString()).toBe(instant);
});

test.each([
  null,
  "",
  "May 2024",
  "2024-13-01",
  "2024-5-1",
  "2026-02-30",
  "2026-02-30T10:00:00Z",
  "0000-01-01",
  "0001-01-01T00:00:00+14:00",
  "9999-12-31T23:59-12:00",
])("%s is no instant", (text) => {
  expect(issuedAtFrom(text)).toBeNull();
});
