import { expect, test } from "vitest";
import { findLiveArticle } from "@/db/queries/live-articles";
import { listReview } from "@/lib/desk/list-review";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { readUndo } from "@/lib/desk/undo/read-undo";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { undoReview } from "@/lib/desk/undo-review";
import { minutesLater } from "../desk/desk-fixtures";
import {
  accept,
  carryOut,
  countActions,
  edit,
  RESTORED,
  restore,
  snapshot,
  stageBatch,
  statusOf,
  undo,
} from "./undo-fixtures";

test("undo and restore leave everything exactly as it was", async () => {
  const { db, publisher, batch, editedId, liveId } = await stageBatch();
  const before = await snapshot(db);
  await undo(db, publisher, batch.id, [editedId, liveId]);
  expect(await snapshot(db)).not.toEqual(before);
  await restore(db, publisher, batch.id);
  expect(await snapshot(db)).toEqual(before);
  const slug = before.articles.find(({ id }) => id === liveId)?.slug ?? "";
  expect((await findLiveArticle(db, slug, RESTORED))?.headline).toBe("Live");
  const { rows } = await listReview(db, publisher, { batchId: batch.id, state: null, afterId: 0 });
  expect(rows).toHaveLength(6);
});

test("what was restored can be undone again, and is sorted as before", async () => {
  const { db, editor, batch, draftId } = await stageBatch();
  for (let round = 0; round < 3; round += 1) {
    expect(await undo(db, editor, batch.id)).toMatchObject({ items: 4, trashed: 1, kept: 2 });
    await restore(db, editor, batch.id);
  }
  await edit(db, editor, draftId, "Somebody's work");
  expect((await planUndo(db, editor, batch.id))?.edited).toHaveLength(2);
});

test("the accept of a restored draft can still be taken back", async () => {
  const { db, editor, batch, freshId } = await stageBatch();
  const articleId = await accept(db, editor, freshId);
  await undo(db, editor, batch.id);
  await restore(db, editor, batch.id);
  const taken = await undoReview(db, editor, { itemId: freshId, version: 3, now: RESTORED });
  expect(taken.state).toBe("new");
  expect(await statusOf(db, articleId)).toBeUndefined();
});

test("articles that somebody changed since are left as they are, and named", async () => {
  const { db, editor, publisher, batch, draftId, editedId } = await stageBatch();
  await undo(db, editor, batch.id, [editedId]);
  await restoreArticle(db, publisher, { articleId: draftId, baseVersion: 2, now: RESTORED });
  await edit(db, editor, draftId, "Saved from the trash");
  await restore(db, editor, batch.id);
  const note = await readUndo(db, editor, batch.id);
  expect(note?.notRestored).toMatchObject([
    { id: draftId, headline: "Saved from the trash", outcome: "left" },
  ]);
  expect(await statusOf(db, editedId)).toBe("draft");
});

test("restoring what was live needs a publisher", async () => {
  const { db, editor, publisher, batch, liveId } = await stageBatch();
  await undo(db, publisher, batch.id, [liveId]);
  await expect(restoreBatch(db, editor, { batchId: batch.id, now: RESTORED })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await readUndo(db, editor, batch.id)).toMatchObject({ needsPublisher: true, restoredAt: null });
  expect(await statusOf(db, liveId)).toBe("trashed");
});

test("a scheduled article goes back to its time, or becomes a draft where that has passed", async () => {
  const { db, publisher, batch, draftId, editedId } = await stageBatch();
  await scheduleArticle(db, publisher, {
    articleId: draftId,
    baseVersion: 1,
    publishAt: minutesLater(60),
    now: minutesLater(1),
  });
  await scheduleArticle(db, publisher, {
    articleId: editedId,
    baseVersion: 2,
    publishAt: minutesLater(8),
    now: minutesLater(1),
  });
  await undo(db, publisher, batch.id, [draftId, editedId]);
  await restore(db, publisher, batch.id);
  await publishDueArticles(db, RESTORED);
  expect(await statusOf(db, draftId)).toBe("scheduled");
  expect(await statusOf(db, editedId)).toBe("draft");
  const note = await readUndo(db, publisher, batch.id);
  expect(note?.notRestored).toMatchObject([{ id: editedId, outcome: "draft" }]);
});

test("many restores of one import are one; without an undo there is nothing to restore", async () => {
  const { db, editor, batch } = await stageBatch();
  const ask = () => restoreBatch(db, editor, { batchId: batch.id, now: RESTORED });
  await expect(ask()).rejects.toMatchObject({ code: "conflict" });
  await undo(db, editor, batch.id);
  await Promise.all([ask(), ask(), ask()]);
  await carryOut(db);
  await ask();
  expect(await countActions(db, "batch.restored")).toBe(1);
  expect(await countActions(db, "article.restored")).toBe(1);
});
