import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { isYearless } from "@/lib/ingest/formats/listing/note-line";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { buildDump } from "../../support/read-dump-fixtures";

const PAGE = `The Harbour Courier
Ferry to the island is late again this week
Ferry to the island is late again this week
Transport
On Tuesday the boat was still in the yard, for its parts arrive in May.
By Ada Marsh
Yesterday, 16:42
Get the Courier's daily newsletter
Headlines in your inbox at seven. No spam. Unsubscribe whenever you like.
New crane is ordered for the eastern pier
New crane is ordered for the eastern pier
Works
The council has approved the purchase with a large majority of its votes.
22nd November
31 comments
Library hours to be cut in half, papers show
Library hours to be cut in half, papers show
20th November
Twelve boats are lifted out of the water
Twelve boats are lifted out of the water
Harbour
The yard is open until the end of March, and then all boats have to go back.
19th November
Load more
Most read
Who was the last lighthouse keeper?`;

describe("a page whose dates have no year", () => {
  const items = listing.split(buildDump("page.txt", PAGE)).items;

  test("has an item for each of them, headed by what is printed twice", () => {
    expect(items.map(({ title, publishedAtRaw }) => [title, publishedAtRaw])).toEqual([
      ["Ferry to the island is late again this week", "Yesterday, 16:42"],
      ["New crane is ordered for the eastern pier", "22nd November"],
      ["Library hours to be cut in half, papers show", "20th November"],
      ["Twelve boats are lifted out of the water", "19th November"],
    ]);
  });

  test("is no letter, though a form in its middle says how to leave one", () => {
    const dump = buildDump("page.txt", PAGE);
    expect(newsletter.detect(dump)).toBeLessThan(listing.detect(dump));
  });
});

describe("a day without its year", () => {
  test.each([
    ["8月31日(金)", true],
    ["8월 31일 (금)", true],
    ["Fri, 12 September", true],
    ["12. September, Freitag", true],
    ["12 boats", false],
    ["Friday's 12 boats", false],
  ])("%s: %s", (line, isDay) => {
    expect(isYearless(line)).toBe(isDay);
  });
});
