import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import type { Page } from "playwright-core";
import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepSetting } from "@/db/queries/settings";
import { audit } from "@/test/support/audit";
import { insertArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom } from "@/test/support/newsroom";
import { findAll, parseXml } from "@/test/support/parse-xml";
import { fillReaderSite } from "@/test/support/reader-site/fill-reader-site";
import { READER_PAGES } from "@/test/support/reader-site/reader-pages";
import { atomProblems } from "@/test/support/standards/atom-problems";
import { crawlSite, type Visited, visit } from "@/test/support/standards/crawl-site";
import { htmlProblems } from "@/test/support/standards/html-problems";
import { readHtml } from "@/test/support/standards/html-tree";
import { jsonFeedProblems } from "@/test/support/standards/json-feed-problems";
import { jsonLdOf, jsonLdProblems } from "@/test/support/standards/json-ld-problems";
import { formProblems, linkProblems } from "@/test/support/standards/link-problems";
import { newsSitemapProblems, opmlProblems, sitemapProblems } from "@/test/support/standards/list-problems";
import { microformatProblems } from "@/test/support/standards/microformat-problems";
import { rssProblems } from "@/test/support/standards/rss-problems";
import { searchEngineProblems } from "@/test/support/standards/search-engine-problems";
import { styleProblems } from "@/test/support/standards/style-problems";
import {
  gluedWords,
  linesOf,
  misnamedLanguages,
  textBrowserProblems,
} from "@/test/support/standards/text-of-page";

const MOST_ADDRESSES = 2_000;
/** A bold word in a line may still come late, by a hair; one line of a headline would be a hundred times as much. */
const STILL = 0.001;
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

const htmlOf = async (path: string) => (await visit(origin, path)).body;
const readPages = () =>
  [...seen.values()]
    .filter(({ contentType }) => contentType.startsWith("text/html"))
    .map(({ path, body }) => ({ path, body }));

describe("every page", () => {
  test.each(PAGES)("%s answers as it should and is valid", async (_name, { path, status = 200 }) => {
    const visited = await visit(origin, path);
    expect(visited.status).toBe(status);
    expect(await htmlProblems(visited.body)).toEqual([]);
  });

  test("that a link leads to is valid, has the styles of what is on it, and reads without them", async () => {
    const problems: string[] = [];
    for (const { path, body } of readPages()) {
      const page = readHtml(body);
      const all = [
        ...(await htmlProblems(body)),
        ...gluedWords(page),
        ...misnamedLanguages(page),
        ...textBrowserProblems(page),
        ...styleProblems(page),
        ...microformatProblems(page),
      ];
      problems.push(...all.map((problem) => `${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});

describe("feeds", () => {
  test("of every list keep the rules of their formats", async () => {
    const rules = { rss: rssProblems, atom: atomProblems, feed: jsonFeedProblems };
    const told = { rss: 0, atom: 0, feed: 0 };
    for (const visited of seen.values()) {
      const [, kind] = /^application\/(rss|atom|feed)\+/.exec(visited.contentType) ?? [];
      if (!kind) continue;
      told[kind as keyof typeof told] += 1;
      expect(rules[kind as keyof typeof rules](visited, origin), visited.path).toEqual([]);
    }
    expect(Math.min(...Object.values(told))).toBeGreaterThan(10);
  });

  test("say the same to readers that others wrote", async () => {
    const [rss, atom, json] = await Promise.all(["/feed.xml", "/atom.xml", "/feed.json"].map(htmlOf));
    const headline = "The northern quay opens & “traffic” <slowly> returns";
    const links = parseJsonFeed(json).items?.map(({ url }) => url);
    expect(parseJsonFeed(json).items?.map(({ title }) => title)).toContain(headline);
    expect(parseRssFeed(rss ?? "").items?.map(({ link }) => link)).toEqual(links);
    expect(parseRssFeed(rss ?? "").items?.map(({ title }) => title)).toContain(headline);
    expect(parseAtomFeed(atom ?? "").entries?.map(({ links: [link] = [] }) => link?.href)).toEqual(links);
    for (const text of [rss, atom]) {
      const read = await new RssParser().parseString(text ?? "");
      expect(read.items.map(({ link }) => link)).toEqual(links);
      expect(read.items.every(({ isoDate }) => isoDate)).toBe(true);
    }
  });

  test("and sitemaps are listed for machines, which find living pages alone", async () => {
    expect(opmlProblems(seen.get("/feeds.opml")?.body ?? "", origin)).toEqual([]);
    const sitemap = seen.get("/sitemap.xml")?.body ?? "";
    expect(sitemapProblems(sitemap, origin)).toEqual([]);
    for (const { text } of findAll(parseXml(sitemap), "loc")) {
      const visited = seen.get(text.slice(origin.length));
      if (visited?.contentType.startsWith("text/html"))
        expect(searchEngineProblems(visited.body, text), text).toEqual([]);
    }
  });
});

describe("what pages tell machines of themselves", () => {
  test("keeps to the vocabulary, and says what search engines want", () => {
    const told = readPages().map(({ path, body }) => ({ path, problems: jsonLdProblems(body) }));
    expect(told.filter(({ problems }) => problems.length > 0)).toEqual([]);
    const types = readPages().flatMap(({ body }) => jsonLdOf(body).map((block) => JSON.stringify(block)));
    for (const type of ["NewsArticle", "BreadcrumbList", "CollectionPage", "WebSite", "CorrectionComment"])
      expect(types.filter((block) => block.includes(`"@type":"${type}"`)).length, type).toBeGreaterThan(0);
  });
});

describe("on a phone", () => {
  test.each(["home", "article", "topic-event", "search", "search-found"])(
    "%s moves nothing, complains of nothing, and is found by search engines",
    async (name) => {
      const { reader } = newsroom;
      const url = newsroom.url(READER_PAGES[name]?.path ?? "");
      await reader.setViewportSize({ width: 412, height: 823 });
      const complaints: string[] = [];
      reader.on("console", (message) => complaints.push(message.text()));
      await reader.goto(url, { waitUntil: "networkidle" });
      reader.removeAllListeners("console");
      expect(complaints).toEqual([]);
      expect(await movedBy(reader)).toBeLessThan(STILL);
      expect(await audit(reader)).toEqual([]);
      expect(searchEngineProblems(await htmlOf(READER_PAGES[name]?.path ?? ""), url)).toEqual([]);
    },
  );
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

/** How far things moved while the page came: what browsers call the cumulative layout shift. */
const movedBy = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(moved), 300);
      }),
  );

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
    await reader.setViewportSize({ width: 1_440, height: 900 });
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

/** Last, for the site looks and speaks otherwise from here on, and has other news. */
describe("the same pages", () => {
  test("are in the sitemap for news while they are new", async () => {
    await insertArticle(newsroom.database.db, {
      ...{ headline: "Fog & <ice>", issuedOn: null, issuedAt: null },
      firstPublishedAt: new Date(),
    });
    await expect.poll(() => htmlOf("/news-sitemap.xml")).toContain("Fog &amp; &lt;ice&gt;");
    expect(newsSitemapProblems(await htmlOf("/news-sitemap.xml"), origin)).toEqual([]);
  });

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
