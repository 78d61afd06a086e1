import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { HARBOUR_HEADLINES, harbourTeaser } from "../../support/harbour-list";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function split(text: string) {
  const read = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, read)).toEqual([]);
  return read.items;
}

const titles = (text: string) => split(text).map(({ title }) => title);

const HEADLINES = [...HARBOUR_HEADLINES, "The market moves indoors"];
const list = (from = 12) =>
  HEADLINES.map(
    (headline, index) => `${from - index} May 2024\n${headline}\n${harbourTeaser(headline)}\nRead more`,
  ).join("\n\n");

describe("behind the end of a list", () => {
  test("what is still to come is no item of it", () => {
    const page = `${list()}\n\nShow more\n\nComing up\n20 May 2024, 18:00\nOpen evening at the lock\nTown hall\n27 May 2024, 18:00\nReading in the boathouse\nQuay 4`;
    expect(titles(page)).toEqual(HEADLINES);
  });

  test("days without a year are no dates of it", () => {
    const page = `${list()}\n\n1\n2\n3\nNext\nDiary\n14 Jan\nTechnical committee of the port\nNorthport\n23 Jan\nMeeting of the pilots' council\nOnline\n6 Feb\nNew Year's reception\nSouthport`;
    expect(titles(page)).toEqual(HEADLINES);
  });

  test("when the page was changed is no date of an item", () => {
    const page = `${list()}\n\n1 - 6\nNext\nWas this page of help to you?\nYes\nNo\nPage, last renewal: 13/05/2024 14:14\nImportant links\nMap of the site`;
    expect(titles(page)).toEqual(HEADLINES);
  });

  test("what is read most is no item of it", () => {
    const page = `${list()}\n\nShow more\n\nMost read\n1\nWhy small ports buy big ships\n2\nWhat we got wrong about the tide\n2 May 2024`;
    expect(titles(page)).toEqual(HEADLINES);
  });

  test("a second list of older news stays", () => {
    const older = HEADLINES.slice(0, 3).map((headline) => `Notice: ${headline.toLowerCase()}`);
    const page = `${list()}\n\nShow more\n\nNotices\n${older.map((headline, index) => `${3 - index} May 2024\n${headline}\n${harbourTeaser(headline)}`).join("\n\n")}`;
    expect(titles(page)).toHaveLength(HEADLINES.length + older.length);
  });

  const feature = (headline: string, index: number) =>
    `How ${headline.toLowerCase()}\n${harbourTeaser(headline)}\n${8 - index} April 2024`;

  test.each([
    ["a button closes the first one", "Load more"],
    ["a button of another kind does", "Show more"],
  ])("a second list that is dated below its texts has its own dates: %s", (_what, button) => {
    const page = `${list()}\n\n${button}\n\nFrom our magazine\n\n${HEADLINES.map(feature).join("\n\n")}`;
    expect(split(page).map(({ title, publishedAtRaw }) => [title, publishedAtRaw])).toEqual([
      ...HEADLINES.map((headline, index) => [headline, `${12 - index} May 2024`]),
      ...HEADLINES.map((headline, index) => [`How ${headline.toLowerCase()}`, `${8 - index} April 2024`]),
    ]);
  });

  test("two pages of one list are read in one order", () => {
    const dates = split(`${list()}\n\nLoad more\n\n${list(6)}`).map(({ publishedAtRaw }) => publishedAtRaw);
    expect(dates).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((day) => `${day} May 2024`));
  });

  test("a newer item stays where nothing ends the list before it", () => {
    const page = `${list()}\n\n20 May 2024\nThe pilots are back at work\n${harbourTeaser("The pilots are back at work")}`;
    expect(titles(page)).toHaveLength(HEADLINES.length + 1);
  });

  test("is found in linear time", () => {
    const item = (index: number) =>
      `${28 - (index % 27)} May 2024\nA bridge ${index}\n${harbourTeaser(`Bridge ${index}`)}\nNext\n`;
    expectLinear(
      200_000,
      (size) =>
        buildDump("page.txt", Array.from({ length: size / 160 }, (_, index) => item(index)).join("\n")),
      (dump) => listing.split(dump),
    );
  });
});
