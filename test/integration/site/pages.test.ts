import { describe, expect, test } from "vitest";
import type { Tx } from "@/db/db";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { readArchive, readArchiveMonth, readArchiveYear } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { readHomePage } from "@/lib/site/home-page";
import { readSearchPage } from "@/lib/site/search-page";
import { findMergedTopicPath, readTopicPage } from "@/lib/site/topic-page";
import { insertFindable, NOW } from "@/test/integration/site/seed-hidden";
import {
  insertArticle,
  insertRedirect,
  insertSetting,
  insertTerm,
  tagArticle,
} from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const at = (day: string, overrides = {}) => ({
  issuedOn: day,
  issuedAt: new Date(`${day}T00:00:00Z`),
  ...overrides,
});

/** `count` live articles of one term, all of the same instant: the order must still be firm. */
async function insertMany(db: Tx, count: number) {
  const term = await insertTerm(db, { slug: "many", name: "Many" });
  for (let index = 0; index < count; index += 1)
    await insertFindable(db, term.id, { headline: "Same quay", ...at("2026-02-02") });
  return term;
}

describe("front page", () => {
  test("without articles it is empty, not an error", async () => {
    const home = await readHomePage(await openTestDb(), NOW);
    expect(home).toEqual({
      lead: null,
      seconds: [],
      days: [],
      sections: [],
      moment: [],
      mostRead: [],
      index: [],
    });
  });

  test("newest news first; the rest by day, each day once", async () => {
    const db = await openTestDb();
    for (const [index, day] of ["2026-02-01", "2026-02-03", "2026-02-02"].entries())
      await insertArticle(db, { headline: `H${index}`, ...at(day) });
    for (let index = 0; index < 4; index += 1) await insertArticle(db, at("2026-01-02"));
    const home = await readHomePage(db, NOW);
    expect(home.lead?.headline).toBe("H1");
    expect(home.seconds.slice(0, 2).map((story) => story.headline)).toEqual(["H2", "H0"]);
    expect(home.days.map(({ day, stories }) => [day, stories.length])).toEqual([["2026-01-02", 2]]);
  });

  test("a story without a kicker takes its topic; without a standfirst, its opening", async () => {
    const db = await openTestDb();
    const article = await insertArticle(db, { kicker: null, standfirst: null, bodyText: "It opened." });
    const topic = await insertTerm(db, { slug: "rents", name: "Rents" });
    const country = await insertTerm(db, { type: "country", slug: "malta", name: "Malta" });
    await tagArticle(db, article.id, country.id);
    await tagArticle(db, article.id, topic.id);
    const { lead } = await readHomePage(db, NOW);
    expect(lead).toMatchObject({ kicker: { text: "Rents", path: "/topics/rents" }, summary: "It opened." });
  });
});

describe("article", () => {
  test("shows its source, its tags by type, its neighbours and what is related", async () => {
    const db = await openTestDb();
    const topic = await insertTerm(db, { slug: "rents", name: "Rents" });
    const person = await insertTerm(db, { type: "person", slug: "ada", name: "Ada" });
    const older = await insertArticle(db, at("2026-02-01", { headline: "Older" }));
    const article = await insertArticle(db, {
      ...at("2026-02-02"),
      slug: "مياه",
      language: "ar",
      sourceName: "Ports Council",
      canonicalUrl: "https://example.org/1",
    });
    await insertArticle(db, at("2026-02-03", { headline: "Newer" }));
    for (const term of [person, topic]) await tagArticle(db, article.id, term.id);
    await tagArticle(db, older.id, topic.id);
    const page = await readArticlePage(db, "مياه", NOW);
    expect(page).toMatchObject({
      dir: "rtl",
      origin: { name: "Ports Council", url: "https://example.org/1" },
      older: { headline: "Older" },
      newer: { headline: "Newer" },
      related: [{ headline: "Older" }],
    });
    expect(page?.tagGroups.map((group) => group.type)).toEqual(["topic", "person"]);
  });

  test("an address that is no web address is never linked as the original", async () => {
    const db = await openTestDb();
    await insertArticle(db, { slug: "a", sourceName: "S", canonicalUrl: "javascript:alert(1)" });
    await insertArticle(db, { slug: "b", canonicalUrl: "https://www.example.org/x" });
    await insertArticle(db, { slug: "c" });
    expect((await readArticlePage(db, "a", NOW))?.origin).toMatchObject({ name: "S", url: null });
    expect((await readArticlePage(db, "b", NOW))?.origin?.name).toBe("example.org");
    expect((await readArticlePage(db, "c", NOW))?.origin).toBeNull();
  });

  test("walking back from the newest meets every article once, equal dates included", async () => {
    const db = await openTestDb();
    await insertMany(db, 5);
    let page = await readArticlePage(db, (await readHomePage(db, NOW)).lead?.path.slice(10) ?? "", NOW);
    const seen = new Set<number>();
    while (page) {
      seen.add(page.id);
      page = page.older && (await readArticlePage(db, page.older.path.slice(10), NOW));
    }
    expect(seen.size).toBe(5);
  });
});

describe("lists", () => {
  test("topic pages never overlap, leave nothing out, and end", async () => {
    const db = await openTestDb();
    await insertMany(db, 41);
    const seen = new Set<number>();
    for (const page of [1, 2, 3]) {
      const topic = await readTopicPage(db, "many", { page, now: NOW });
      expect(topic?.paging).toEqual({ page, pages: 3, total: 41 });
      for (const story of topic?.stories ?? []) seen.add(story.id);
    }
    expect(seen.size).toBe(41);
    expect(await readTopicPage(db, "many", { page: 4, now: NOW })).toBeNull();
  });

  test("a merged tag leads to the one it was merged into", async () => {
    const db = await openTestDb();
    const many = await insertMany(db, 1);
    await insertTerm(db, { slug: "lots", name: "Lots", mergedIntoId: many.id });
    expect(await readTopicPage(db, "lots", { page: 1, now: NOW })).toBeNull();
    expect(await findMergedTopicPath(db, "lots", NOW)).toBe("/topics/many");
  });

  test("the archive files an article under the source's own month, across zones", async () => {
    const db = await openTestDb();
    await insertArticle(db, {
      issuedOn: "2026-03-01T00:30:00+02:00",
      issuedAt: new Date("2026-02-28T22:30:00Z"),
    });
    await insertArticle(db, { issuedOn: null, issuedAt: new Date("2025-12-31T23:59:59Z") });
    const years = await readArchive(db, NOW);
    expect(years.map((year) => year.year)).toEqual(["2026", "2025"]);
    expect(years[0]?.months.filter((month) => month.path).map((month) => month.path)).toEqual([
      "/archive/2026/03",
    ]);
    const march = await readArchiveMonth(db, "2026-03", { page: 1, now: NOW });
    expect(march?.days.map((day) => day.day)).toEqual(["2026-03-01"]);
    expect(march?.older?.path).toBe("/archive/2025/12");
    expect(march?.newer).toBeNull();
  });

  test.each(["2026-13", "2026-00", "26-01", "2026-02", "x"])("there is no month %s", async (month) => {
    const db = await openTestDb();
    expect(await readArchiveMonth(db, month, { page: 1, now: NOW })).toBeNull();
    expect(await readArchiveYear(db, "2026", NOW)).toBeNull();
  });
});

describe("search", () => {
  test("finds live articles a page at a time", async () => {
    const db = await openTestDb();
    await insertMany(db, 21);
    const first = await readSearchPage(db, { q: "  quay " }, NOW);
    const second = await readSearchPage(db, { q: "quay", page: "2" }, NOW);
    expect([first.stories.length, second.stories.length]).toEqual([20, 1]);
    expect(first.paging).toEqual({ page: 1, pages: 2, total: 21 });
  });

  test.each([
    {},
    { q: "" },
    { q: ["a", "b"] },
    { q: "'\"(*" },
    { q: "%00\u0000" },
    { q: "zeppelin", page: "x" },
  ])("%j finds nothing and offers tags instead", async (parameters) => {
    const db = await openTestDb();
    await insertMany(db, 1);
    const search = await readSearchPage(db, parameters, NOW);
    expect(search).toMatchObject({ paging: null, stories: [], offers: [{ name: "Many" }] });
  });
});

describe("redirects and settings", () => {
  test("old paths lead on, but never to another scheme or host in disguise", async () => {
    const db = await openTestDb();
    await insertArticle(db, { slug: "new" });
    await insertRedirect(db, "/old", "/articles/new");
    await insertRedirect(db, "/evil", "//evil.example");
    await insertRedirect(db, "/script", "javascript:alert(1)");
    await insertRedirect(db, "/loop", "/loop");
    expect(await findRedirectTarget(db, "/old/", NOW)).toBe("/articles/new");
    for (const path of ["/evil", "/script", "/loop", "/unknown"])
      expect(await findRedirectTarget(db, path, NOW)).toBeNull();
  });

  test("no old path gives away the address of an article that is hidden", async () => {
    const db = await openTestDb();
    const hidden = { draft: {}, unpublished: {}, published: { embargoUntil: new Date(NOW.getTime() + 1) } };
    for (const [status, more] of Object.entries(hidden) as [
      "draft" | "unpublished" | "published",
      object,
    ][]) {
      await insertArticle(db, { slug: `secret-${status}`, status, ...more });
      await insertRedirect(db, `/articles/old-${status}`, `/articles/secret-${status}`);
      expect(await findRedirectTarget(db, `/articles/old-${status}`, NOW), status).toBeNull();
    }
  });

  test("an old path of another script leads on by a target that fits into a header", async () => {
    const db = await openTestDb();
    await insertArticle(db, { slug: "λιμάνι" });
    await insertRedirect(db, "/harbour", "/articles/λιμάνι");
    await insertRedirect(db, "/escaped", "/archive/%CE%BD?a=1#b");
    expect(await findRedirectTarget(db, "/harbour", NOW)).toBe(`/articles/${encodeURIComponent("λιμάνι")}`);
    expect(await findRedirectTarget(db, "/escaped", NOW)).toBe("/archive/%CE%BD?a=1#b");
  });

  test("the site's name has a default, and each broken field of the setting its own", async () => {
    const db = await openTestDb();
    expect((await readSiteIdentity(db)).name).toBe("Copydesk");
    await insertSetting(db, "site", { name: "Quay News", tagline: 7, language: '"><script>' });
    expect(await readSiteIdentity(db)).toMatchObject({ name: "Quay News", language: "en" });
  });
});
