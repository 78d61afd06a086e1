import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepSetting } from "@/db/queries/settings";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";
import { fillReaderSite } from "@/test/support/reader-site/fill-reader-site";
import { READER_PAGES } from "@/test/support/reader-site/reader-pages";
import { crawlSite, type Visited } from "@/test/support/standards/crawl-site";
import { htmlProblems } from "@/test/support/standards/html-problems";
import { readHtml } from "@/test/support/standards/html-tree";
import { formProblems, linkProblems } from "@/test/support/standards/link-problems";
import {
  gluedWords,
  linesOf,
  misnamedLanguages,
  textBrowserProblems,
} from "@/test/support/standards/text-of-page";

const MOST_ADDRESSES = 2_000;
const PAGES = Object.entries(READER_PAGES);

let newsroom: Newsroom;
let origin: string;
/** What is reached from the front page by links alone. */
let seen: Map<string, Visited>;

beforeAll(async () => {
  newsroom = await openNewsroom({ SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "Quay <quay@example.org>" });
  const { db, dataFolder } = newsroom.database;
  const { id, name, role } = (await db.query.users.findFirst()) ?? {};
  if (!id || !name || !role) throw new Error("The set-up made nobody.");
  await fillReaderSite(db, dataFolder, { id, name, role });
  origin = newsroom.url("");
  seen = await crawlSite(["/", "/robots.txt"], { origin, most: MOST_ADDRESSES });
});

afterAll(async () => {
  await newsroom?.close();
});

const htmlOf = async (path: string) => (await fetch(newsroom.url(path))).text();
const readPages = () =>
  [...seen.values()]
    .filter(({ contentType }) => contentType.startsWith("text/html"))
    .map(({ path, body }) => ({ path, body }));

describe("every page", () => {
  test.each(PAGES)("%s answers as it should and is valid", async (_name, { path, status = 200 }) => {
    const response = await fetch(newsroom.url(path));
    expect(response.status).toBe(status);
    expect(await htmlProblems(await response.text())).toEqual([]);
  });

  test("that a link leads to is valid, and reads without style sheets", async () => {
    const problems: string[] = [];
    for (const { path, body } of readPages()) {
      const page = readHtml(body);
      const all = [
        ...(await htmlProblems(body)),
        ...gluedWords(page),
        ...misnamedLanguages(page),
        ...textBrowserProblems(page),
      ];
      problems.push(...all.map((problem) => `${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});

describe("links", () => {
  test("all lead to something, at once, and to parts that are there", () => {
    expect(seen.size).toBeGreaterThan(200);
    expect(seen.size).toBeLessThan(MOST_ADDRESSES);
    expect(linkProblems(seen, origin)).toEqual([]);
  });

  test("lead from the front page to every kind of page", () => {
    const apart = /^\/(?:nothing|taken-away|newsletter\/|search\?)/;
    const kinds = PAGES.map(([, { path }]) => path).filter((path) => !apart.test(path));
    expect(kinds.filter((path) => !seen.has(path))).toEqual([]);
  });

  test("of forms have something behind them", async () => {
    expect(await formProblems(seen, origin)).toEqual([]);
  });
});

/** Kept as text files beside this one: a change of them is to be read as a listener would hear it. */
describe("a screen reader is told the same as before", () => {
  test.each([
    "home",
    "article",
    "article-arabic",
    "topic-topic",
    "topic-event",
    "search-found",
    "search-nothing",
    "archive-month",
    "countries",
    "newsletters",
    "not-found",
  ] as const)("on %s", async (name) => {
    const { reader } = newsroom;
    await reader.goto(newsroom.url(READER_PAGES[name]?.path ?? ""));
    const tree = await reader.locator("body").ariaSnapshot();
    await expect(`${spoken(tree)}\n`).toMatchFileSnapshot(`trees/${name}.txt`);
  });
});

/** Without addresses, which nobody hears, and the day on which the test runs. */
const spoken = (tree: string) =>
  tree
    .split("\n")
    .filter((line) => !line.trim().startsWith("- /url:"))
    .join("\n")
    .replace(/(- banner:\n +- time): .*/, "$1: (today)");

describe("in a text browser", () => {
  test("an article's headline, lead and text stand near the top, and all else behind", async () => {
    const lines = linesOf(readHtml(await htmlOf("/articles/quay-opens")));
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    const order = [
      "Skip to the news",
      "The Lantern & Quay",
      "The northern quay opens",
      "One lane until May",
      "By Nadia Okello",
      "Mombasa · 18 September 2025 · 07:30",
      "The northern quay carries lorries again",
      "[picture: Two cranes above the quay]",
      "Corrections",
      "How this story developed",
      "Related",
      "A small paper",
    ];
    expect(order.map(at)).toEqual(order.map(at).toSorted((one, other) => one - other));
    expect(order.filter((words) => at(words) < 0)).toEqual([]);
    expect(at("One lane until May")).toBeLessThan(15);
  });
});

/** Last, for the site looks and speaks otherwise from here on. */
describe("the same pages", () => {
  test.each(["magazine", "bulletin"])("are valid as a %s, with another front", async (theme) => {
    await store("looks", { theme, front: theme === "magazine" ? "sections" : "latest" });
    await expect.poll(() => htmlOf("/")).toContain(`data-theme="${theme}"`);
    for (const path of ["/", "/articles/quay-opens", "/sections/harbour", "/search?q=quay"])
      expect(await htmlProblems(await htmlOf(path)), path).toEqual([]);
  });

  test("are valid and read well in Arabic, from right to left", async () => {
    await store("site", {
      name: "الفانوس",
      tagline: "أخبار الضفتين",
      description: "صحيفة صغيرة.",
      language: "ar",
    });
    await expect.poll(() => htmlOf("/")).toContain('<html lang="ar" dir="rtl"');
    for (const [name, { path }] of PAGES) {
      const html = await htmlOf(path);
      const page = readHtml(html);
      expect(
        [...(await htmlProblems(html)), ...textBrowserProblems(page), ...gluedWords(page)],
        name,
      ).toEqual([]);
    }
  });
});

const store = (key: string, value: unknown) => keepSetting(newsroom.database.db, key, value, new Date());
