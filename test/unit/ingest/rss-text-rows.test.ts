import { describe, expect, test } from "vitest";
import { bareFields } from "@/lib/ingest/formats/rss-text/bare-fields";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const TITLES = ["The mill grinds by night again", "Two geese stop a tram", "Who wound the town clock?"];
const rows = (cellEnd: string): string =>
  TITLES.map((title, index) =>
    [
      title,
      `https://mill.example/news/${index + 70}`,
      `The miller says: it was quiet for ${index + 4} years, and nobody slept the better for it.`,
      "Ada Marsh",
      `0${index + 4}/03/2024 17h42`,
    ].join(cellEnd),
  ).join("\n");

describe("a flattened feed", () => {
  test.each([" | ", "\t"])("with a row for each entry (%j) is read by its cells", async (cellEnd) => {
    const items = await parse(rows(cellEnd));
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ url }) => url)).toEqual([70, 71, 72].map((n) => `https://mill.example/news/${n}`));
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(["2024-03-04", "2024-03-05", "2024-03-06"]);
    expect(items[1]?.body.map(({ text }) => text)).toEqual([
      "The miller says: it was quiet for 5 years, and nobody slept the better for it.",
    ]);
  });

  test("that left the brackets around its texts is read without them", async () => {
    const items = await parse(
      TITLES.map(
        (title, index) =>
          `<![CDATA[ ${title} ]]>\n<![CDATA[ <p>The miller says it was quiet.</p><p>Nobody slept the better for it.</p> ]]>\nhttps://mill.example/news/${index + 70}\nMon, 0${index + 4} Mar 2024 10:00:00 +0000\n`,
      ).join("\n"),
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items[2]?.body.map(({ text }) => text)).toEqual([
      "The miller says it was quiet.",
      "Nobody slept the better for it.",
    ]);
  });

  test("keeps every offset, and the bars of its titles", () => {
    for (const text of [rows(" | "), rows("\t"), `<![CDATA[a]]> ${rows(" | ")}`])
      expect(bareFields(text)).toHaveLength(text.length);
    const titled = "Mill | Geese\nhttps://mill.example/1\nMon, 04 Mar 2024 10:00:00 +0000\n";
    expect(bareFields(titled.repeat(4))).toBe(titled.repeat(4));
  });
});
