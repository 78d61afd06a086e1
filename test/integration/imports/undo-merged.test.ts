import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { mergeArticles } from "@/lib/desk/merge/merge-articles";
import { unmergeArticles } from "@/lib/desk/merge/unmerge-articles";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import type { Actor } from "@/lib/domain/actor";
import { insertBatch, insertItem } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";
import { NOW, signIn } from "../desk/desk-fixtures";
import { accept, restore, snapshot, statusOf, undo } from "./undo-fixtures";

/** Drafts of two imports: two of the first, one of the second. */
async function stage() {
  const db = await openTestDb();
  const editor = await signIn(db, "editor");
  const [first, second] = [await insertBatch(db), await insertBatch(db)];
  const draft = async (batchId: number, title: string) =>
    accept(db, editor, (await insertItem(db, batchId, { title })).id);
  const one = await draft(first.id, "Quay closed");
  const two = await draft(first.id, "Quay shut");
  const other = await draft(second.id, "The quay is shut");
  return { db, editor, first, second, one, two, other };
}

async function merge(db: Db, actor: Actor, winnerId: number, loserId: number): Promise<number> {
  const at = async (articleId: number) => {
    const { article } = await readArticleForEditing(db, actor, articleId);
    return { articleId, baseVersion: article.version };
  };
  const input = {
    winner: await at(winnerId),
    loser: await at(loserId),
    picks: {},
    applyToLive: false,
    now: NOW,
  };
  return (await mergeArticles(db, actor, input)).mergeId;
}

test("articles that were merged are a sort of their own, and stay unless somebody says otherwise", async () => {
  const { db, editor, first, one, two } = await stage();
  const mergeId = await merge(db, editor, one, two);
  const plan = await planUndo(db, editor, first.id);
  expect(plan?.merged).toMatchObject([{ id: one, isShared: false, merge: { id: mergeId, winnerId: one } }]);
  expect([plan?.drafts, plan?.edited]).toEqual([[], []]);
  expect(await undo(db, editor, first.id)).toMatchObject({ trashed: 0, kept: 1 });
  expect(await statusOf(db, one)).toBe("draft");
});

test("a merged article of one import goes as it is, comes back as it was, and can still be parted", async () => {
  const { db, editor, first, one, two } = await stage();
  const mergeId = await merge(db, editor, one, two);
  const before = await snapshot(db);
  await undo(db, editor, first.id, [one]);
  expect([await statusOf(db, one), await statusOf(db, two)]).toEqual(["trashed", "trashed"]);
  await restore(db, editor, first.id);
  expect(await snapshot(db)).toEqual(before);
  const { article } = await readArticleForEditing(db, editor, one);
  const input = { mergeId, baseVersion: article.version, applyToLive: false, now: NOW };
  await unmergeArticles(db, editor, input);
  expect(await statusOf(db, two)).toBe("draft");
});

test("where texts of another import are in an article, it is parted first; then only its own part goes", async () => {
  const { db, editor, first, second, one, other } = await stage();
  const mergeId = await merge(db, editor, other, one);
  for (const batch of [first, second])
    expect((await planUndo(db, editor, batch.id))?.merged).toMatchObject([{ id: other, isShared: true }]);
  await expect(undo(db, editor, first.id, [other])).rejects.toMatchObject({ code: "conflict" });

  const { article } = await readArticleForEditing(db, editor, other);
  await unmergeArticles(db, editor, { mergeId, baseVersion: article.version, applyToLive: false, now: NOW });
  const plan = await planUndo(db, editor, first.id);
  expect([plan?.merged, plan?.edited.map(({ id }) => id)]).toEqual([[], [one]]);
  await undo(db, editor, first.id, [one]);
  expect([await statusOf(db, one), await statusOf(db, other)]).toEqual(["trashed", "draft"]);
});
