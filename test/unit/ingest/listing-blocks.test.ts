import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { HARBOUR_HEADLINES, harbourTeaser } from "../../support/harbour-list";
import { buildDump } from "../../support/read-dump-fixtures";

/** Items that are one block each; what stands below the text of each differs. */
const page = (below: (index: number) => readonly string[]): string =>
  HARBOUR_HEADLINES.map((headline, index) =>
    [`${12 - index} May 2024`, headline, harbourTeaser(headline), ...below(index), "Read more"].join("\n"),
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

  test.each([
    "Page 1 of 12",
    "Showing 1 to 5 of 145 results",
    "Privacy notice for visitors\nHow to find us",
    "Harbour Street 12, 2040 Northport",
  ])("what stands below the last one is the page's: %s", (foot) => {
    const text = page(() => []).replaceAll("\nRead more", "");
    expect(bodies(`${text}\n${foot}`)).toEqual(bodies(text));
  });

  test.each([
    "Related: The crane is up again",
    "Related articles:\n- The crane is up again\n- Tools for the old quay",
    "Sponsored content from our partners",
    "- Birds of the coast\n- Region of the south",
  ])("a link or a tag below one of them is no text: %s", (below) => {
    const write = (lines: readonly string[]) =>
      page((index) => (index === 1 ? lines : [])).replaceAll("\nRead more", "");
    expect(bodies(write(below.split("\n")))).toEqual(bodies(write([])));
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
    expect(read.map(({ title }) => title)).toEqual(HARBOUR_HEADLINES);
    expect(read.some(({ body }) => body.source?.includes("low tide"))).toBe(false);
  });
});

describe("sections that stand below texts", () => {
  const SECTIONS = ["Research", "Teaching", "Research", "Campus life", "Teaching"];
  const items = (below: (index: number) => string) =>
    HARBOUR_HEADLINES.map(
      (headline, index) =>
        `${headline}\n\nPublished on ${12 - index} May 2024\n\n${harbourTeaser(headline)}\n\n${below(index)}`,
    ).join("\n\n");
  const kickersOf = (text: string) =>
    listing.split(buildDump("page.txt", text)).items.map(({ title, kicker }) => [title, kicker]);

  test("are those of the item above, where a button below them closes it", () => {
    const page = items((index) => `${SECTIONS[index]}\nBoats ${index}\n\n${index % 2 ? "" : "Read more"}`);
    expect(kickersOf(`University of Northport\n\n${page}\n\nLoad more`)).toEqual(
      HARBOUR_HEADLINES.map((headline, index) => [headline, SECTIONS[index]]),
    );
  });

  test("are those of the item below, where the first one has one above its headline", () => {
    const page = items((index) => `Read more\n\n${SECTIONS[index + 1] ?? "Load more"}`);
    expect(kickersOf(`University of Northport\n\n${SECTIONS[0]}\n\n${page}`)).toEqual(
      HARBOUR_HEADLINES.map((headline, index) => [headline, SECTIONS[index]]),
    );
  });
});
