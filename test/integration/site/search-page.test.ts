import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findLiveTerm } from "@/db/queries/live-terms";
import { putSearchDoc } from "@/db/queries/search";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { answerSearchFeed } from "@/lib/site/feeds/answer-feed";
import { readSearchPage } from "@/lib/site/search-page";
import { readSearchRequest } from "@/lib/site/search-request";
import { signIn } from "@/test/integration/desk/desk-fixtures";
import { insertFindable, NOW, ORIGIN, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertSetting, insertTerm, tagArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const day = (n: number) => ({ issuedOn: `2026-01-0${n}`, issuedAt: new Date(Date.UTC(2026, 0, n)) });

async function seed(db: Db) {
  const ports = await insertTerm(db, { slug: "ports", name: "Ports" });
  const kenya = await insertTerm(db, { slug: "kenya", name: "Kenya", type: "country" });
  const one = await insertFindable(db, ports.id, {
    ...{ slug: "one", headline: "Ferry of the north", sourceName: "The Quay" },
    ...day(1),
  });
  await insertFindable(db, ports.id, {
    ...{ slug: "two", headline: "Notes", bodyText: "A ferry <b>sank</b>.", language: "de" },
    ...day(3),
  });
  await insertFindable(db, ports.id, {
    ...{ slug: "three", headline: "Ferry again", issuedOn: "2025-05-05" },
    issuedAt: new Date("2025-05-05T00:00:00Z"),
  });
  await tagArticle(db, one.id, kenya.id);
}

const slugs = async (db: Db, parameters: Record<string, string>) =>
  (await readSearchPage(db, parameters, NOW)).stories.map(({ story }) =>
    story.path.slice("/articles/".length),
  );

test("results stand in the order that was asked for", async () => {
  const db = await openTestDb();
  await seed(db);
  expect(await slugs(db, { q: "ferry" })).toEqual(["one", "three", "two"]);
  expect(await slugs(db, { q: "ferry", sort: "newest" })).toEqual(["two", "one", "three"]);
  expect(await slugs(db, { q: "ferry", sort: "oldest" })).toEqual(["three", "one", "two"]);
  expect(await slugs(db, { q: "ferry", sort: "'; drop table articles" })).toEqual(["one", "three", "two"]);
});

test("every facet's count is what its link finds, and a chosen one can be taken back", async () => {
  const db = await openTestDb();
  await seed(db);
  const { facets } = await readSearchPage(db, { q: "ferry" }, NOW);
  const shown = facets.map(({ kind, entries }) => [kind, entries.map(({ name, count }) => [name, count])]);
  expect(shown).toEqual([
    ["country", [["Kenya", 1]]],
    [
      "year",
      [
        ["2026", 2],
        ["2025", 1],
      ],
    ],
    [
      "language",
      [
        ["en", 2],
        ["de", 1],
      ],
    ],
    ["source", [["The Quay", 1]]],
  ]);
  for (const { count, path } of facets.flatMap(({ entries }) => entries)) {
    const parameters = Object.fromEntries(new URL(path, ORIGIN).searchParams);
    const narrowed = await readSearchPage(db, parameters, NOW);
    expect(narrowed.paging?.total, path).toBe(count);
    const chosen = narrowed.facets.flatMap(({ entries }) => entries).filter(({ isChosen }) => isChosen);
    expect(chosen.map((entry) => entry.path)).toEqual(["/search?q=ferry"]);
  }
});

test("a section is what its topic and those directly under it have, each story counted once", async () => {
  const db = await openTestDb();
  await seed(db);
  const sea = await insertTerm(db, { slug: "sea", name: "Sea" });
  const town = await insertTerm(db, { slug: "town", name: "Town" });
  const ice = await insertTerm(db, { slug: "ice", name: "Ice", parentId: sea.id });
  await insertFindable(db, ice.id, { slug: "four", headline: "Ferry in the ice", ...day(4) });
  const both = await insertFindable(db, sea.id, { slug: "five", headline: "Ferry at sea", ...day(5) });
  await tagArticle(db, both.id, ice.id);
  await insertFindable(db, town.id, { slug: "six", headline: "Market", ...day(6) });
  await insertSetting(db, "sections", { now: [sea.id, town.id], before: null });

  const { facets } = await readSearchPage(db, { q: "ferry" }, NOW);
  const path = "/search?q=ferry&section=sea";
  expect(facets[0]).toEqual({ kind: "section", entries: [{ name: "Sea", count: 2, isChosen: false, path }] });
  const narrowed = await readSearchPage(db, { q: "ferry", section: "sea" }, NOW);
  expect(narrowed.stories.map(({ story }) => story.headline)).toEqual(["Ferry at sea", "Ferry in the ice"]);
  expect(narrowed.facets[0]?.entries).toMatchObject([{ isChosen: true, path: "/search?q=ferry" }]);
  expect(await slugs(db, { section: "town" })).toEqual(["six"]);
  expect(await slugs(db, { section: "ports" })).toEqual([]);
  const asked = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
  const wanted = readSearchRequest({ q: "ferry", section: "sea" });
  const feed = await (await answerSearchFeed(asked, "feed.json", wanted)).json();
  expect(feed.title).toMatch(/^ferry, Sea · /);
  expect(feed.items).toHaveLength(2);
});

test("filters work together and without words; an unknown tag finds nothing", async () => {
  const db = await openTestDb();
  await seed(db);
  expect(await slugs(db, { tag: "ports,kenya" })).toEqual(["one"]);
  expect(await slugs(db, { tag: "ports", year: "2026" })).toEqual(["two", "one"]);
  expect(await slugs(db, { tag: "ports,nowhere" })).toEqual([]);
  expect(await slugs(db, { lang: "de" })).toEqual(["two"]);
  expect(await slugs(db, {})).toEqual([]);
  const none = await readSearchPage(db, { q: "ferry", tag: "kenya", lang: "de" }, NOW);
  const chosen = none.facets.flatMap(({ entries }) => entries).filter(({ isChosen }) => isChosen);
  expect(chosen.map(({ name, count }) => [name, count])).toEqual([
    ["Kenya", 0],
    ["de", 0],
  ]);
});

test("a tag or section that there is not can be taken off", async () => {
  const db = await openTestDb();
  await seed(db);
  const { facets } = await readSearchPage(db, { q: "ferry", tag: "kenya,nowhere", section: "gone" }, NOW);
  const chosen = facets.flatMap(({ entries }) => entries).filter(({ isChosen }) => isChosen);
  expect(chosen.map(({ name, path }) => [name, path])).toEqual([
    ["gone", "/search?q=ferry&tag=kenya%2Cnowhere"],
    ["nowhere", "/search?q=ferry&tag=kenya&section=gone"],
    ["Kenya", "/search?q=ferry&tag=nowhere&section=gone"],
  ]);
});

test("a search that was kept follows its tags when they are renamed or merged, as a feed too", async () => {
  const db = await openTestDb();
  await seed(db);
  const publisher = await signIn(db, "publisher");
  const { id: termId } = (await findLiveTerm(db, "ports", NOW)) ?? { id: 0 };
  await renameTerm(db, publisher, { termId, from: "Ports", name: "Harbours", now: NOW });
  const page = await readSearchPage(db, { q: "ferry", tag: "ports,kenya" }, NOW);
  expect(page.stories.map(({ story }) => story.path)).toEqual(["/articles/one"]);
  expect(page.request.tags).toEqual(["harbours", "kenya"]);
  const into = { type: "country", name: "Kenya" } as const;
  await mergeTerm(db, publisher, { termId, into, now: NOW });
  const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
  const wanted = readSearchRequest({ tag: "ports,harbours" });
  const feed = await (await answerSearchFeed(request, "feed.json", wanted)).json();
  expect(feed.items).toHaveLength(3);
  expect(feed.feed_url).toBe(`${ORIGIN}/search/feed.json?tag=kenya`);
});

test("a page beyond the last is the last", async () => {
  const db = await openTestDb();
  await seed(db);
  const page = await readSearchPage(db, { q: "ferry", page: "9999" }, NOW);
  expect([page.stories.length, page.paging]).toEqual([3, { page: 1, pages: 1, total: 3 }]);
});

test("words are marked where they stand, and markup in a text is text", async () => {
  const db = await openTestDb();
  await seed(db);
  const found = (await readSearchPage(db, { q: "ferry", lang: "de" }, NOW)).stories[0];
  expect(found?.passage).toEqual([
    { text: "A ", isHit: false },
    { text: "ferry", isHit: true },
    { text: " <b>sank</b>.", isHit: false },
  ]);
});

test("a mistyped word is taken for the nearest that readers may find", async () => {
  const db = await openTestDb();
  await seed(db);
  const page = await readSearchPage(db, { q: "fery nroth" }, NOW);
  expect([page.respelt, page.stories.map(({ story }) => story.path)]).toEqual([
    "ferry north",
    ["/articles/one"],
  ]);
});

test("what only hidden articles say is never proposed for a mistyped word", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  for (const typo of ["unspekable", "usnpeakable", "unspeakabel"]) {
    const hidden = await readSearchPage(db, { q: typo }, NOW);
    expect([hidden.respelt, hidden.stories]).toEqual([null, []]);
  }
  expect(JSON.stringify(await readSearchPage(db, { q: "unspekable" }, NOW))).not.toContain(SECRET);
});

test("a long query and nonsense show no results and no error, on any page", async () => {
  const db = await openTestDb();
  await seed(db);
  for (const q of ["x".repeat(9_000), "\u0000", "%", "…", '"', "ferry"])
    expect((await readSearchPage(db, { q, page: "99", tag: "\ud800,%00" }, NOW)).stories).toEqual([]);
});

test("a search is a feed, newest first, whose address keeps what was asked", async () => {
  const db = await openTestDb();
  await seed(db);
  const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
  const ask = (parameters: Record<string, string>) =>
    answerSearchFeed(request, "feed.json", readSearchRequest(parameters));
  const feed = await (await ask({ q: "ferry", year: "2026", page: "3" })).json();
  expect(feed.feed_url).toBe(`${ORIGIN}/search/feed.json?q=ferry&year=2026`);
  expect(feed.home_page_url).toBe(`${ORIGIN}/search?q=ferry&year=2026`);
  expect(feed.items.map((item: { title: string }) => item.title)).toEqual(["Notes", "Ferry of the north"]);
  expect((await ask({})).status).toBe(404);
  expect((await (await ask({ q: "zebra" })).json()).items).toEqual([]);
});

test("words of a headline that was rewritten are still near, but lead nowhere", async () => {
  const db = await openTestDb();
  const term = await insertTerm(db);
  const article = await insertFindable(db, term.id, { headline: "Volcano wakes" });
  await putSearchDoc(db, { kind: "article", ref: article.id, language: "en", title: "Quiet", body: "" });
  expect((await readSearchPage(db, { q: "volcan0" }, NOW)).respelt).toBeNull();
});
