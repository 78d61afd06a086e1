import { describe, expect, test } from "vitest";
import { isMonthFirst } from "@/lib/ingest/dates/date-order";
import { parseDump } from "@/lib/ingest/pipeline";
import { parseDate } from "@/lib/ingest/stages/dates";

const parse = async (file: string, text: string) =>
  (await parseDump({ file, bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } })).items;

const TEASERS = [
  "The council met on the quay and voted for a longer pier.",
  "Divers found the anchor that the museum had missed for years.",
  "From May on the ferry leaves twice an hour, also on Sundays.",
];

const listingOf = (dates: readonly string[]): string =>
  dates
    .map(
      (date, at) =>
        `${date}\nHarbour notes, part ${"one two three".split(" ")[at]}\n${TEASERS[at]}\nRead more\n`,
    )
    .join("\n");

describe("the order of month and day", () => {
  test.each([
    [["04/05/2024", "03/28/2024"], true],
    [["04/05/2024", "28/03/2024"], false],
    [["03/28/2024", "28/03/2024"], false],
    [["04/05/2024", "06/07/2024"], false],
    [["2024-03-28", "28 March 2024"], false],
    [[], false],
  ])("%j: month first is %s", (dates, expected) => {
    expect(isMonthFirst(dates)).toBe(expected);
  });

  test("a date that can be read no other way stays as it is", () => {
    expect(parseDate("28/03/2024", true)?.iso).toBe("2024-03-28");
    expect(parseDate("04/05/2024", true)?.iso).toBe("2024-04-05");
    expect(parseDate("04/05/2024")?.iso).toBe("2024-05-04");
  });

  test("is told by the whole list", async () => {
    const american = await parse("page.txt", listingOf(["04/25/2024", "04/11/2024", "04/05/2024"]));
    expect(american.map(({ publishedAt }) => publishedAt)).toEqual([
      "2024-04-25",
      "2024-04-11",
      "2024-04-05",
    ]);
    expect(american.map(({ dateBasis }) => dateBasis)).toEqual(["order", "order", "order"]);
    const european = await parse("page.txt", listingOf(["25/04/2024", "11/04/2024", "05/04/2024"]));
    expect(european.map(({ publishedAt }) => publishedAt)).toEqual([
      "2024-04-25",
      "2024-04-11",
      "2024-04-05",
    ]);
    expect(european.every(({ dateBasis }) => dateBasis === undefined)).toBe(true);
  });

  test("is told by the whole column of a table, and by the records of a list", async () => {
    const rows = [
      ["New pier", TEASERS[0], "04/05/2024"],
      ["The anchor", TEASERS[1], "03/28/2024"],
      ["Ferries", TEASERS[2], "3/7/2024"],
    ];
    const days = ["2024-04-05", "2024-03-28", "2024-03-07"];
    const table = [["title", "body", "date"], ...rows]
      .map((row) => row.map((cell) => `"${cell}"`).join(","))
      .join("\n");
    expect((await parse("news.csv", table)).map(({ publishedAt }) => publishedAt)).toEqual(days);
    const records = JSON.stringify(rows.map(([title, body, date]) => ({ title, body, date })));
    expect((await parse("news.json", records)).map(({ publishedAt }) => publishedAt)).toEqual(days);
  });
});
