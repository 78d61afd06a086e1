import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { searchLiveArticles } from "@/db/queries/live-search";
import { putSearchDoc } from "@/db/queries/search";
import { articles } from "@/db/schema/articles";
import { sources } from "@/db/schema/imports";
import { createSource } from "@/lib/desk/sources/create-source";
import { saveSource } from "@/lib/desk/sources/save-source";
import { LONGEST_EXCERPT, type RepublishRight } from "@/lib/domain/republish";
import { readApiSearch } from "@/lib/site/api/search";
import { answerSearchFeed } from "@/lib/site/feeds/answer-feed";
import { readSearchPage } from "@/lib/site/search-page";
import { readSearchRequest } from "@/lib/site/search-request";
import { signIn } from "@/test/integration/desk/desk-fixtures";
import { insertFindable, NOW, ORIGIN } from "@/test/integration/site/seed-hidden";
import { insertTerm } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const AGENCY = { name: "Harbour Agency", homeUrl: null, usageTerms: null };
/** One word of each part of an article, by what a source must allow to have it shown. */
const PARTS = { headline: "quayside", kicker: "shipping", byline: "holloway", opening: "breakwater" };
const BEYOND = "lighthousekeeper";

async function seed(db: Db, overrides: Partial<typeof articles.$inferInsert> = {}) {
  const term = await insertTerm(db, { slug: "ports", name: "Ports" });
  return insertFindable(db, term.id, {
    headline: `A ${PARTS.headline} closed`,
    kicker: PARTS.kicker,
    byline: PARTS.byline,
    bodyText: `The ${PARTS.opening} fell. ${"It stayed so. ".repeat(LONGEST_EXCERPT / 10)}${BEYOND}`,
    sourceName: AGENCY.name,
    ...overrides,
  });
}

const allow = async (db: Db, republish: RepublishRight) => {
  const changed = await db
    .update(sources)
    .set({ republish })
    .where(eq(sources.name, AGENCY.name))
    .returning();
  if (changed.length === 0) await db.insert(sources).values({ ...AGENCY, republish, createdAt: NOW });
};

const isFound = async (db: Db, query: string) =>
  (await searchLiveArticles(db, { query, now: NOW, limit: 9, offset: 0 })).total === 1;

async function wordsFound(db: Db): Promise<string[]> {
  const found: string[] = [];
  for (const word of [...Object.values(PARTS), BEYOND]) if (await isFound(db, word)) found.push(word);
  return found;
}

test("a word is found where it may be shown, from the moment that the source's terms are others", async () => {
  const db = await openTestDb();
  await seed(db);
  const { headline, kicker, byline, opening } = PARTS;
  expect(await wordsFound(db)).toEqual([headline, kicker, byline, opening, BEYOND]);
  await allow(db, "excerpt");
  expect(await wordsFound(db)).toEqual([headline, kicker, byline, opening]);
  await allow(db, "none");
  expect(await wordsFound(db)).toEqual([headline, kicker, byline]);
  await allow(db, "full");
  expect(await wordsFound(db)).toEqual([headline, kicker, byline, opening, BEYOND]);
});

test("the terms that a publisher saves on the desk hold for search at once", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const { id } = await createSource(db, publisher, { ...AGENCY, now: NOW });
  await seed(db, { sourceId: id, sourceName: "somebody else" });
  expect(await isFound(db, BEYOND)).toBe(true);
  const terms = { sourceId: id, ...AGENCY, now: NOW };
  await saveSource(db, publisher, { ...terms, baseVersion: 1, republish: "excerpt" });
  expect(await isFound(db, BEYOND)).toBe(false);
  await saveSource(db, publisher, { ...terms, baseVersion: 2, republish: "full" });
  expect(await isFound(db, BEYOND)).toBe(true);
});

test("an article that comes to another source goes by its terms", async () => {
  const db = await openTestDb();
  await allow(db, "none");
  const { id } = await seed(db, { sourceName: "Town Hall" });
  expect(await isFound(db, BEYOND)).toBe(true);
  await db.update(articles).set({ sourceName: "HARBOUR agency" }).where(eq(articles.id, id));
  expect(await isFound(db, BEYOND)).toBe(false);
});

test.each(["excerpt", "none"] as const)(
  "of a source that allows %s, no spelling of a query and no filter proves a hidden word",
  async (right) => {
    const db = await openTestDb();
    await allow(db, right);
    await seed(db);
    const asked = [
      ...[
        BEYOND,
        BEYOND.slice(0, 5),
        `${BEYOND} ${PARTS.headline}`,
        `${PARTS.headline} ${BEYOND.slice(0, 6)}`,
      ],
      ...[`"${BEYOND}"`, `${BEYOND}*`, `words:${BEYOND}`, `\ue001${BEYOND}`, `lighthousekeepre`],
    ];
    const filters = [{}, { tag: "ports" }, { source: AGENCY.name }, { lang: "en" }, { sort: "oldest" }];
    for (const q of asked)
      for (const filter of filters) {
        const page = await readSearchPage(db, { q, ...filter }, NOW);
        expect(
          [
            page.stories,
            page.respelt,
            page.facets.flatMap(({ entries }) => entries.map((e) => e.count)),
          ].flat(),
          q,
        ).not.toContain(1);
        expect(page.stories, q).toEqual([]);
      }
    const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
    const feed = await answerSearchFeed(request, "feed.json", readSearchRequest({ q: BEYOND }));
    expect((await feed.json()).items).toEqual([]);
    const api = await readApiSearch({ ...request, parameters: new URLSearchParams(`q=${BEYOND}`) });
    expect(api.data).toEqual([]);
  },
);

test("a standfirst that is cut is found by what is left of it", async () => {
  const db = await openTestDb();
  await allow(db, "excerpt");
  await seed(db, { standfirst: `${"The quay stays closed. ".repeat(20)}${BEYOND}` });
  expect(await isFound(db, "stays")).toBe(true);
  expect(await isFound(db, BEYOND)).toBe(false);
  expect(await isFound(db, PARTS.opening)).toBe(false);
});

test("what an earlier release made findable as a whole is found by its headline alone", async () => {
  const db = await openTestDb();
  const { id: ref, language, headline: title, bodyText: body } = await seed(db);
  await putSearchDoc(db, { kind: "article", ref, language, title, body });
  expect(await isFound(db, BEYOND)).toBe(true);
  await allow(db, "excerpt");
  expect(await wordsFound(db)).toEqual([PARTS.headline]);
});
