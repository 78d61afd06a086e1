import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/db";
import { articles, articleTerms, termSuggestions, terms } from "@/db/schema/articles";
import { batches, items } from "@/db/schema/imports";
import { auditEvents } from "@/db/schema/system";
import { acceptItem } from "@/lib/desk/accept-item";
import { publishArticle } from "@/lib/desk/publish-article";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { rejectItem } from "@/lib/desk/reject-item";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { readUndo } from "@/lib/desk/undo/read-undo";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { undoBatchHandler } from "@/lib/desk/undo/undo-handler";
import type { Actor } from "@/lib/domain/actor";
import { workOnce } from "@/lib/jobs/worker";
import { insertBatch, insertItem } from "@/test/support/factories";
import { createTestDatabase } from "@/test/support/test-db";
import { minutesLater, NOW, save, signIn } from "../desk/desk-fixtures";

export const LATER = minutesLater(5);
export const RESTORED = minutesLater(10);

/** Accept an item with tags; gives the draft's id. */
export async function accept(db: Db, actor: Actor, itemId: number, tag = "Ferries"): Promise<number> {
  const tags = [{ type: "topic" as const, name: tag }];
  const [item] = await db.select().from(items).where(eq(items.id, itemId));
  const { articleId } = await acceptItem(db, actor, {
    itemId,
    version: item?.version ?? 1,
    tags,
    now: NOW,
  });
  return articleId;
}

/** Change an article's headline as an editor would. */
export async function edit(db: Db, actor: Actor, articleId: number, headline: string): Promise<void> {
  const { article } = await readArticleForEditing(db, actor, articleId);
  await save(db, actor, article, { headline });
}

/** An import with one item of every fate, and the people around it. */
export async function stageBatch() {
  const database = await createTestDatabase();
  const { db } = database;
  const editor = await signIn(db, "editor");
  const publisher = await signIn(db, "publisher");
  const batch = await insertBatch(db);
  const [fresh, rejected, accepted, worked, live] = await Promise.all(
    ["New", "Rejected", "Accepted", "Worked on", "Live"].map((title) => insertItem(db, batch.id, { title })),
  ).then((rows) => rows.map(({ id }) => id));
  await insertItem(db, batch.id, { title: "Repeated", state: "duplicate", reason: "Same text." });
  await rejectItem(db, editor, {
    itemId: rejected ?? 0,
    version: 1,
    as: "rejected",
    reason: "Old",
    now: NOW,
  });
  const draftId = await accept(db, editor, accepted ?? 0, "Lighthouses");
  const editedId = await accept(db, editor, worked ?? 0);
  await edit(db, editor, editedId, "Worked on by hand");
  const liveId = await accept(db, editor, live ?? 0);
  await publishArticle(db, publisher, { articleId: liveId, baseVersion: 1, now: NOW });
  return { database, db, editor, publisher, batch, freshId: fresh ?? 0, draftId, editedId, liveId };
}

/** Look at the plan, confirm it and have it carried out; gives what was done, in numbers. */
export async function undo(db: Db, actor: Actor, batchId: number, revert: readonly number[] = []) {
  const plan = await planUndo(db, actor, batchId);
  await undoBatch(db, actor, { batchId, token: plan?.token ?? "", revert, now: LATER });
  await carryOut(db);
  return (await readUndo(db, actor, batchId))?.counts;
}

/** Restore an import and have that carried out. */
export async function restore(db: Db, actor: Actor, batchId: number): Promise<void> {
  await restoreBatch(db, actor, { batchId, now: RESTORED });
  await carryOut(db);
}

/** Do what is asked for of undone imports, one article at a time. */
export async function carryOut(db: Db): Promise<void> {
  const options = { handlers: [undoBatchHandler(1)], now: () => RESTORED };
  while (await workOnce(db, options, new AbortController().signal));
}

/** Everything that a restore must bring back; versions and the time of the last write tell of both steps. */
export async function snapshot(db: Db) {
  const plain = <Row extends object>(rows: Row[]): Omit<Row, "version" | "updatedAt" | "updatedBy">[] =>
    rows.map((row) => ({ ...row, version: 0, updatedAt: null, updatedBy: null }));
  return {
    batches: await db.select().from(batches).orderBy(asc(batches.id)),
    items: plain(await db.select().from(items).orderBy(asc(items.id))),
    articles: plain(await db.select().from(articles).orderBy(asc(articles.id))),
    tags: await db.select().from(articleTerms).orderBy(asc(articleTerms.articleId), asc(articleTerms.termId)),
    terms: await db.select().from(terms).orderBy(asc(terms.id)),
    suggestions: await db.select().from(termSuggestions).orderBy(asc(termSuggestions.id)),
  };
}

/** The status of an article. */
export async function statusOf(db: Db, id: number) {
  return (await db.select().from(articles).where(eq(articles.id, id)))[0]?.status;
}

/** How often something was done, by the audit trail. */
export async function countActions(db: Db, action: string): Promise<number> {
  return (await db.select().from(auditEvents).where(eq(auditEvents.action, action))).length;
}
