import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { dialect } from "@/db/kit";
import { sources } from "@/db/schema/imports";
import { readApiArticles } from "@/lib/site/api/articles";
import { readApiChanges } from "@/lib/site/api/changes";
import { readApiSearch } from "@/lib/site/api/search";
import { readApiTerms } from "@/lib/site/api/terms";
import { readArchiveDay } from "@/lib/site/archive-day";
import { readArchive, readArchiveMonth, readArchiveYear } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { readCountriesPage } from "@/lib/site/countries-page";
import { readLlmsText } from "@/lib/site/feeds/llms-text";
import { readNewsSitemap } from "@/lib/site/feeds/news-sitemap";
import { readOpml } from "@/lib/site/feeds/opml";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { readSearchPage } from "@/lib/site/search-page";
import { readTopicPage } from "@/lib/site/topic-page";
import { NOW, ORIGIN, seedHidden } from "@/test/integration/site/seed-hidden";
import { listenToQueries } from "@/test/support/listen-to-queries";
import { rawSql } from "@/test/support/raw-sql";
import { readSitemap } from "@/test/support/read-sitemap";
import { createTestDatabase, openUntilTestEnds, type TestDatabase } from "@/test/support/test-db";

const api = (db: Db, query: string) => ({
  ...{ db, now: NOW, origin: ORIGIN, headers: new Headers() },
  parameters: new URLSearchParams(query),
});
const machine = { now: NOW, origin: ORIGIN };

/** Every page that reads the archive. */
const PAGES: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  frame: (db) => readSiteFrame(db, NOW),
  home: (db) => readHomePage(db, NOW),
  article: (db) => readArticlePage(db, "second", NOW),
  topic: (db) => readTopicPage(db, "ports", { page: 1, now: NOW }),
  "topic, second page": (db) => readTopicPage(db, "ports", { page: 2, now: NOW }),
  countries: (db) => readCountriesPage(db, NOW, { language: "en" }),
  archive: (db) => readArchive(db, NOW),
  year: (db) => readArchiveYear(db, "2026", NOW),
  month: (db) => readArchiveMonth(db, "2026-01", { page: 1, now: NOW }),
  day: (db) => readArchiveDay(db, "2026-01-05", { page: 1, now: NOW }),
  search: (db) => readSearchPage(db, { q: "quay first" }, NOW),
  "search, oldest first": (db) => readSearchPage(db, { q: "quay", sort: "oldest" }, NOW),
  "search with all filters": (db) =>
    readSearchPage(db, { q: "quay", tag: "ports", year: "2026", lang: "en", source: "Agency" }, NOW),
  "search for something mistyped": (db) => readSearchPage(db, { q: "frist" }, NOW),
  "a tag alone": (db) => readSearchPage(db, { tag: "ports" }, NOW),
  "a year alone": (db) => readSearchPage(db, { year: "2026" }, NOW),
  "a language alone": (db) => readSearchPage(db, { lang: "en" }, NOW),
  "a source alone": (db) => readSearchPage(db, { source: "Agency" }, NOW),
  feed: (db) => readFeed(db, { ...machine, file: "feed.xml" }),
  "feed of a topic": (db) => readFeed(db, { ...machine, file: "feed.xml", term: "ports" }),
  sitemap: (db) => readSitemap(db, { ...machine, part: null, size: 1 }),
  "part of the sitemap": (db) => readSitemap(db, { ...machine, part: "1" }),
  "topics of the sitemap": (db) => readSitemap(db, { ...machine, part: "topics-1" }),
  "news sitemap": (db) => readNewsSitemap(db, machine),
  feeds: (db) => readOpml(db, machine),
  "text for machines": (db) => readLlmsText(db, machine),
  "API: articles": (db) => readApiArticles(api(db, "")),
  "API: articles of a term": (db) => readApiArticles(api(db, "term=ports&language=en")),
  "API: terms": (db) => readApiTerms(api(db, "")),
  "API: changes": (db) => readApiChanges(api(db, "")),
  "API: search": (db) => readApiSearch(api(db, "q=quay")),
};

const LARGE = "articles|live_entries|live_tags|live_counts|search_docs|article_terms|article_media|terms";
/** Nearly every article is published: who looks by that looks at all of them. */
const BY_STATUS = /SEARCH articles USING .*\(status=\?/;

/** What reads all of a large table, of how an engine would answer a query. */
async function readsOfAll(place: TestDatabase, query: string): Promise<string[]> {
  const isBounded = / limit /i.test(query);
  const plan = await explain(place, query);
  if (dialect === "postgres") return plan.filter((line) => RegExp(`Seq Scan on (${LARGE})\\b`).test(line));
  return plan.filter(
    (line) =>
      BY_STATUS.test(line) ||
      (RegExp(`^SCAN (${LARGE})\\b`).test(line) && !(isBounded && line.includes("USING"))),
  );
}

async function explain(place: TestDatabase, query: string): Promise<string[]> {
  if (dialect === "sqlite")
    return (await rawSql(place, `explain query plan ${query}`)).map((row) => String(row.at(-1)));
  // Whatever could go by an index does: all tables are small here.
  const databaseUrl = `${place.databaseUrl}?options=-c%20enable_seqscan%3Doff`;
  const rows = await rawSql({ ...place, databaseUrl }, `explain (generic_plan, costs off) ${query}`);
  return rows.map(([line]) => String(line));
}

test("no page reads all of a large table", async () => {
  const place = await createTestDatabase();
  await seedHidden(place.db);
  await place.db.insert(sources).values({ name: "Agency", republish: "excerpt", createdAt: NOW });
  const found: Record<string, unknown> = {};
  for (const [page, read] of Object.entries(PAGES)) {
    const db = openUntilTestEnds(place);
    const heard = listenToQueries(db);
    await read(db);
    expect(heard.size, page).toBeGreaterThan(0);
    for (const query of heard) {
      if (!/^\s*select/i.test(query)) continue;
      const reads = await readsOfAll(place, query);
      if (reads.length > 0) found[page] = { reads, query };
    }
  }
  expect(found).toEqual({});
});
