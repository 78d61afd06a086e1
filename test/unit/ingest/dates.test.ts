import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { parseDate } from "@/lib/ingest/stages/dates";

describe("parseDate", () => {
  test.each([
    ["Tue, 05 Nov 2013 12:45:50 +0100", "2013-11-05T12:45:50+01:00", "second"],
    ["12 maggio 2024 alle ore 18:40", "2024-05-12", "day"],
    ["7 марта 2024 в 10:15", "2024-03-07", "day"],
    ["7 березня 2024 р. о 10:15", "2024-03-07", "day"],
    ["3 Μαρτίου 2024 στις 10:30", "2024-03-03", "day"],
    ["3. maaliskuuta 2024 klo 10.30", "2024-03-03", "day"],
    ["05 Nov 2013 12:45 GMT", "2013-11-05T12:45:00+00:00", "minute"],
    ["Wed, 03 Jul 2013 10:11:30 EST", "2013-07-03T10:11:30-05:00", "second"],
    ["Tue, 14 Mar 23 09:30:00 CET", "2023-03-14T09:30:00+01:00", "second"],
    ["2024-02-29T08:05:09Z", "2024-02-29T08:05:09+00:00", "second"],
    ["2024-02-29T08:05+05:30", "2024-02-29T08:05:00+05:30", "minute"],
    ["2024-02-29", "2024-02-29", "day"],
    ["11 December 2023", "2023-12-11", "day"],
    ["07 December 2023", "2023-12-07", "day"],
    ["December 11, 2023", "2023-12-11", "day"],
    ["Mar 5, 2024", "2024-03-05", "day"],
    ["Wednesday, 6 November 2013", "2013-11-06", "day"],
    ["1st of May 2021", "2021-05-01", "day"],
    ["11.12.2023", "2023-12-11", "day"],
    ["3. März 2022", "2022-03-03", "day"],
    ["Montag, den 3. Jänner 2022", "2022-01-03", "day"],
    ["1er août 2020", "2020-08-01", "day"],
    ["mardi 14 février 2023", "2023-02-14", "day"],
    ["03 de abril de 2024", "2024-04-03", "day"],
    ["12 settembre 2021", "2021-09-12", "day"],
    ["7 de março de 2022", "2022-03-07", "day"],
    ["9 mei 2023", "2023-05-09", "day"],
    ["15 listopada 2023", "2023-11-15", "day"],
    ["15. listopada 2023.", "2023-10-15", "day"],
    ["torsdag 5. marts 2024", "2024-03-05", "day"],
    ["5. децембра 2023.", "2023-12-05", "day"],
    ["2024 m. kovo 5 d.", "2024-03-05", "day"],
    ["2024. gada 5. marts", "2024-03-05", "day"],
    ["ngày 5 tháng 3 năm 2024", "2024-03-05", "day"],
    ["14 בנובמבר 2023", "2023-11-14", "day"],
    ["سه‌شنبه ۱۴ نوامبر ۲۰۲۳", "2023-11-14", "day"],
    ["मंगलवार 05 मार्च 2024", "2024-03-05", "day"],
    ["2 Ağustos 2022", "2022-08-02", "day"],
    ["5 Şubat 2024 Pazartesi", "2024-02-05", "day"],
    ["Neděle, 3. března 2024", "2024-03-03", "day"],
    ["duminică, 3 martie 2024", "2024-03-03", "day"],
    ["неділя, 3 берез. 2024", null, null],
    ["3 бер. 2024 р.", "2024-03-03", "day"],
    ["3. 3. 2024", "2024-03-03", "day"],
    ["03.03.24", "2024-03-03", "day"],
    ["3/3/24", "2024-03-03", "day"],
    ["2024年3月3日", "2024-03-03", "day"],
    ["11-12 November 2024", "2024-11-11", "day"],
    ["12.–14. März 2024", "2024-03-12", "day"],
    ["18 - 3 June 2024", null, null],
    ["March 12 – 14, 2024", "2024-03-12", "day"],
    ["28 March – 3 April 2024", "2024-03-28", "day"],
    ["du 12 au 14 mars 2024", "2024-03-12", "day"],
    ["12.03.2024 – 14.03.2024", "2024-03-12", "day"],
    ["١٢ يناير ٢٠٢٤", "2024-01-12", "day"],
    ["الأحد، 5 كانون الثاني 2020", "2020-01-05", "day"],
    ["11/12/2023", "2023-12-11", "day"],
    ["12/31/2023", "2023-12-31", "day"],
    ["2023. október 5.", "2023-10-05", "day"],
    ["12. Juni 2024, 14:30 Uhr", "2024-06-12", "day"],
    ["5. listopada 2023.", "2023-10-05", "day"],
    ["5. децембар 2023.", "2023-12-05", "day"],
    ["5 dhjetor 2023", "2023-12-05", "day"],
    ["12 de març de 2024", "2024-03-12", "day"],
    ["2024 m. kovo 12 d.", "2024-03-12", "day"],
    ["2024. gada 12. martā", "2024-03-12", "day"],
    ["12. märts 2024", "2024-03-12", "day"],
    ["12 Agustus 2023", "2023-08-12", "day"],
    ["12 მარტი, 2024", "2024-03-12", "day"],
    ["12 մարտի 2024", "2024-03-12", "day"],
    ["12 במרץ 2024", "2024-03-12", "day"],
    ["۱۴ نوامبر ۲۰۲۳", "2023-11-14", "day"],
    ["12/Mar/2024", "2024-03-12", "day"],
    ["5 June 2024 at 2:30 pm +02:00", "2024-06-05T14:30:00+02:00", "minute"],
  ])("reads %s", (raw, iso, precision) => {
    expect(parseDate(raw)).toEqual(iso && { iso, precision });
  });

  test.each([
    "",
    "yesterday",
    "2023",
    "December 2023",
    "31.02.2023",
    "29 February 2023",
    "Friday the 13th",
    "On 3 May 2024 the board met",
    "3 May 2024 was a good day",
    "1.2.3",
  ])("does not guess at %s", (raw) => {
    expect(parseDate(raw)).toBeNull();
  });

  test("never throws and gives real days only", () => {
    const parts = fc.constantFrom(
      "3",
      "31",
      "May",
      "2024",
      "de",
      ".",
      "/",
      ",",
      " ",
      "10:61",
      "+9999",
      "Mar",
      "يناير",
    );
    const soup = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(soup, (raw) => {
        const date = parseDate(raw);
        expect(date === null || !Number.isNaN(Date.parse(date.iso))).toBe(true);
      }),
    );
  });
});

describe("findTimeStamps", () => {
  test("finds the stamps of feeds and leaves dates in sentences alone", () => {
    const text = "On 3 May 2024 we met. Tue, 05 Nov 2013 12:45:50 +0100 then 2024-05-03T10:00:00Z.";
    expect(findTimeStamps(text).map(({ raw }) => raw)).toEqual([
      "Tue, 05 Nov 2013 12:45:50 +0100",
      "2024-05-03T10:00:00Z",
    ]);
  });
});

describe("isRelativeTime", () => {
  test.each([
    "3 days ago",
    "2w",
    "1mo • Edited",
    "yesterday",
    "vor 2 Wochen",
    "il y a un mois",
    "hace 3 días",
    "3 giorni fa",
    "há 2 semanas",
    "een maand geleden",
    "2 tygodnie temu",
    "1 ay önce",
    "منذ أسبوعين",
    "منذ ٣ أيام",
    "2 недели назад",
    "3 дні тому",
    "πριν από 3 ημέρες",
    "för 2 veckor sedan",
    "před měsícem",
    "acum o lună",
  ])("%s says how long ago", (line) => {
    expect(isRelativeTime(line)).toBe(true);
  });

  test.each(["3 steps", "A day in the woods", "12 March 2024", "7", "ago", "Vor Ort"])(
    "%s does not",
    (line) => {
      expect(isRelativeTime(line)).toBe(false);
    },
  );
});
