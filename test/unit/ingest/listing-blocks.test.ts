import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const HEADLINES = [
  "The crane is up again",
  "Why the ferry was late on Monday",
  "Tools for the old quay",
  "A bridge in the western harbour",
  "Who owns the lighthouse now?",
];
const teaser = (headline: string) =>
  `What is known so far about it was told by the harbour office on the same morning: ${headline.toLowerCase()}.`;

/** Items that are one block each; what stands below the text of each differs. */
const page = (below: (index: number) => readonly string[]): string =>
  HEADLINES.map((headline, index) =>
    [`${12 - index} May 2024`, headline, teaser(headline), ...below(index), "Read more"].join("\n"),
  ).join("\n\n");

function bodies(text: string): (string | null)[] {
  const read = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, read)).toEqual([]);
  return read.items.map(({ body }) => body.source);
}

describe("where blank lines part the items of a list", () => {
  test("a list, and what is said of it, belongs to the text that it stands below", () => {
    const lines = [
      "Prices from June:",
      "- Cars: 4.50",
      "- Bicycles: 1.20",
      "Dogs and prams travel for nothing",
    ];
    const [, , third] = bodies(page((index) => (index === 2 ? lines : [])));
    for (const line of lines) expect(third).toContain(line.replace("- ", ""));
  });

  test("what most items have below their texts are tags", () => {
    const [first] = bodies(
      page((index) => [`Harbour area ${"north south east west pier".split(" ")[index]}`, "Boats"]),
    );
    expect(first).not.toContain("north");
  });

  test("what a picture shows and who took it is no text, and no headline", () => {
    const text = page(() => []).replace(
      "Read more\n\n9 May",
      "Read more\nA bridge at low tide (Photo: Port/Ada Marsh)\n\n9 May",
    );
    const read = listing.split(buildDump("page.txt", text)).items;
    expect(read.map(({ title }) => title)).toEqual(HEADLINES);
    expect(read.some(({ body }) => body.source?.includes("low tide"))).toBe(false);
  });
});
