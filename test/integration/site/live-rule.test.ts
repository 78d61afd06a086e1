import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { readArchiveDay } from "@/lib/site/archive-day";
import { readArchive, readArchiveMonth } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { answerFeed, answerSearchFeed } from "@/lib/site/feeds/answer-feed";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { readLatest } from "@/lib/site/latest";
import { readSearchPage } from "@/lib/site/search-page";
import { readSearchRequest } from "@/lib/site/search-request";
import { readSocialCard } from "@/lib/site/social-card";
import { readTopicPage } from "@/lib/site/topic-page";
import { readTopicTypes } from "@/lib/site/topics-page";
import { NOW, ORIGIN, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { readSitemap } from "@/test/support/read-sitemap";
import { openTestDb } from "@/test/support/test-db";

/** Every public read model, as text. */
const DOORS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  frame: (db) => readSiteFrame(db, NOW),
  home: (db) => readHomePage(db, NOW),
  latest: (db) => readLatest(db, NOW, 50),
  article: (db) => readArticlePage(db, "second", NOW),
  topic: (db) => readTopicPage(db, "ports", { page: 1, now: NOW }),
  archive: (db) => readArchive(db, NOW),
  month: (db) => readArchiveMonth(db, "2026-02", { page: 1, now: NOW }),
  day: (db) => readArchiveDay(db, "2026-02-27", { page: 1, now: NOW }),
  topics: (db) => readTopicTypes(db, NOW),
  search: (db) => readSearchPage(db, { q: "quay" }, NOW),
  filtered: (db) => readSearchPage(db, { tag: "ports", sort: "oldest" }, NOW),
  "a search that hidden words are near": (db) => readSearchPage(db, { q: "unspeakabel quay" }, NOW),
  "search/feed.json": async (db) => {
    const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
    return (await answerSearchFeed(request, "feed.json", readSearchRequest({ q: "quay" }))).text();
  },
  card: (db) => readSocialCard(db, "second", NOW),
  sitemap: (db) => readSitemap(db, { now: NOW, origin: ORIGIN, part: null }),
  "feed.xml": (db) => feed(db, "feed.xml"),
  "atom.xml": (db) => feed(db, "atom.xml"),
  "feed.json": (db) => feed(db, "feed.json"),
  "topics/ports/feed.xml": (db) => feed(db, "feed.xml", "ports"),
  "topics/ports/atom.xml": (db) => feed(db, "atom.xml", "ports"),
  "topics/ports/feed.json": (db) => feed(db, "feed.json", "ports"),
};

async function feed(db: Db, file: "feed.xml" | "atom.xml" | "feed.json", term?: string): Promise<string> {
  const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
  return (await answerFeed(request, file, term)).text();
}

test("drafts, scheduled, unpublished, trashed and embargoed texts stand behind no public door", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  for (const [door, read] of Object.entries(DOORS)) {
    const text = JSON.stringify(await read(db));
    expect(text, door).not.toContain(SECRET);
    expect(text.length, door).toBeGreaterThan(20);
  }
});

test("what is live stands behind every door that lists it", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  for (const door of [
    "home",
    "latest",
    "topic",
    "search",
    "filtered",
    "search/feed.json",
    "sitemap",
    "feed.xml",
    "atom.xml",
    "feed.json",
  ]) {
    const text = JSON.stringify(await DOORS[door]?.(db));
    for (const slug of ["first", "second", "third"]) expect(text, door).toContain(`/articles/${slug}`);
  }
});

test("a hidden article has no page and no neighbour, by any slug", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  for (let index = 0; index < 7; index += 1)
    for (const read of [readArticlePage, readSocialCard])
      expect(await read(db, `${SECRET}-${index}`, NOW)).toBeNull();
});

test("a tag that only hidden articles have does not exist for readers", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
  expect(await readTopicPage(db, SECRET, { page: 1, now: NOW })).toBeNull();
  expect((await answerFeed(request, "feed.xml", SECRET)).status).toBe(404);
});

test("hidden articles are counted nowhere", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  expect((await readTopicPage(db, "ports", { page: 1, now: NOW }))?.paging.total).toBe(3);
  expect((await readSearchPage(db, { q: "quay" }, NOW)).paging?.total).toBe(3);
  expect((await readSearchPage(db, { q: SECRET }, NOW)).stories).toEqual([]);
  expect((await readHomePage(db, NOW)).index).toEqual([
    { name: "Ports", type: "topic", path: "/topics/ports", count: 3 },
  ]);
  const years = await readArchive(db, NOW);
  expect(years.map(({ year, count }) => [year, count])).toEqual([["2026", 3]]);
  expect(await readArchiveMonth(db, "2025-06", { page: 1, now: NOW })).toBeNull();
  expect(await readArchiveDay(db, "2025-06-01", { page: 1, now: NOW })).toBeNull();
});

test("an embargo ends to the millisecond", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  const before = new Date(NOW.getTime() - 1);
  expect(await readArticlePage(db, "third", before)).toBeNull();
  expect(await readArticlePage(db, "third", NOW)).not.toBeNull();
});
