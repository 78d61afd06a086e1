import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { listLiveArticlesInFull } from "@/db/queries/live-articles";
import { findLivePicture, listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { articleItems } from "@/db/schema/articles";
import { sources } from "@/db/schema/imports";
import { articleMedia, mediaAssets } from "@/db/schema/media";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { createSource } from "@/lib/desk/sources/create-source";
import { saveSource } from "@/lib/desk/sources/save-source";
import { LONGEST_EXCERPT, type RepublishRight } from "@/lib/domain/republish";
import { answerCitation } from "@/lib/site/answer-citation";
import { readApiArticle, readApiArticles } from "@/lib/site/api/articles";
import { readApiChanges } from "@/lib/site/api/changes";
import { readApiSearch } from "@/lib/site/api/search";
import { readArchiveMonth } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { readHomePage } from "@/lib/site/home-page";
import { articleJsonLd } from "@/lib/site/json-ld";
import { readLatest } from "@/lib/site/latest";
import { readSearchPage } from "@/lib/site/search-page";
import { readTopicPage } from "@/lib/site/topic-page";
import { signIn } from "@/test/integration/desk/desk-fixtures";
import { insertFindable, NOW, ORIGIN } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertBatch, insertItem, insertTerm } from "@/test/support/factories";
import { parseXml, textOf } from "@/test/support/parse-xml";
import { openTestDb } from "@/test/support/test-db";

/** Words that stand where an excerpt does not reach, in the standfirst and in the text. */
const BEYOND = "lighthousekeeper";
const OPENING = "The quay was closed at noon";

async function insertOf(db: Db, overrides: Parameters<typeof insertArticle>[1] = {}) {
  const topic = await insertTerm(db, { slug: "ports", name: "Ports" });
  const bodyText = `${OPENING}. ${"It stayed so. ".repeat(30)}${BEYOND}\n\n${BEYOND} again`;
  return insertFindable(db, topic.id, {
    slug: "quay-closed",
    headline: "Quay closed",
    bodyText,
    bodyHtml: `<p>${bodyText}</p><figure data-media="1"></figure>`,
    canonicalUrl: "https://agency.example/quay",
    sourceName: "Harbour Agency",
    issuedOn: "2026-02-27",
    ...overrides,
  });
}

const insertSourceOf = async (db: Db, republish: RepublishRight, name = "Harbour Agency") => {
  const [row] = await db.insert(sources).values({ name, republish, createdAt: NOW }).returning();
  return row?.id ?? 0;
};

const askApi = (db: Db, query: string) => ({
  ...{ db, now: NOW, origin: ORIGIN, headers: new Headers() },
  parameters: new URLSearchParams(query),
});

/** Every door that shows something of an article's text. */
const DOORS: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  home: (db) => readHomePage(db, NOW),
  latest: (db) => readLatest(db, NOW, 50),
  topic: (db) => readTopicPage(db, "ports", { page: 1, now: NOW }),
  month: (db) => readArchiveMonth(db, "2026-02", { page: 1, now: NOW }),
  search: (db) => readSearchPage(db, { q: "quay" }, NOW),
  article: (db) => readArticlePage(db, "quay-closed", NOW),
  "json-ld": async (db) => {
    const page = await readArticlePage(db, "quay-closed", NOW);
    return page && articleJsonLd(page, { origin: ORIGIN, name: "Site", frontPage: "Front", logo: null });
  },
  citation: async (db) =>
    (
      await answerCitation({ db, now: NOW, origin: ORIGIN, headers: new Headers() }, "quay-closed", "bib")
    ).text(),
  "API: articles": (db) => readApiArticles(askApi(db, "")),
  "API: one article": (db) => readApiArticle(askApi(db, ""), "quay-closed"),
  "API: search": (db) => readApiSearch(askApi(db, "q=quay")),
  "API: changes": (db) => readApiChanges(askApi(db, "")),
  "full rows": (db) => listLiveArticlesInFull(db, { now: NOW, limit: 50 }),
  ...Object.fromEntries(
    (["feed.xml", "atom.xml", "feed.json"] as const).map((file) => [
      file,
      async (db: Db) => {
        const request = { db, now: NOW, origin: ORIGIN, headers: new Headers() };
        return (await answerFeed(request, file)).text();
      },
    ]),
  ),
};

const lookBehind = async (db: Db, door: string) => JSON.stringify(await DOORS[door]?.(db));

test.each(["excerpt", "none"] as const)(
  "of a source that allows %s, no door gives more of the text away",
  async (right) => {
    const db = await openTestDb();
    const sourceId = await insertSourceOf(db, right);
    await insertOf(db, { sourceId });
    for (const door of Object.keys(DOORS)) {
      const text = await lookBehind(db, door);
      expect(text, door).not.toContain(BEYOND);
      if (right === "none") expect(text, door).not.toContain(OPENING);
      expect(text, door).toContain("uay");
    }
  },
);

test("a whole text hidden in the standfirst is cut as well", async () => {
  const db = await openTestDb();
  const sourceId = await insertSourceOf(db, "excerpt");
  await insertOf(db, { sourceId, standfirst: `${"The quay stays closed. ".repeat(20)}${BEYOND}` });
  for (const door of Object.keys(DOORS)) expect(await lookBehind(db, door), door).not.toContain(BEYOND);
  const page = await readArticlePage(db, "quay-closed", NOW);
  expect(page?.standfirst?.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
  expect(page?.bodyHtml).toBe("");
});

test("an excerpt is the standfirst, or the first paragraph up to what may be quoted, with the original named", async () => {
  const db = await openTestDb();
  const sourceId = await insertSourceOf(db, "excerpt");
  await insertOf(db, { sourceId });
  const page = await readArticlePage(db, "quay-closed", NOW);
  expect(page).toMatchObject({ republish: "excerpt", minutes: null, picture: null });
  expect(page?.bodyHtml).toMatch(/^<p>The quay was closed at noon\. [^<]{200,400}…<\/p>$/);
  expect(page?.origin).toMatchObject({ name: "Harbour Agency", url: "https://agency.example/quay" });
  expect(await lookBehind(db, "atom.xml")).toContain(
    "&lt;p&gt;&lt;a href=&quot;https://agency.example/quay&quot;&gt;Read the original&lt;/a&gt;",
  );
});

test.each(["feed.xml", "atom.xml", "feed.json"] as const)(
  "whom to name, and the licence, go with the text in %s, so that programs show them",
  async (door) => {
    const db = await openTestDb();
    const sourceId = await insertSourceOf(db, "full");
    const licence = { licenceName: "CC BY 4.0", licenceUrl: "https://licence.example/by" };
    await db.update(sources).set({ ...licence, attribution: "© Harbour Agency & <sons>" });
    await insertOf(db, { sourceId });
    const text = await (
      await answerFeed({ db, now: NOW, origin: ORIGIN, headers: new Headers() }, door)
    ).text();
    const xml = () => textOf(parseXml(text), door === "feed.xml" ? "content:encoded" : "content");
    const html = door === "feed.json" ? JSON.parse(text).items[0].content_html : xml();
    expect(html).toContain(
      '<p>© Harbour Agency &amp; &lt;sons&gt; · Licence: <a href="https://licence.example/by" rel="license">CC BY 4.0</a></p>',
    );
  },
);

test("a source is known by its name in any case, and the stricter of two holds", async () => {
  const db = await openTestDb();
  const generous = await insertSourceOf(db, "full", "Town Hall");
  await insertSourceOf(db, "excerpt");
  await insertOf(db, { sourceId: generous, sourceName: "HARBOUR agency" });
  expect(await lookBehind(db, "article")).not.toContain(BEYOND);
  await insertArticle(db, { slug: "own", bodyText: "Ours", bodyHtml: "<p>Ours</p>" });
  expect((await readArticlePage(db, "own", NOW))?.bodyHtml).toBe("<p>Ours</p>");
});

test("pictures of a text that may not be shown in full have no address", async () => {
  const db = await openTestDb();
  const article = await insertOf(db);
  const [asset] = await db
    .insert(mediaAssets)
    .values({
      sha256: "ab".repeat(32),
      storageKey: "media/ab",
      fileName: "quay.jpg",
      mime: "image/jpeg",
      bytes: 10,
      width: 640,
      height: 480,
      placeholder: "",
      alt: "",
      focalX: 0.5,
      focalY: 0.5,
      createdAt: NOW,
    } as typeof mediaAssets.$inferInsert)
    .returning();
  const assetId = asset?.id ?? 0;
  await db.insert(articleMedia).values({ articleId: article.id, assetId, position: 0 });
  expect(await findLivePicture(db, assetId, NOW)).not.toBeNull();
  await insertSourceOf(db, "excerpt");
  expect(await findLivePicture(db, assetId, NOW)).toBeNull();
  expect((await listPicturesOfLiveArticles(db, [article.id], NOW)).size).toBe(0);
});

test("what a source allows holds from the moment it is saved, on the version that was looked at", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const fields = { name: "Harbour Agency", homeUrl: null, usageTerms: null };
  const { id } = await createSource(db, publisher, { ...fields, now: NOW });
  await insertOf(db, { sourceId: id });
  expect(await lookBehind(db, "article")).toContain(BEYOND);
  const terms = {
    ...fields,
    republish: "excerpt" as const,
    licenceName: "CC BY 4.0",
    licenceUrl: "https://licence.example/by",
    attribution: "© Harbour Agency",
  };
  await saveSource(db, publisher, { sourceId: id, baseVersion: 1, ...terms, now: NOW });
  const page = await readArticlePage(db, "quay-closed", NOW);
  expect(JSON.stringify(page)).not.toContain(BEYOND);
  expect(page?.origin).toMatchObject({
    licence: { name: "CC BY 4.0", url: "https://licence.example/by" },
    attribution: "© Harbour Agency",
  });
  await expect(
    saveSource(db, publisher, { sourceId: id, baseVersion: 1, ...fields, republish: "full", now: NOW }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await lookBehind(db, "article")).not.toContain(BEYOND);
});

test("a source that wants to be named as it is called is named once", async () => {
  const db = await openTestDb();
  const sourceId = await insertSourceOf(db, "full");
  await db.update(sources).set({ attribution: "Harbour Agency" });
  await insertOf(db, { sourceId });
  expect((await readArticlePage(db, "quay-closed", NOW))?.origin).toMatchObject({
    name: "Harbour Agency",
    attribution: null,
  });
});

test("an article of a batch goes by the terms of the source that the batch is given later", async () => {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db);
  const item = await insertItem(db, batch.id, { state: "accepted" });
  const article = await insertOf(db, { sourceName: "somebody" });
  await db.insert(articleItems).values({ articleId: article.id, itemId: item.id, spans: [] });
  const sourceId = await insertSourceOf(db, "none");
  await assignSource(db, editor, { batchId: batch.id, from: null, sourceId, now: NOW });
  expect(await lookBehind(db, "article")).not.toContain(OPENING);
  await assignSource(db, editor, { batchId: batch.id, from: sourceId, sourceId: null, now: NOW });
  expect(await lookBehind(db, "article")).toContain(BEYOND);
});
