import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMachineDate } from "@/lib/ingest/dates/machine-date";
import { parseDate } from "@/lib/ingest/stages/dates";

/** As an item's date is read. */
const read = (raw: string) => (parseDate(raw) ?? parseMachineDate(raw))?.iso ?? null;

describe("dates as programs write them", () => {
  test.each([
    // RFC 822 and 2822, and what was made of them.
    ["Fri, 3 May 2024 08:30:05 GMT", "2024-05-03T08:30:05+00:00"],
    ["Fri, 03 May 24 08:30 GMT", "2024-05-03T08:30:00+00:00"],
    ["Fri 3 May 2024 8:30:05 +0200", "2024-05-03T08:30:05+02:00"],
    ["Fri, 03 May 2024 08:30:05 +2:00", "2024-05-03T08:30:05+02:00"],
    ["Fri, 03 May 2024 08:30:05 +2", "2024-05-03T08:30:05+02:00"],
    ["Fri, 03 May 2024 08:30:05 GMT+02:00", "2024-05-03T08:30:05+02:00"],
    ["Fri, 03 May 2024 08:30:05 Etc/GMT", "2024-05-03T08:30:05+00:00"],
    ["Fri, 03 May 2024 08:30:05 JST", "2024-05-03T08:30:05+09:00"],
    ["Fri, 03 May 2024 08:30:05 +0200 (CEST)", "2024-05-03T08:30:05+02:00"],
    ["Fri, 03-May-2024 08:30:05 GMT", "2024-05-03T08:30:05+00:00"],
    ["Fri, May 03 2024 08:30:05 GMT", "2024-05-03T08:30:05+00:00"],
    ["May 3, 2024 08:30 PM EST", "2024-05-03T20:30:00-05:00"],
    ["3 May 2024", "2024-05-03"],
    ["3 May 99 10:00 UT", "1999-05-03T10:00:00+00:00"],
    // A zone that nobody knows is not guessed at.
    ["Fri, 03 May 2024 08:30:05 XYZ", "2024-05-03"],
    ["Fri, 03 May 2024 08:30:05 IST", "2024-05-03"],
    ["Fri, 03 May 2024 08:30:05", "2024-05-03"],
    // As C and JavaScript print a date.
    ["Fri May  3 08:30:05 2024", "2024-05-03"],
    ["Fri May  3 08:30:05 PST 2024", "2024-05-03T08:30:05-08:00"],
    ["Fri May 03 2024 08:30:05 GMT+0200 (Central European Summer Time)", "2024-05-03T08:30:05+02:00"],
    // ISO 8601 and W3C.
    ["2024-05-03T08:30Z", "2024-05-03T08:30:00+00:00"],
    ["2024-05-03t08:30:05z", "2024-05-03T08:30:05+00:00"],
    ["2024-05-03T08:30:05.123456+02", "2024-05-03T08:30:05+02:00"],
    ["2024-5-3 8:30:05 UTC", "2024-05-03T08:30:05+00:00"],
    ["20240503", "2024-05-03"],
    ["20240503T083005Z", "2024-05-03T08:30:05+00:00"],
    ["20240503T0830+0200", "2024-05-03T08:30:00+02:00"],
    ["20240503083005", "2024-05-03"],
    ["2024-124", "2024-05-03"],
    ["2024124", "2024-05-03"],
    ["2024-W18-5", "2024-05-03"],
    ["2020W537", "2021-01-03"],
    ["2024-W18-5T08:30:05Z", "2024-05-03T08:30:05+00:00"],
    ["1714725005", "2024-05-03T08:30:05+00:00"],
    ["1714725005123", "2024-05-03T08:30:05+00:00"],
    // Databases and blogs of other languages; without a zone the day is all that is certain.
    ["2024-05-03 08:30:05.0", "2024-05-03"],
    ["2024년 05월 03일 08:30:05", "2024-05-03"],
    ["2024-05-03 오후 08:30:05", "2024-05-03"],
    ["Παρ, 03 Μαΐου 2024 08:30:05 EET", "2024-05-03T08:30:05+02:00"],
    ["2024-május-3T8:30+02:00", "2024-05-03T08:30:00+02:00"],
    ["Ven, 03 Mai 2024 08:30:05 +0200", "2024-05-03T08:30:05+02:00"],
    ["Пт, 03 мая 2024 08:30:05 +0300", "2024-05-03T08:30:05+03:00"],
  ])("reads %s", (raw, iso) => {
    expect(read(raw)).toBe(iso);
  });

  test.each([
    "2024",
    "2024-05",
    "202405",
    "2024-366-1",
    "2023-366",
    "2024-W54-1",
    "2024-W18-8",
    "Thu, 31 Jun 2024 10:00 GMT",
  ])("does not guess at %s", (raw) => {
    expect(read(raw)).toBeNull();
  });

  test("numbers are dates in a field for dates only", () => {
    for (const raw of ["20240503", "1714725005", "2024-124", "2024124"]) expect(parseDate(raw)).toBeNull();
  });

  test("never throws, whatever stands there, and gives real days only", () => {
    const parts = fc.constantFrom(
      "3",
      "May",
      "2024",
      "-",
      "T",
      "Z",
      "W18",
      " ",
      "08:30",
      "+0200",
      "20240503",
      "PST",
      ",",
    );
    const soup = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(soup, (raw) => {
        const iso = parseMachineDate(raw)?.iso;
        expect(iso === undefined || !Number.isNaN(Date.parse(iso))).toBe(true);
      }),
    );
  });
});
