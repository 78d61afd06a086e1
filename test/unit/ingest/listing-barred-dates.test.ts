import { describe, expect, test } from "vitest";
import { parseMonth } from "@/lib/ingest/dates/read-month";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

describe("small print in parts", () => {
  test.each([
    ["Ada Marsh | 2 hours ago | 14 comments", "2 hours ago", null, "Ada Marsh"],
    ["Julián Berzal | ayer", "ayer", null, "Julián Berzal"],
    ["Guides, n° 17 – mai 2024 – 88 p. – ISBN 978-0-00-000417-1", "mai 2024", "Guides", null],
    ["Reports · March 2024 · 12 pages", "March 2024", "Reports", null],
  ])("%s is dated", (line, raw, kicker, author) => {
    expect(readDateLine(line)).toEqual({ raw, kicker, author, fit: "parted" });
  });

  test.each([
    "March 2024",
    "The report of March 2024 – a summary",
    "2d | 3h",
    "A very long sentence about the harbour that goes on and on | ayer",
  ])("%s is not", (line) => {
    expect(readDateLine(line)).toBeNull();
  });
});

describe("beside a date and its writer", () => {
  test.each([
    ["by Ada Marsh | Apr 1, 2025 | Campus Life", "Campus Life", "Ada Marsh"],
    ["by Office of Communications | Apr 2, 2025 | Governance", "Governance", "Office of Communications"],
    ["by Office of Communications | Apr 2, 2025", null, "Office of Communications"],
    ["By Ada Marsh in Harbour | 3 May 2025", "Harbour", "Ada Marsh"],
  ])("%s has a section", (line, kicker, author) => {
    expect(readDateLine(line)).toMatchObject({ kicker, author });
  });

  test("a name alone is the writer's", () => {
    expect(readDateLine("Ada Marsh | Apr 1, 2025")).toMatchObject({ kicker: null, author: "Ada Marsh" });
  });
});

describe("a month with its year", () => {
  test.each([
    ["mai 2024", "2024-05-01"],
    ["2024年5月", "2024-05-01"],
    ["05/2024", "2024-05-01"],
    ["апрель 2024 г.", "2024-04-01"],
  ])("%s is known to the month", (raw, iso) => {
    expect(parseMonth(raw)).toEqual({ iso, precision: "month" });
  });

  test.each(["2024", "May", "13/2024", "May 24"])("%s is no date", (raw) => {
    expect(parseMonth(raw)).toBeNull();
  });

  test("dates the publications of a list, and says how exactly", async () => {
    const publication = (title: string, line: string, text: string) => `${title}\n${line}\n${text}\nPDF EN\n`;
    const items = await parse(
      `Harbour office\nHome | About | Publications\nPublications\n${[
        publication(
          "The quay by night",
          "Guides – May 2024 – 88 p.",
          "Who walks there, and why nobody falls in.",
        ),
        publication(
          "Annual report",
          "Reports – April 2024 – 132 p.",
          "What the harbour earned, and what it spent.",
        ),
        publication(
          "Owning a crane",
          "Guides – July 2023 – 12 p.",
          "Four pieces of advice, and one warning at the end.",
        ),
      ].join("\n")}\nContact\n© Harbour office`,
    );
    expect(items.map(({ title }) => title)).toEqual(["The quay by night", "Annual report", "Owning a crane"]);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(["2024-05-01", "2024-04-01", "2023-07-01"]);
    expect(items.map(({ datePrecision }) => datePrecision)).toEqual(["month", "month", "month"]);
    expect(items.map(({ kicker }) => kicker)).toEqual(["Guides", "Reports", "Guides"]);
  });
});
