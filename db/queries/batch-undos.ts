import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articleItems, articles } from "@/db/schema/articles";
import { batches, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { batchUndoArticles, batchUndos } from "@/db/schema/undos";
import { NEVER_SHOWN, type UndoOutcome } from "@/lib/domain/batch-undo";
import type { ItemState } from "@/lib/domain/ingest";

/** One undo of a batch. */
export type BatchUndo = typeof batchUndos.$inferSelect;
/** One article that an undo put in the trash. */
export type UndoneArticle = typeof batchUndoArticles.$inferSelect;

/** An item as far as an undo looks at it. */
export interface UndoItem {
  readonly id: number;
  readonly state: ItemState;
  readonly version: number;
}

const ITEM = { id: items.id, state: items.state, version: items.version };

/** The items of a batch, for a plan. */
export async function listUndoItems(db: Db | Tx, batchId: number): Promise<UndoItem[]> {
  return db.select(ITEM).from(items).where(eq(items.batchId, batchId));
}

/**
 * Raise the version of every item of a batch and hold them until the transaction ends.
 *
 * Whoever is deciding about one of them comes before or after, never in between.
 */
export async function holdItems(tx: Tx, batchId: number): Promise<UndoItem[]> {
  return tx
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(eq(items.batchId, batchId))
    .returning(ITEM);
}

/** The articles that came from items of a batch, once for each item. */
export async function listArticlesOfBatch(db: Db | Tx, batchId: number) {
  return db
    .select({
      itemId: articleItems.itemId,
      id: articles.id,
      headline: articles.headline,
      language: articles.language,
      status: articles.status,
      version: articles.version,
      firstPublishedAt: articles.firstPublishedAt,
      updatedAt: articles.updatedAt,
      updatedBy: users.name,
    })
    .from(articleItems)
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .innerJoin(articles, eq(articles.id, articleItems.articleId))
    .leftJoin(users, eq(users.id, articles.updatedBy))
    .where(eq(items.batchId, batchId))
    .orderBy(articles.id);
}

/** The ids of those articles of a batch that have items of other batches too. */
export async function listSharedArticleIds(db: Db | Tx, batchId: number): Promise<ReadonlySet<number>> {
  const ofBatch = db
    .select({ id: articleItems.articleId })
    .from(articleItems)
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .where(eq(items.batchId, batchId));
  const rows = await db
    .select({ id: articleItems.articleId })
    .from(articleItems)
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .where(and(ne(items.batchId, batchId), inArray(articleItems.articleId, ofBatch)));
  return new Set(rows.map(({ id }) => id));
}

/** Note that a batch is undone; gives the undo's id. */
export async function insertUndo(tx: Tx, undo: typeof batchUndos.$inferInsert): Promise<number> {
  const [row] = await tx.insert(batchUndos).values(undo).returning({ id: batchUndos.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Note the articles that an undo is to put in the trash. */
export async function insertUndoArticles(
  tx: Tx,
  rows: readonly (typeof batchUndoArticles.$inferInsert)[],
): Promise<void> {
  await tx.insertMany(batchUndoArticles, rows);
}

/** One undo, or null. */
export async function findUndo(db: Db | Tx, id: number): Promise<BatchUndo | null> {
  const [row] = await db.select().from(batchUndos).where(eq(batchUndos.id, id)).limit(1);
  return row ?? null;
}

/** Note how far an undo has come. */
export async function updateUndo(
  tx: Tx,
  id: number,
  change: Partial<Omit<BatchUndo, "id" | "batchId">>,
): Promise<void> {
  await tx.update(batchUndos).set(change).where(eq(batchUndos.id, id));
}

/** The latest undo of a batch, in force or not, with the name of who did it; or null. */
export async function findLastUndo(db: Db | Tx, batchId: number) {
  const [row] = await db
    .select({ undo: batchUndos, undoneBy: users.name })
    .from(batchUndos)
    .leftJoin(users, eq(users.id, batchUndos.undoneBy))
    .where(eq(batchUndos.batchId, batchId))
    .orderBy(desc(batchUndos.id))
    .limit(1);
  return row ?? null;
}

/** The articles of an undo that have this outcome, or are in the trash where it is null; the next ones. */
export async function listUndoArticles(
  db: Db | Tx,
  undoId: number,
  page: { readonly outcome: UndoOutcome | null; readonly afterId: number; readonly limit: number },
): Promise<UndoneArticle[]> {
  return db
    .select()
    .from(batchUndoArticles)
    .where(and(hasOutcome(undoId, page.outcome), gt(batchUndoArticles.articleId, page.afterId)))
    .orderBy(asc(batchUndoArticles.articleId))
    .limit(page.limit);
}

/** How many articles of an undo have this outcome, or are in the trash. */
export async function countUndoArticles(
  db: Db | Tx,
  undoId: number,
  outcome: UndoOutcome | null,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(batchUndoArticles)
    .where(hasOutcome(undoId, outcome));
  return row?.total ?? 0;
}

/** Whether an undo took away what readers had seen, or were about to see. */
export async function hasTakenFromReaders(db: Db | Tx, undoId: number): Promise<boolean> {
  const wasForReaders = or(
    eq(batchUndoArticles.kind, "published"),
    notInArray(batchUndoArticles.statusBefore, [...NEVER_SHOWN]),
  );
  const rows = await db
    .select({ id: batchUndoArticles.articleId })
    .from(batchUndoArticles)
    .where(and(hasOutcome(undoId, null), wasForReaders))
    .limit(1);
  return rows.length > 0;
}

const hasOutcome = (undoId: number, outcome: UndoOutcome | null) =>
  and(
    eq(batchUndoArticles.undoId, undoId),
    outcome === null ? isNull(batchUndoArticles.outcome) : eq(batchUndoArticles.outcome, outcome),
  );

/** The articles that the restoring of an import did not bring back as they were. */
export async function listNotRestored(db: Db | Tx, undoId: number) {
  return db
    .select({
      id: articles.id,
      headline: articles.headline,
      language: articles.language,
      outcome: batchUndoArticles.outcome,
    })
    .from(batchUndoArticles)
    .innerJoin(articles, eq(articles.id, batchUndoArticles.articleId))
    .where(and(eq(batchUndoArticles.undoId, undoId), inArray(batchUndoArticles.outcome, ["left", "draft"])))
    .orderBy(articles.id);
}

/** Note what became of an article. */
export async function settleUndoArticle(
  tx: Tx,
  { undoId, articleId }: Pick<UndoneArticle, "undoId" | "articleId">,
  end: Partial<Omit<UndoneArticle, "undoId" | "articleId">>,
): Promise<void> {
  await tx
    .update(batchUndoArticles)
    .set(end)
    .where(and(eq(batchUndoArticles.undoId, undoId), eq(batchUndoArticles.articleId, articleId)));
}

/** The item's import is in force. */
export const isOfBatchInForce: SQL = sql`${items.batchId} not in (select ${batches.id} from ${batches} where ${batches.status} = 'undone')`;

/** The item's import is in force, or the item's article outlived the undo. */
export const isInArchive: SQL | undefined = or(
  isOfBatchInForce,
  sql`exists (select 1 from ${articleItems} inner join ${articles} on ${articles.id} = ${articleItems.articleId} where ${articleItems.itemId} = ${items.id} and ${articles.status} <> 'trashed')`,
);
