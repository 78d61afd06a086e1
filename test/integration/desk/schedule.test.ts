import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articles, searchDocs } from "@/db/schema/articles";
import { auditEvents } from "@/db/schema/system";
import { publishArticle } from "@/lib/desk/publish-article";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { readToday } from "@/lib/desk/read-today";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { trashArticle } from "@/lib/desk/trash-article";
import { openTestDb } from "@/test/support/test-db";
import { minutesLater, NOW, save, signIn, writeDraft } from "./desk-fixtures";

async function scheduled(minutes = 10) {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const publishAt = minutesLater(minutes);
  const input = { articleId: draft.id, baseVersion: draft.version, publishAt, now: NOW };
  const article = await scheduleArticle(db, publisher, input);
  return { db, publisher, article, publishAt };
}

test("a scheduled article goes live at its moment and not a millisecond before", async () => {
  const { db, article, publishAt } = await scheduled();
  expect(await publishDueArticles(db, new Date(publishAt.getTime() - 1))).toEqual([]);
  expect(await db.select().from(searchDocs)).toEqual([]);
  expect(await publishDueArticles(db, publishAt)).toEqual([article.id]);
  const [row] = await db.select().from(articles);
  expect(row).toMatchObject({
    status: "published",
    firstPublishedAt: publishAt,
    issuedAt: publishAt,
    issuedOn: "2026-03-01",
    publishAt: null,
  });
  expect(await db.select().from(searchDocs)).toHaveLength(1);
});

test("twice is once, also with several workers", async () => {
  const { db, article, publishAt } = await scheduled();
  const runs = await Promise.all([1, 2, 3, 4].map(() => publishDueArticles(db, publishAt)));
  expect(runs.flat()).toEqual([article.id]);
  expect(await publishDueArticles(db, publishAt)).toEqual([]);
  const events = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, "article.published"), eq(auditEvents.subjectId, article.id)));
  expect(events).toHaveLength(1);
  expect(events[0]?.actorId).toBeNull();
});

test("an article that missed its moment goes live at the next run", async () => {
  const { db, article } = await scheduled();
  expect(await publishDueArticles(db, minutesLater(24 * 60))).toEqual([article.id]);
});

test("the first date of publication is set once", async () => {
  const { db, publisher, article, publishAt } = await scheduled();
  await publishDueArticles(db, publishAt);
  const off = await trashArticle(db, publisher, {
    articleId: article.id,
    baseVersion: article.version + 1,
    now: publishAt,
  });
  expect(off.firstPublishedAt).toBe(publishAt.toISOString());
});

test("a schedule can be changed and called off", async () => {
  const { db, publisher, article } = await scheduled(10);
  const at = { articleId: article.id, now: NOW };
  const moved = await scheduleArticle(db, publisher, {
    ...at,
    baseVersion: article.version,
    publishAt: minutesLater(30),
  });
  expect(await publishDueArticles(db, minutesLater(29))).toEqual([]);
  const off = await scheduleArticle(db, publisher, { ...at, baseVersion: moved.version, publishAt: null });
  expect(off).toMatchObject({ status: "draft", publishAt: null });
  expect(await publishDueArticles(db, minutesLater(60))).toEqual([]);
});

test("a moment in the past or inside the embargo is refused", async () => {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const draft = await writeDraft(db, publisher);
  const held = await save(db, publisher, draft, { embargoUntil: minutesLater(60).toISOString() });
  for (const publishAt of [NOW, minutesLater(59)]) {
    const input = { articleId: held.id, baseVersion: held.version, publishAt, now: NOW };
    await expect(scheduleArticle(db, publisher, input)).rejects.toMatchObject({ code: "bad_input" });
  }
});

test("a longer embargo moves the schedule with it", async () => {
  const { db, publisher, article } = await scheduled(10);
  const embargoUntil = minutesLater(45).toISOString();
  const held = await save(db, publisher, article, { embargoUntil });
  expect(held.publishAt).toBe(embargoUntil);
  expect(await publishDueArticles(db, minutesLater(44))).toEqual([]);
  expect(await publishDueArticles(db, minutesLater(45))).toEqual([article.id]);
});

test("a scheduled article keeps a headline", async () => {
  const { db, publisher, article } = await scheduled();
  await expect(save(db, publisher, article, { headline: " " })).rejects.toMatchObject({ code: "bad_input" });
  const [row] = await db.select().from(articles);
  expect(row).toMatchObject({ headline: article.fields.headline, version: article.version });
});

test("a scheduled article can be published at once", async () => {
  const { db, publisher, article } = await scheduled();
  const input = { articleId: article.id, baseVersion: article.version, now: NOW };
  expect((await publishArticle(db, publisher, input)).status).toBe("published");
});

test("Today counts what waits", async () => {
  const { db, publisher } = await scheduled();
  await writeDraft(db, publisher, "Second");
  expect(await readToday(db, publisher, NOW)).toMatchObject({
    drafts: 1,
    scheduledCount: 1,
    live: 0,
    newItems: 0,
    isEmpty: false,
  });
});
