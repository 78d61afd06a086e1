import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { readSitemap } from "@/lib/site/feeds/sitemap";
import { NOW, ORIGIN } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { findAll, parseXml, textOf } from "@/test/support/parse-xml";
import { openTestDb } from "@/test/support/test-db";

const HEADLINE = "Ports & <b>quays</b> “today” ]]> é 😀";
const request = (db: Db, headers = {}) => ({ db, now: NOW, origin: ORIGIN, headers: new Headers(headers) });

async function seed(db: Db) {
  const article = await insertArticle(db, {
    slug: "ports-é",
    headline: HEADLINE,
    bodyHtml: "<p>A &amp; B</p>",
    canonicalUrl: "https://example.org/?a=1&b=2",
  });
  const term = await insertTerm(db, { slug: "ports", name: "Ports & quays" });
  await tagArticle(db, article.id, term.id);
  return article;
}

test("RSS and Atom are well-formed, served as what they are, and hold the exact texts", async () => {
  const db = await openTestDb();
  const article = await seed(db);
  const rss = await answerFeed(request(db), "feed.xml");
  const [item] = findAll(parseXml(await rss.text()), "item");
  expect(rss.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
  expect(item && textOf(item, "title")).toBe(HEADLINE);
  expect(item && textOf(item, "content:encoded")).toBe("<p>A &amp; B</p>");
  expect(item && textOf(item, "link")).toBe(`${ORIGIN}/articles/ports-%C3%A9`);
  expect(item && textOf(item, "guid")).toBe(`tag:news.example.org,2026-03-01:article-${article.id}`);
  const atom = await answerFeed(request(db), "atom.xml");
  const [entry] = findAll(parseXml(await atom.text()), "entry");
  expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(entry && textOf(entry, "title")).toBe(HEADLINE);
});

test("the feed of a topic names itself and its page", async () => {
  const db = await openTestDb();
  await seed(db);
  const feed = await (await answerFeed(request(db), "feed.json", "ports")).json();
  expect(feed).toMatchObject({
    title: "Ports & quays · Copydesk",
    home_page_url: `${ORIGIN}/topics/ports`,
    feed_url: `${ORIGIN}/topics/ports/feed.json`,
  });
});

test("an unchanged feed is 304, and what is published is in it at once", async () => {
  const db = await openTestDb();
  await seed(db);
  const etag = (await answerFeed(request(db), "feed.xml")).headers.get("etag");
  const known = { "if-none-match": etag };
  expect((await answerFeed(request(db, known), "feed.xml")).status).toBe(304);
  await insertArticle(db);
  expect((await answerFeed(request(db, known), "feed.xml")).status).toBe(200);
});

test("feeds are bounded and begin with the newest", async () => {
  const db = await openTestDb();
  for (let index = 0; index < 55; index += 1)
    await insertArticle(db, { headline: `H${index}`, issuedAt: new Date(Date.UTC(2026, 0, 1, 0, index)) });
  const items = findAll(parseXml(await (await answerFeed(request(db), "feed.xml")).text()), "item");
  expect(items.length).toBe(50);
  expect(items[0] && textOf(items[0], "title")).toBe("H54");
});

test("the sitemap has home, archive, topics and articles, with dates", async () => {
  const db = await openTestDb();
  await seed(db);
  const map = parseXml((await readSitemap(db, { now: NOW, origin: ORIGIN, page: null })) ?? "");
  expect(findAll(map, "loc").map((loc) => loc.text.slice(ORIGIN.length))).toEqual([
    "/",
    "/archive",
    "/archive/2026/02",
    "/topics/ports",
    "/articles/ports-%C3%A9",
  ]);
  expect(findAll(map, "lastmod").length).toBe(1);
});

test("a big sitemap is an index of pages that together hold every article once", async () => {
  const db = await openTestDb();
  for (let index = 0; index < 5; index += 1) await insertArticle(db, { slug: `s${index}` });
  const read = (page: number | null) => readSitemap(db, { now: NOW, origin: ORIGIN, page, size: 2 });
  const index = parseXml((await read(null)) ?? "");
  expect([index.name, findAll(index, "loc").length]).toEqual(["sitemapindex", 3]);
  const slugs: string[] = [];
  for (const page of [1, 2, 3])
    for (const loc of findAll(parseXml((await read(page)) ?? ""), "loc"))
      if (loc.text.includes("/articles/")) slugs.push(loc.text.slice(-2));
  expect(slugs).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  expect(await read(4)).toBeNull();
});
