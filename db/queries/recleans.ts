import { and, asc, count, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { type DraftBefore, recleanItems, recleans } from "@/db/schema/cleaning";
import { batches, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import type { BatchStatus } from "@/lib/domain/ingest";
import {
  RECLEAN_OUTCOMES,
  type RecleanCounts,
  type RecleanOutcome,
  type RecleanStatus,
} from "@/lib/domain/reclean";

/** One re-cleaning as it is stored. */
export type Reclean = typeof recleans.$inferSelect;
/** What a re-cleaning has to say of one item. */
export type RecleanItem = typeof recleanItems.$inferSelect;

export type { DraftBefore };

/** What a re-cleaning is about: a batch, or all batches of a source. */
export interface RecleanScope {
  readonly batchId: number | null;
  readonly sourceId: number | null;
}

/** Note that a re-cleaning was asked for. */
export async function insertReclean(tx: Tx, row: typeof recleans.$inferInsert): Promise<Reclean> {
  const [stored] = await tx.insert(recleans).values(row).returning();
  if (!stored) throw new Error("The insert returned no row.");
  return stored;
}

/** One re-cleaning, or null. */
export async function findReclean(db: Db | Tx, id: number): Promise<Reclean | null> {
  const [row] = await db.select().from(recleans).where(eq(recleans.id, id)).limit(1);
  return row ?? null;
}

/** One re-cleaning with the names around it, or null. */
export async function findRecleanWithPeople(db: Db | Tx, id: number) {
  const [row] = await withPeople(db).where(eq(recleans.id, id)).limit(1);
  return row ?? null;
}

/** The latest re-cleanings of a batch or source, the newest first. */
export async function listRecleans(db: Db | Tx, scope: RecleanScope, limit: number) {
  return withPeople(db).where(isOf(scope)).orderBy(desc(recleans.id)).limit(limit);
}

const withPeople = (db: Db | Tx) =>
  db
    .select({ reclean: recleans, createdBy: users.name })
    .from(recleans)
    .leftJoin(users, eq(users.id, recleans.createdBy));

const isOf = ({ batchId, sourceId }: RecleanScope) =>
  batchId === null ? eq(recleans.sourceId, sourceId ?? 0) : eq(recleans.batchId, batchId);

/** Take a re-cleaning from one of `from` on; null where it was in none of them. */
export async function moveReclean(
  tx: Tx,
  id: number,
  from: readonly RecleanStatus[],
  change: Partial<Omit<Reclean, "id">>,
): Promise<Reclean | null> {
  const [row] = await tx
    .update(recleans)
    .set(change)
    .where(and(eq(recleans.id, id), inArray(recleans.status, [...from])))
    .returning();
  return row ?? null;
}

/** Batches that are read to their end, or stopped, and were not undone. */
const AT_REST: BatchStatus[] = ["done", "failed", "cancelled"];

const inScope = ({ batchId, sourceId }: RecleanScope): SQL | undefined =>
  and(
    inArray(batches.status, AT_REST),
    batchId === null ? eq(batches.sourceId, sourceId ?? 0) : eq(batches.id, batchId),
  );

/** How many items a batch or source has that could be cleaned again. */
export async function countScopeItems(db: Db | Tx, scope: RecleanScope): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(inScope(scope));
  return row?.total ?? 0;
}

/** The next items of a batch or source, with their batch and who reviewed them. */
export async function listScopeItems(
  db: Db | Tx,
  scope: RecleanScope,
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
) {
  return db
    .select({ item: items, batch: batches, reviewer: users.name })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(users, eq(users.id, items.reviewedBy))
    .where(and(inScope(scope), gt(items.id, afterId)))
    .orderBy(asc(items.id))
    .limit(limit);
}

/** Note what a re-cleaning would do to items. */
export async function insertRecleanItems(
  tx: Tx,
  rows: readonly (typeof recleanItems.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(recleanItems).values([...rows]);
}

/** The next items of a re-cleaning with one of these outcomes. */
export async function listRecleanItems(
  db: Db | Tx,
  recleanId: number,
  page: { readonly outcomes: readonly RecleanOutcome[]; readonly afterId: number; readonly limit: number },
) {
  return db
    .select({
      change: recleanItems,
      title: items.title,
      language: items.language,
      position: items.position,
      batchId: items.batchId,
      fileName: batches.fileName,
    })
    .from(recleanItems)
    .innerJoin(items, eq(items.id, recleanItems.itemId))
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(
      and(
        eq(recleanItems.recleanId, recleanId),
        inArray(recleanItems.outcome, [...page.outcomes]),
        gt(recleanItems.itemId, page.afterId),
      ),
    )
    .orderBy(asc(recleanItems.itemId))
    .limit(page.limit);
}

/** Note what became of one item. */
export async function settleRecleanItem(
  tx: Tx,
  { recleanId, itemId }: Pick<RecleanItem, "recleanId" | "itemId">,
  end: Partial<Omit<RecleanItem, "recleanId" | "itemId">>,
): Promise<void> {
  await tx
    .update(recleanItems)
    .set(end)
    .where(and(eq(recleanItems.recleanId, recleanId), eq(recleanItems.itemId, itemId)));
}

/** How many items of a re-cleaning have each outcome. */
export async function countRecleanOutcomes(db: Db | Tx, recleanId: number): Promise<RecleanCounts> {
  const rows = await db
    .select({ outcome: recleanItems.outcome, total: count() })
    .from(recleanItems)
    .where(eq(recleanItems.recleanId, recleanId))
    .groupBy(recleanItems.outcome);
  const found = new Map(rows.map(({ outcome, total }) => [outcome, total]));
  return Object.fromEntries(RECLEAN_OUTCOMES.map((outcome) => [outcome, found.get(outcome) ?? 0])) as Record<
    RecleanOutcome,
    number
  >;
}
