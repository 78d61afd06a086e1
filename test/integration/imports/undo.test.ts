import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { searchLiveArticles } from "@/db/queries/live-search";
import { findEqualItems } from "@/db/queries/near-items";
import { articleItems } from "@/db/schema/articles";
import { batches, items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { listArticles } from "@/lib/desk/list-articles";
import { countReview, listReview } from "@/lib/desk/list-review";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { suggestTerms } from "@/lib/desk/suggest-terms";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { readUndo } from "@/lib/desk/undo/read-undo";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { undoReview } from "@/lib/desk/undo-review";
import { insertBatch, insertItem } from "@/test/support/factories";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase, openTestDb } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";
import { accept, carryOut, countActions, edit, LATER, stageBatch, statusOf, undo } from "./undo-fixtures";

test("the plan sorts an import into untouched, edited and published", async () => {
  const { db, editor, batch, draftId, editedId, liveId } = await stageBatch();
  const plan = await planUndo(db, editor, batch.id);
  expect(plan?.untouched).toEqual({ new: 1, rejected: 1, duplicate: 1, accepted: 1, update: 0 });
  expect(plan?.drafts.map(({ id }) => id)).toEqual([draftId]);
  expect(plan?.edited.map(({ id, headline }) => [id, headline])).toEqual([[editedId, "Worked on by hand"]]);
  expect(plan?.published.map(({ id }) => id)).toEqual([liveId]);
});

test("the untouched leave review and the articles list; edited and published ones stay", async () => {
  const { db, editor, batch, draftId, editedId, liveId } = await stageBatch();
  expect(await undo(db, editor, batch.id)).toEqual({ items: 4, trashed: 1, kept: 2, terms: 0 });
  const review = await listReview(db, editor, { batchId: null, state: null, afterId: 0 });
  expect(review.rows).toEqual([]);
  expect(await countReview(db, editor, batch.id)).toEqual({
    new: 0,
    accepted: 0,
    rejected: 0,
    duplicate: 0,
    update: 0,
  });
  const list = await listArticles(db, editor, { status: null, search: "", page: 1 });
  expect(list.rows.map(({ id }) => id).sort()).toEqual([editedId, liveId].sort());
  expect(await statusOf(db, draftId)).toBe("trashed");
  expect(await statusOf(db, liveId)).toBe("published");
  expect(await db.select().from(items)).toHaveLength(6);
});

test("an edited draft goes where the editor says so", async () => {
  const { db, editor, batch, editedId } = await stageBatch();
  expect(await undo(db, editor, batch.id, [editedId])).toMatchObject({ trashed: 2, kept: 1 });
  expect(await statusOf(db, editedId)).toBe("trashed");
});

test("only a publisher takes what is live off the site, and then no reader finds it", async () => {
  const { db, editor, publisher, batch, draftId, liveId } = await stageBatch();
  await expect(undo(db, editor, batch.id, [liveId])).rejects.toMatchObject({ code: "forbidden" });
  expect(await statusOf(db, draftId)).toBe("draft");
  const search = () => searchLiveArticles(db, { query: "ferry", now: LATER, limit: 10, offset: 0 });
  expect((await search()).ids).toEqual([liveId]);
  await undo(db, publisher, batch.id, [liveId]);
  expect(await statusOf(db, liveId)).toBe("trashed");
  expect((await search()).ids).toEqual([]);
});

test("a contributor can neither plan nor undo", async () => {
  const { db, batch } = await stageBatch();
  const contributor = await signIn(db, "contributor");
  await expect(planUndo(db, contributor, batch.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    undoBatch(db, contributor, { batchId: batch.id, token: "", revert: [], now: NOW }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("a plan that is no longer true is not carried out", async () => {
  const { db, editor, batch, draftId, freshId } = await stageBatch();
  for (const change of [
    () => edit(db, editor, draftId, "Now with work in it"),
    () => accept(db, editor, freshId),
  ]) {
    const plan = await planUndo(db, editor, batch.id);
    await change();
    await expect(
      undoBatch(db, editor, { batchId: batch.id, token: plan?.token ?? "", revert: [], now: LATER }),
    ).rejects.toMatchObject({ code: "conflict" });
  }
  expect(await statusOf(db, draftId)).toBe("draft");
  expect(await countActions(db, "batch.undone")).toBe(0);
});

test("many undos of one import are one", async () => {
  const { db, editor, batch } = await stageBatch();
  const plan = await planUndo(db, editor, batch.id);
  const input = { batchId: batch.id, token: plan?.token ?? "", revert: [], now: LATER };
  await Promise.all(Array.from({ length: 4 }, () => undoBatch(db, editor, input)));
  await carryOut(db);
  await undoBatch(db, editor, input);
  expect((await readUndo(db, editor, batch.id))?.counts).toMatchObject({ items: 4, trashed: 1, kept: 2 });
  expect(await countActions(db, "batch.undone")).toBe(1);
  expect(await countActions(db, "article.trashed")).toBe(1);
});

test("of an undo and an accept at the same time one is told of the other", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { db, editor, batch, freshId } = await stageBatch();
    const plan = await planUndo(db, editor, batch.id);
    const results = await Promise.allSettled([
      acceptItem(db, editor, { itemId: freshId, version: 1, tags: [], now: LATER }),
      undoBatch(db, editor, { batchId: batch.id, token: plan?.token ?? "", revert: [], now: LATER }),
    ]);
    const [lost, ...more] = results.filter((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "conflict" });
    expect(more).toEqual([]);
    await carryOut(db);
    const { total } = await listArticles(db, editor, { status: null, search: "", page: 1 });
    expect(total).toBe((await countActions(db, "batch.undone")) === 1 ? 2 : 4);
  }
});

test("nobody decides about an item of an undone import, and it is not read again", async () => {
  const { db, editor, batch, freshId } = await stageBatch();
  await undo(db, editor, batch.id);
  const input = { itemId: freshId, version: 2, now: LATER };
  const refused = { code: "conflict", message: expect.stringContaining("undone") };
  await expect(acceptItem(db, editor, { ...input, tags: [] })).rejects.toMatchObject(refused);
  await expect(undoReview(db, editor, input)).rejects.toMatchObject(refused);
  await expect(rerunBatch(db, editor, { batchId: batch.id, format: null, now: LATER })).rejects.toMatchObject(
    refused,
  );
});

test("an import that is still running can't be undone", async () => {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const batch = await insertBatch(db, { status: "running" });
  await expect(planUndo(db, editor, batch.id)).rejects.toMatchObject({ code: "conflict" });
});

test("later imports are compared with what an undo kept, not with what it took away", async () => {
  const { db, editor, batch, liveId } = await stageBatch();
  const hashes = (await db.select().from(items).where(eq(items.batchId, batch.id))).map((i) => i.contentHash);
  const matches = () => findEqualItems(db, { hashes, urls: [], guids: [] });
  expect(await matches()).toHaveLength(5);
  await undo(db, editor, batch.id);
  expect(await matches()).toHaveLength(2);
  expect(await statusOf(db, liveId)).toBe("published");
});

test("tags that only undone drafts have are not offered; those in use are", async () => {
  const { db, editor, batch } = await stageBatch();
  expect(await suggestTerms(db, editor, "light")).toHaveLength(1);
  await undo(db, editor, batch.id);
  expect(await suggestTerms(db, editor, "light")).toEqual([]);
  expect(await suggestTerms(db, editor, "ferr")).toHaveLength(1);
});

test("a draft with items of two imports counts as edited", async () => {
  const { db, editor, batch, draftId } = await stageBatch();
  const other = await insertBatch(db);
  const { id: itemId } = await insertItem(db, other.id);
  await db.insert(articleItems).values({ articleId: draftId, itemId, spans: [] });
  const plan = await planUndo(db, editor, batch.id);
  expect(plan?.edited.map(({ id }) => id)).toContain(draftId);
});

test("the same bytes again lead to the undone import and say so", async () => {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const upload = () => uploadText(db, editor, { dataFolder, text: "Ferry news of the day" });
  const first = await upload();
  await db.update(batches).set({ status: "undone" }).where(eq(batches.id, first.id));
  expect(await upload()).toEqual({ id: first.id, isNew: false, isUndone: true, embargoUntil: null });
});
