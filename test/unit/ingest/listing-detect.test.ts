import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const detect = (text: string) => listing.detect(buildDump("page.txt", text));
const titles = (text: string) => listing.split(buildDump("page.txt", text)).items.map(({ title }) => title);

const FIRST = "The old ferry sails again";
const SECOND = "A crane for the eastern pier";
const teaser = (what: string) =>
  `Nobody had expected the ${what} to be back so soon, and those who had asked for it longest were not there`;

describe("two items without dates are a list", () => {
  test.each([
    ["cut, with a known button glued", "… Подробнее"],
    ["with a known button where a machine cut without a mark", " Read more…"],
  ])("%s", (_, end) => {
    const page = `${FIRST}\n\n${teaser("ferry")}${end}\n\n${SECOND}\n\n${teaser("crane")}${end}`;
    expect(detect(page)).toBeGreaterThan(0.2);
    expect(titles(page)).toEqual([FIRST, SECOND]);
  });

  test("below the heading of an archive", () => {
    const posts = `${FIRST}\n\n${teaser("ferry")}.\n\n${SECOND}\n\n${teaser("crane")}.`;
    expect(detect(`Архив за день: Май 21, 2019\n\n${posts}`)).toBeGreaterThan(0.2);
    expect(titles(`Daily archives: 21 May 2019\n\n${posts}`)).toEqual([FIRST, SECOND]);
    expect(detect(posts)).toBe(0);
  });
});

test("the numbers and months beside a date are the date again", () => {
  const post = (day: number) =>
    `${day} décembre 2014 1 ${day} /12 /décembre /2014 10:13\n\nLe figuier numéro ${day} donne encore\n\nIl donne peu, mais il donne, et les enfants de l'école viennent le voir en octobre.`;
  expect(titles([15, 12, 11].map(post).join("\n\n"))).toEqual(
    [15, 12, 11].map((day) => `Le figuier numéro ${day} donne encore`),
  );
});
