import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { createByKey, readByKey } from "@/lib/desk/api/write-by-key";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { publishArticle } from "@/lib/desk/publish-article";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { readApiArticle } from "@/lib/site/api/articles";
import { readArticlePage } from "@/lib/site/article-page";
import { readFeed } from "@/lib/site/feeds/read-feed";
import { writeAtom } from "@/lib/site/feeds/write-atom";
import { writeJsonFeed } from "@/lib/site/feeds/write-json-feed";
import { writeRss } from "@/lib/site/feeds/write-rss";
import { readSearchPage } from "@/lib/site/search-page";
import { NOW, save, signIn } from "@/test/integration/desk/desk-fixtures";
import { ORIGIN } from "@/test/integration/site/seed-hidden";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase, openTestDb } from "@/test/support/test-db";

const TABLE =
  "<table><caption>Costs</caption><tr><th>Part</th><th>Euro</th></tr><tr><td>Slipway</td><td>1,200</td></tr></table>";
const SHOWN =
  '<table><caption>Costs</caption><thead><tr><th scope="col">Part</th><th scope="col">Euro</th></tr></thead>' +
  "<tbody><tr><td>Slipway</td><td>1,200</td></tr></tbody></table>";
const TEXT = "Costs\nPart | Euro\nSlipway | 1,200";

/** All that programs and readers get of the one article there is. */
async function tellEverywhere(db: Db) {
  const [row] = await db.select().from(articles);
  const slug = row?.slug ?? "";
  const page = await readArticlePage(db, slug, NOW);
  const asked = { db, now: NOW, origin: ORIGIN, headers: new Headers(), parameters: new URLSearchParams() };
  const found = await readApiArticle(asked, slug);
  const feed = await readFeed(db, { now: NOW, origin: ORIGIN, file: "feed.xml" });
  if (!feed) throw new Error("There is no feed.");
  const { stories } = await readSearchPage(db, { q: "slipway" }, NOW);
  return {
    page: page?.bodyHtml,
    api: JSON.stringify(found),
    feeds: [writeRss(feed), writeAtom(feed), writeJsonFeed(feed)],
    found: stories.map(({ story }) => story.headline),
  };
}

test("a table of a dump is in the draft, on the page, in feeds, in the API and found by search", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><item><title>Budget adopted</title><link>https://harbour.example/budget</link><description><![CDATA[<p>The board has met.</p>${TABLE}<p>It meets again in May.</p>]]></description></item></channel></rss>`;
  await uploadText(db, editor, { dataFolder, text });
  const handlers = [importBatchHandler({ storage: openStorage(dataFolder) })];
  while (await workOnce(db, { handlers }, new AbortController().signal));
  const [item] = await db.select().from(items);
  expect(item?.body.map(({ type }) => type)).toEqual(["p", "caption", "row", "row", "p"]);

  const actor = await signIn(db, "publisher");
  const { articleId } = await acceptItem(db, actor, {
    ...{ itemId: item?.id ?? 0, version: item?.version ?? 0, tags: [], now: NOW },
  });
  await publishArticle(db, actor, { articleId, baseVersion: 1, now: NOW });

  const [row] = await db.select().from(articles).where(eq(articles.id, articleId));
  expect(row?.bodyText).toBe(`The board has met.\n\n${TEXT}\n\nIt meets again in May.`);
  const { page, api, feeds, found } = await tellEverywhere(db);
  expect(page).toBe(`<p>The board has met.</p>${SHOWN}<p>It meets again in May.</p>`);
  expect(api).toContain(JSON.stringify(SHOWN).slice(1, -1));
  expect(api).toContain(JSON.stringify(TEXT).slice(1, -1));
  for (const feed of feeds)
    expect(feed.replace(/&lt;/g, "<").replace(/&gt;/g, ">")).toContain("<td>Slipway</td>");
  expect(found).toEqual(["Budget adopted"]);
});

test("a table that a program sends is kept, and a save of what the editor has leaves it as it is", async () => {
  const db = await openTestDb();
  const actor = await signIn(db, "publisher");
  const made = await createByKey(db, actor, {
    input: { headline: "Budget", language: "en", html: `<p>One.</p>${TABLE}` } as never,
    now: NOW,
  });
  const read = await readByKey(db, actor, made.id);
  const saved = await save(db, actor, read, { headline: "Budget, adopted" });
  expect(saved.fields.body).toEqual(made.fields.body);
  const [row] = await db.select().from(articles).where(eq(articles.id, made.id));
  expect(row?.bodyHtml).toBe(`<p>One.</p>${SHOWN}`);
});
