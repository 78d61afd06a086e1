import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { articleItems, articles } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { listReview } from "@/lib/desk/list-review";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { readUndo, readUndoProgress } from "@/lib/desk/undo/read-undo";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { stopUndo } from "@/lib/desk/undo/stop-undo";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { undoBatchHandler } from "@/lib/desk/undo/undo-handler";
import type { Actor } from "@/lib/domain/actor";
import { workOnce } from "@/lib/jobs/worker";
import { insertArticle, insertBatch, insertItem } from "@/test/support/factories";
import { refuseRows } from "@/test/support/refuse-rows";
import { openTestDb } from "@/test/support/test-db";
import { minutesLater, signIn } from "../desk/desk-fixtures";
import {
  accept,
  carryOut,
  edit,
  LATER,
  restore,
  snapshot,
  stageBatch,
  statusOf,
  undo,
} from "./undo-fixtures";

const MANY = 500;

/** An import of so many accepted items that they are not done at once. */
async function stageMany(count: number) {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db);
  const item = await insertItem(db, batch.id, { state: "accepted" });
  const article = await insertArticle(db, { status: "draft", version: 1, firstPublishedAt: null });
  const { id: _item, ...itemFields } = item;
  const { id: _article, ...articleFields } = article;
  const numbers = Array.from({ length: count - 1 }, (_, n) => n + 1);
  await db.transaction(async (tx) => {
    const spans: (readonly [number, number])[] = [];
    await tx.insertMany(
      items,
      numbers.map((n) => ({ ...itemFields, position: item.position + n })),
    );
    await tx.insertMany(
      articles,
      numbers.map((n) => ({ ...articleFields, slug: `draft-${n}` })),
    );
    const itemIds = await tx.select({ id: items.id }).from(items).orderBy(items.id);
    const articleIds = await tx.select({ id: articles.id }).from(articles).orderBy(articles.id);
    const links = articleIds.map(({ id }, at) => ({ articleId: id, itemId: itemIds[at]?.id ?? 0, spans }));
    await tx.insertMany(articleItems, links);
  });
  return { db, editor, batch };
}

async function ask(db: Db, actor: Actor, batchId: number): Promise<void> {
  const plan = await planUndo(db, actor, batchId);
  await undoBatch(db, actor, { batchId, token: plan?.token ?? "", revert: [], now: LATER });
}

const trashedOf = (db: Db) => db.$count(articles, eq(articles.status, "trashed"));

/** A worker that is stopped after one chunk of articles, as when its process ends. */
async function oneChunk(db: Db, chunk: number): Promise<void> {
  await workOnce(db, { handlers: [undoBatchHandler(chunk)] }, AbortSignal.abort());
}

const work = (db: Db) => workOnce(db, { handlers: [undoBatchHandler()] }, new AbortController().signal);

test("an import with hundreds of drafts is undone and restored, with progress on the way", async () => {
  const { db, editor, batch } = await stageMany(MANY);
  await ask(db, editor, batch.id);
  expect(await readUndoProgress(db, editor, batch.id)).toEqual({
    step: "undo",
    progress: null,
    isOver: false,
  });
  await oneChunk(db, 100);
  const { progress } = await readUndoProgress(db, editor, batch.id);
  expect(progress).toMatchObject({ done: 100, total: MANY });
  expect((await listReview(db, editor, { batchId: null, state: null, afterId: 0 })).rows).toEqual([]);
  await work(db);
  expect(await readUndo(db, editor, batch.id)).toMatchObject({
    counts: { trashed: MANY, kept: 0 },
    progress: { isOver: true },
  });
  expect(await trashedOf(db)).toBe(MANY);

  await restoreBatch(db, editor, { batchId: batch.id, now: LATER });
  await oneChunk(db, 100);
  expect((await readUndoProgress(db, editor, batch.id)).progress).toMatchObject({ done: 100, total: MANY });
  await work(db);
  expect([await trashedOf(db), (await getBatch(db, batch.id))?.status]).toEqual([0, "done"]);
});

test("an undo that is stopped half-way puts everything back", async () => {
  const { db, editor, batch } = await stageMany(60);
  const before = await snapshot(db);
  await ask(db, editor, batch.id);
  await oneChunk(db, 20);
  expect(await trashedOf(db)).toBe(20);
  await stopUndo(db, editor, { batchId: batch.id, now: LATER });
  await carryOut(db);
  expect(await snapshot(db)).toEqual(before);
  await expect(stopUndo(db, editor, { batchId: batch.id, now: LATER })).rejects.toMatchObject({
    code: "conflict",
  });
  expect((await planUndo(db, editor, batch.id))?.drafts).toHaveLength(60);
});

test("restoring that is stopped leaves the rest in the trash, and goes on when it is asked for again", async () => {
  const { db, editor, batch } = await stageMany(40);
  const before = await snapshot(db);
  await undo(db, editor, batch.id);
  await restoreBatch(db, editor, { batchId: batch.id, now: LATER });
  expect(await stopUndo(db, editor, { batchId: batch.id, now: LATER })).toBe("restore");
  await carryOut(db);
  expect(await trashedOf(db)).toBe(40);
  expect(await readUndo(db, editor, batch.id)).toMatchObject({
    restoredAt: null,
    progress: { isOver: true },
  });
  await restore(db, editor, batch.id);
  expect(await snapshot(db)).toEqual(before);
});

test("a draft that somebody changes while the undo is on its way to it is kept, and counted", async () => {
  const { db, editor, batch, draftId } = await stageBatch();
  await ask(db, editor, batch.id);
  await edit(db, editor, draftId, "Just in time");
  await carryOut(db);
  expect((await readUndo(db, editor, batch.id))?.counts).toMatchObject({ trashed: 0, kept: 3 });
  expect((await readArticleForEditing(db, editor, draftId)).article.fields.headline).toBe("Just in time");
  await restore(db, editor, batch.id);
  expect(await statusOf(db, draftId)).toBe("draft");
});

test("while an import is being undone it is neither restored nor undone again, and a contributor stops nothing", async () => {
  const { db, editor, batch } = await stageBatch();
  await ask(db, editor, batch.id);
  const on = { batchId: batch.id, now: LATER };
  await expect(restoreBatch(db, editor, on)).rejects.toMatchObject({ code: "conflict" });
  await expect(planUndo(db, editor, batch.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(stopUndo(db, { ...editor, role: "contributor" }, on)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("what can't be undone is said, and what is in the trash comes back", async () => {
  const { database, db, editor, batch, freshId, draftId } = await stageBatch();
  await accept(db, editor, freshId);
  const before = await snapshot(db);
  await ask(db, editor, batch.id);
  const when = `new.id <> ${draftId} and new.status = 'trashed'`;
  await refuseRows(database, { before: "update", table: "articles", when });
  let minutes = 10;
  const now = () => minutesLater(minutes++);
  const options = { handlers: [undoBatchHandler(1)], now, leaseMs: 3_600_000 };
  while (await workOnce(db, options, new AbortController().signal));
  expect(await readUndo(db, editor, batch.id)).toMatchObject({
    failure: expect.stringContaining("5 times"),
    progress: { isOver: true },
  });
  expect(await statusOf(db, draftId)).toBe("trashed");
  await restore(db, editor, batch.id);
  expect(await snapshot(db)).toEqual(before);
});
