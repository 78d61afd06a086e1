import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { HARBOUR_HEADLINES, harbourTeaser } from "../../support/harbour-list";
import { buildDump } from "../../support/read-dump-fixtures";

/** Five items, one of which has lines of its own below its text. */
const page = (below: string, write: (day: number) => string = (day) => `${day} May 2024`): string =>
  HARBOUR_HEADLINES.map((headline, index) =>
    [headline, write(12 - index), harbourTeaser(headline), ...(index === 2 ? [below] : []), "Read more"].join(
      "\n",
    ),
  ).join("\n\n");

const daysOf = (text: string) =>
  listing
    .split(buildDump("page.txt", text))
    .items.map(({ title, publishedAtRaw }) => [title, publishedAtRaw]);

const DATED = HARBOUR_HEADLINES.map((headline, index) => [headline, `${12 - index} May 2024`]);

describe("a date within the text of an item is none of the list", () => {
  test("behind the place where a letter was written, in another form", () => {
    expect(daysOf(page("We who signed this will meet again.\nNorthport, 9th of May 2024"))).toEqual(DATED);
  });

  test.each(["Northport, 10.5.2024", "Ada Marsh, 10.5.2024"])(
    "but below a headline it is the item's own, in whatever form: %s",
    (dated) => {
      const read = daysOf(page("").replace("10 May 2024", dated));
      expect(read).toEqual(DATED.map(([title, day]) => [title, day === "10 May 2024" ? "10.5.2024" : day]));
    },
  );

  test("at the end of a sentence that a list goes on with", () => {
    expect(
      daysOf(page("- forty new lamps on the pier,\n- a register of all boats, from 1 July 2024.")),
    ).toEqual(DATED);
  });
});

describe("a date in a headline", () => {
  const titled = (title: string) =>
    daysOf(
      page("")
        .replace("Tools for the old quay", title)
        .replace(/\n\n(?=Read more)/, "\n"),
    )[2]?.[0];

  test.each([
    "Forum of the pilots, Beira, 17–19 September 2024",
    "Where we meet (3–5 June 2024)",
    "Where we meet: 3 June 2024",
  ])("stays where it says when something will be: %s", (title) => {
    expect(titled(title)).toBe(title);
  });

  test("goes where it is the item's own", () => {
    expect(titled("Tools for the old quay (10.05.2024)")).toBe("Tools for the old quay");
    expect(titled("Tools for the old quay: 10 May 2024")).toBe("Tools for the old quay");
  });
});
