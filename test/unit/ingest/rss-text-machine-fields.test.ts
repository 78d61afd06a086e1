import { describe, expect, test } from "vitest";
import { bodyOf, itemsOf as parse, readText as read, STORIES } from "@/test/support/town-stories";

const TITLES = STORIES.map(([title]) => title);
const HEAD =
  "Mill Town Notices\nhttps://mill.example/notices\nWhat the office has to say to all who live by the river and by the mill.\nen\nCopyright 2024, the town. All rights reserved.";
const feedOf = (lines: (title: string, words: string, n: number) => readonly string[]): string =>
  [HEAD, ...STORIES.map(([title, words], n) => lines(title, words, n).join("\n"))].join("\n");
const stamp = (n: number): string => `Mon, 0${n + 4} Mar 2024 10:00:00 +0000`;

describe("a feed without time stamps", () => {
  const dated = feedOf((title, words, n) => [
    title,
    `http://mill.example/show.asp?id=${n + 70}`,
    `${20 - n}.01.2016 - ${words}`,
  ]);

  test("has its days in front of its texts, and numbers of records for addresses", async () => {
    const { items } = await read(dated);
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(
      [20, 19, 18, 17, 16].map((day) => `2016-01-${day}`),
    );
    expect(items[0]?.url).toBe("http://mill.example/show.asp?id=70");
    expect(bodyOf(items[0])).toBe(STORIES[0][1]);
  });

  test("may end with a search form", async () => {
    const items = await parse(`${dated}\nSearch\nSearch these pages\nq\nhttp://mill.example/find.asp`);
    expect(items.length).toBe(STORIES.length);
    expect(items.at(-1)?.url).toBe("http://mill.example/show.asp?id=74");
    expect(bodyOf(items.at(-1))).toBe(STORIES[4][1]);
  });

  test("has no dates in texts that name days where time stamps stand", async () => {
    const items = await parse(
      feedOf((title, words, n) => [
        title,
        `https://mill.example/n/${n + 70}`,
        `0${n + 1}.01.2016 - ${words}`,
        stamp(n),
      ]),
    );
    expect(items[0]?.publishedAt).toBe("2024-03-04T10:00:00+00:00");
    expect(bodyOf(items[0])).toContain("01.01.2016");
  });
});

describe("titles that stand on both sides of an address", () => {
  test("are titles whatever the address spells, and no texts", async () => {
    const { items, format } = await read(
      feedOf((title, words, n) => [
        title,
        `https://mill.example/node/${n + 70}`,
        ` ${title}`,
        "press team",
        words,
        stamp(n),
      ]),
    );
    expect(format).toBe("rss-text");
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(bodyOf).join()).not.toContain("mill grinds");
  });

  test("lose what says where each was printed", async () => {
    const items = await parse(
      feedOf((title, words, n) => [
        title,
        `https://mill.example/articles/s4168${n}-023-0551${n}-0`,
        `Journal of Mills and Locks, Published online: 0${n + 1} March 2023; doi:10.9938/s4168${n}`,
        words,
        title,
        `doi:10.9938/s4168${n}`,
        `2023-03-0${n + 1}`,
      ]),
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(
      [1, 2, 3, 4, 5].map((day) => `2023-03-0${day}`),
    );
    expect(items.map(bodyOf)).toEqual(STORIES.map(([, words]) => words));
  });

  test("sentences that begin alike are texts", async () => {
    const texts = STORIES.map((_, n) => `Water in the harbour of Mill Town stood at ${n + 3} feet.`);
    const items = await parse(
      feedOf((title, _, n) => [title, `https://mill.example/n/${n + 70}`, texts[n] ?? "", stamp(n)]),
    );
    expect(items.map(bodyOf)).toEqual(texts);
  });
});

describe("titles on lines of their own", () => {
  const ADDRESSES = [
    "the-mill-grinds-by-night",
    "two-geese-stop-a-tram",
    "who-wound",
    "a-boat-for-the-upper-lock",
    "tar-on-the-quay",
  ];
  test("stay whole where their addresses leave words out", async () => {
    const items = await parse(
      feedOf((title, words, n) => [title, `https://mill.example/${n + 70}-${ADDRESSES[n]}`, words, stamp(n)]),
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
  });
});

describe("the type and the language of a page behind its title", () => {
  const typed = feedOf((title, words, n) => [
    `${stamp(n)} http://mill.example/article${n + 70}.html ${title} text/html en Ada Marsh`,
    "",
    words,
    "",
  ]);

  test("part the title from its writer, in one line", async () => {
    const { items, format } = await read(typed);
    expect(format).toBe("rss-text");
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items.map(bodyOf)).toEqual(STORIES.map(([, words]) => words));
  });

  test("are words of a title that one entry has", async () => {
    const items = await parse(
      feedOf((title, words, n) => [
        `${stamp(n)} http://mill.example/article${n + 70}.html ${n === 1 ? "Why text/html is no name for a kiln" : title}`,
        "",
        words,
        "",
      ]),
    );
    expect(items[1]?.title).toBe("Why text/html is no name for a kiln");
  });
});
