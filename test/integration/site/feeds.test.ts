import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { createNewsletter } from "@/lib/desk/newsletters/create-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { openNewsletter, sendNews } from "@/test/integration/newsletters/newsletter-fixtures";
import { NOW, ORIGIN } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { findAll, parseXml, textOf } from "@/test/support/parse-xml";
import { readSitemap } from "@/test/support/read-sitemap";
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

const SITE_PATHS = ["/archive", "/topics", "/countries", "/archive/2026", "/archive/2026/02"];

test("the sitemap has home, archive, topics and articles, with dates", async () => {
  const db = await openTestDb();
  await seed(db);
  const map = parseXml((await readSitemap(db, { now: NOW, origin: ORIGIN, part: null })) ?? "");
  expect(findAll(map, "loc").map((loc) => loc.text.slice(ORIGIN.length))).toEqual([
    "/",
    ...SITE_PATHS,
    "/topics/ports",
    "/articles/ports-%C3%A9",
  ]);
  expect(findAll(map, "lastmod").length).toBe(1);
});

test("the sitemap has newsletters and the issues that went out, and nothing of drafts or of what nobody may join", async () => {
  const db = await openTestDb();
  await insertArticle(db, { firstPublishedAt: NOW });
  const { publisher, newsletterId } = await openNewsletter(db);
  await sendNews(db, publisher, { newsletterId, port: 1 });
  await draftIssue(db, publisher, { newsletterId, now: NOW });
  await createNewsletter(db, publisher, { name: "Not yet", now: NOW });
  const text = (await readSitemap(db, { now: NOW, origin: ORIGIN, part: null })) ?? "";
  expect([...text.matchAll(/\/newsletters\/[^<]*/g)].map(([path]) => path)).toEqual([
    "/newsletters/harbour-weekly",
    "/newsletters/harbour-weekly/1",
  ]);
});

test("a big sitemap is an index of parts that together hold every address once", async () => {
  const db = await openTestDb();
  for (let index = 0; index < 5; index += 1) {
    const article = await insertArticle(db, { slug: `s${index}` });
    await tagArticle(db, article.id, (await insertTerm(db, { slug: `t${index}` })).id);
  }
  expect(await listParts(db)).toEqual(["site", "topics-1", "topics-2", "topics-3", "1", "2", "3"]);
  const paths: string[] = [];
  for (const part of await listParts(db)) paths.push(...(await pathsOf(db, part)));
  const articles = [0, 1, 2, 3, 4].map((n) => `/articles/s${n}`);
  const topics = [0, 1, 2, 3, 4].map((n) => `/topics/t${n}`);
  expect(paths).toEqual(["/", ...SITE_PATHS, ...topics, ...articles]);
  for (const part of ["4", "topics-4", "0", "-1", "topics-", "x", "1.0", "999999999", "99999999999"])
    expect(await readSitemap(db, { now: NOW, origin: ORIGIN, part, size: 2 })).toBeNull();
  expect(await readSitemap(db, { now: NOW, origin: ORIGIN, part: "topics-999999999" })).toBeNull();
});

test("what is new or goes changes one part of the sitemap alone, and the index says which", async () => {
  const db = await openTestDb();
  for (let index = 0; index < 6; index += 1) await insertArticle(db, { slug: `s${index}` });
  const before = [await pathsOf(db, "1"), await pathsOf(db, "2"), await pathsOf(db, "3")];
  const changedAt = new Date(NOW.getTime() - 60_000);
  await db.update(articles).set({ status: "unpublished" }).where(eq(articles.slug, "s1"));
  await db
    .update(articles)
    .set({ revisedAt: changedAt, updatedAt: changedAt })
    .where(eq(articles.slug, "s4"));
  await insertArticle(db, { slug: "s6" });
  expect(await pathsOf(db, "1")).toEqual(["/articles/s0"]);
  expect([await pathsOf(db, "2"), await pathsOf(db, "3")]).toEqual(before.slice(1));
  expect(await pathsOf(db, "4")).toEqual(["/articles/s6"]);
  const index = parseXml((await readSitemap(db, { now: NOW, origin: ORIGIN, part: null, size: 2 })) ?? "");
  const third = findAll(index, "sitemap").find((part) => textOf(part, "loc")?.endsWith("page=3"));
  expect(third && textOf(third, "lastmod")).toBe(changedAt.toISOString());
});

test("a part of which nothing is live, or all under embargo, is not there", async () => {
  const db = await openTestDb();
  const later = new Date(NOW.getTime() + 1);
  for (const embargoUntil of [null, null, later, later, null]) await insertArticle(db, { embargoUntil });
  expect(await listParts(db)).toEqual(["site", "1", "3"]);
  expect(await readSitemap(db, { now: NOW, origin: ORIGIN, part: "2", size: 2 })).toBeNull();
});

async function listParts(db: Db): Promise<string[]> {
  const index = parseXml((await readSitemap(db, { now: NOW, origin: ORIGIN, part: null, size: 2 })) ?? "");
  return findAll(index, "loc").map((loc) => loc.text.slice(`${ORIGIN}/sitemap.xml?page=`.length));
}

async function pathsOf(db: Db, part: string): Promise<string[]> {
  const map = parseXml((await readSitemap(db, { now: NOW, origin: ORIGIN, part, size: 2 })) ?? "");
  return findAll(map, "loc").map((loc) => loc.text.slice(ORIGIN.length));
}
