import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { findLiveArticle } from "@/db/queries/live-articles";
import { searchLiveArticles } from "@/db/queries/live-search";
import type { ArticleView } from "@/lib/desk/article-view";
import { publishArticle } from "@/lib/desk/publish-article";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import { openTestDb } from "@/test/support/test-db";
import { minutesLater, NOW, save, signIn, writeDraft } from "./desk-fixtures";

/** Whether readers find the article at `now`, by its address or by searching. */
async function isPublic(db: Db, article: ArticleView, now: Date): Promise<boolean> {
  const byAddress = await findLiveArticle(db, article.fields.slug, now);
  const found = await searchLiveArticles(db, { query: "ferry", now, limit: 10, offset: 0 });
  expect(byAddress !== null).toBe(found.ids.includes(article.id));
  return byAddress !== null;
}

test("an article is public from the decision that makes it so until the one that ends it", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const at = (article: ArticleView, now = NOW) => ({
    articleId: article.id,
    baseVersion: article.version,
    now,
  });
  let article = await writeDraft(db, publisher);
  expect(await isPublic(db, article, minutesLater(999))).toBe(false);

  article = await scheduleArticle(db, publisher, { ...at(article), publishAt: minutesLater(10) });
  expect(await isPublic(db, article, minutesLater(999))).toBe(false);
  await publishDueArticles(db, minutesLater(10));
  article = { ...article, version: article.version + 1 };
  expect(await isPublic(db, article, minutesLater(10))).toBe(true);

  article = await unpublishArticle(db, publisher, at(article, minutesLater(11)));
  expect(await isPublic(db, article, minutesLater(12))).toBe(false);
  article = await publishArticle(db, publisher, at(article, minutesLater(13)));
  expect(await isPublic(db, article, minutesLater(13))).toBe(true);
  article = await trashArticle(db, publisher, at(article, minutesLater(14)));
  expect(await isPublic(db, article, minutesLater(15))).toBe(false);
  expect(await publishDueArticles(db, minutesLater(999))).toEqual([]);
});

test("an embargoed article is public only after its embargo", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const held = await save(db, publisher, draft, { embargoUntil: minutesLater(30).toISOString() });
  const article = await publishArticle(db, publisher, {
    articleId: held.id,
    baseVersion: held.version,
    now: NOW,
  });
  await publishDueArticles(db, minutesLater(29));
  expect(await isPublic(db, article, minutesLater(29))).toBe(false);
  await publishDueArticles(db, minutesLater(30));
  expect(await isPublic(db, article, minutesLater(30))).toBe(true);
});
