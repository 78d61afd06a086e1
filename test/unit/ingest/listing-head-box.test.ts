import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { isInBrackets } from "@/lib/ingest/formats/listing/broken-title";
import { buildDump } from "../../support/read-dump-fixtures";

const titles = (text: string) => listing.split(buildDump("page.txt", text)).items.map(({ title }) => title);

const NAMES = ["ferry", "crane", "bridge", "lock", "pier"];
const TITLES = NAMES.map((name) => `The club has mended the old ${name}`);
const item = (title: string, index: number) =>
  `${title}\n${9 - index}. 11. 2025\nThere is much to say of it, and most of it was said when the work was over.`;
const LIST = TITLES.map(item).join("\n");

describe("a box above a list", () => {
  const box = "Slavoy – Spark Lower Field\nSat 15. 11. 2025 13:30\n3 days 04:12:55\nLast match\nTable\nNews";

  test("is no item where its date has another form and it has no text", () => {
    expect(titles(`Home\nClub\n${box}\n${LIST}`)).toEqual(TITLES);
  });

  test("is one where it has a text", () => {
    const first =
      "The pier is open again\nSat 15. 11. 2025 13:30\nIt was shut for years, and the club has opened it without telling anybody but the gulls.";
    expect(titles(`Home\nClub\n${first}\n${LIST}`)).toEqual(["The pier is open again", ...TITLES]);
  });
});

describe("below the numbers of pages", () => {
  const weeks = ["3\t4\t5\t6\t7\t8\t9", "10\t11\t12\t13\t14\t15\t16", "17\t18\t19\t20\t21\t22\t23"].join(
    "\n",
  );

  test("nothing belongs to the item above, and events below a calendar are none", () => {
    const page = `${LIST}\n« previous\n1\n2\n3\nnext »\nCalendar\n${weeks}\nWhat comes\n21. 11. 2025 Run through the town\n22. 11. 2025 Tournament of cards`;
    const { items } = listing.split(buildDump("page.txt", page));
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.at(-1)?.body.source).not.toMatch(/\d/);
  });

  test("a text goes on that has numbers on lines of their own", () => {
    const steps = "1\n2\n3\nThe steps were taken one after the other, and each of them took a day.";
    const { items } = listing.split(buildDump("page.txt", LIST.replace("over.\n", `over.\n${steps}\n`)));
    expect(items[0]?.body.source).toContain("took a day");
  });

  test("a second page goes on", () => {
    const second = TITLES.map((title) => title.replace("club", "town"));
    const page = `${LIST}\n1\n2\n3\n${second.map((title, at) => item(title, at + 4)).join("\n")}`;
    expect(titles(page)).toEqual([...TITLES, ...second]);
  });
});

describe("two lines that begin alike", () => {
  const lined = (above: (title: string) => string, below: (title: string) => string) =>
    TITLES.map((title, at) => item(`${above(title)}\n${below(title)}`, at)).join("\n");

  test("are a picture's words and the headline that goes further", () => {
    const more = (title: string) => `${title}, and nobody saw the ${title.split(" ").at(-1)} go`;
    expect(titles(lined((title) => title, more))).toEqual(TITLES.map(more));
  });

  test.each([" - Marsh Gazette", " by Ada Marsh", ", photo Ada Marsh", " seen from the quay"])(
    "are a headline and its copy where each has%s behind it",
    (more) => {
      expect(
        titles(
          lined(
            (title) => title,
            (title) => `${title}${more}`,
          ),
        ),
      ).toEqual(TITLES);
    },
  );
});

test("what is set in brackets below a Japanese headline belongs to it", () => {
  const page = ["人事異動", "決算短信", "工場見学会", "植樹活動"].map(
    (name, at) =>
      `2025.0${9 - at}.01お知らせ\n${name}に関する大切なお知らせです\n（${name}の追加）\n当社は本日の取締役会において、下記のとおり決議いたしましたので、皆様に謹んでお知らせ申し上げます。`,
  );
  expect(titles(page.join("\n"))[0]).toMatch(/^人事異動に関する大切なお知らせです\s?（人事異動の追加）$/);
});

test.each(["（写真：港新聞社）", "（閲覧 100）"])("%s belongs to no headline", (aside) => {
  expect(isInBrackets(aside)).toBe(false);
});
