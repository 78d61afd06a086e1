import { and, asc, count, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isOfBatchInForce } from "@/db/queries/batch-undos";
import { batches, items, sources } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { itemWarnings } from "@/db/schema/reports";
import { auditEvents } from "@/db/schema/system";
import type { ItemState } from "@/lib/domain/ingest";

/** One staged item as it is stored. */
export type Item = typeof items.$inferSelect;

/** Which items wait on the board; null: of any batch, in any state. */
export interface ReviewFilter {
  readonly batchId: number | null;
  readonly state: ItemState | null;
  /** Only items that carry this warning; null for all. */
  readonly warning?: string | null;
}

/** One page of the review list in the order of import, after the item `afterId`. */
export async function listReviewRows(
  db: Db | Tx,
  filter: ReviewFilter,
  { afterId, limit }: { afterId: number; limit: number },
) {
  return db
    .select({
      id: items.id,
      batchId: items.batchId,
      position: items.position,
      title: items.title,
      publishedAt: items.publishedAt,
      language: items.language,
      state: items.state,
      warnings: items.warnings,
      version: items.version,
    })
    .from(items)
    .where(and(matches(filter), gt(items.id, afterId)))
    .orderBy(asc(items.id))
    .limit(limit);
}

/** How many items of a batch (or of all) are in each state that occurs. */
export async function countItemsByState(
  db: Db | Tx,
  batchId: number | null,
): Promise<Map<ItemState, number>> {
  const rows = await db
    .select({ state: items.state, total: count() })
    .from(items)
    .where(matches({ batchId, state: null }))
    .groupBy(items.state);
  return new Map(rows.map(({ state, total }) => [state, total]));
}

/** The item with this id, its batch's file name and source and its reviewer's name, or null. */
export async function findReviewItem(db: Db | Tx, id: number) {
  const [row] = await db
    .select({
      item: items,
      fileName: batches.fileName,
      batchStatus: batches.status,
      sourceId: batches.sourceId,
      batchEmbargo: batches.embargoUntil,
      source: sources.name,
      reviewer: users.name,
    })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(sources, eq(sources.id, batches.sourceId))
    .leftJoin(users, eq(users.id, items.reviewedBy))
    .where(eq(items.id, id))
    .limit(1);
  return row ?? null;
}

/** Items by id, in the order of import. */
export async function findItems(db: Db | Tx, ids: readonly number[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(items)
    .where(inArray(items.id, [...ids]))
    .orderBy(asc(items.id));
}

/** Decide about an item at the version that was looked at; null when someone else decided first. */
export async function decideItem(
  tx: Tx,
  id: number,
  baseVersion: number,
  decision: { state: ItemState; reason: string | null; reviewedBy: number | null; reviewedAt: Date | null },
): Promise<Item | null> {
  const [row] = await tx
    .update(items)
    .set({ ...decision, version: baseVersion + 1 })
    .where(and(eq(items.id, id), eq(items.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** What the last decision about an item noted, or null. */
export async function findLastDecision(tx: Tx, itemId: number): Promise<Record<string, unknown> | null> {
  const [row] = await tx
    .select({ detail: auditEvents.detail })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, "item"),
        eq(auditEvents.subjectId, itemId),
        inArray(auditEvents.action, ["item.accepted", "item.rejected"]),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return row?.detail ?? null;
}

/** The latest batches, for the filter of the review screen and for Today. */
export async function listRecentBatches(db: Db | Tx, limit: number) {
  return db
    .select({
      id: batches.id,
      fileName: batches.fileName,
      status: batches.status,
      counters: batches.counters,
      createdAt: batches.createdAt,
    })
    .from(batches)
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(limit);
}

/** Items of an import that was undone wait for nobody. */
function matches({ batchId, state, warning = null }: ReviewFilter): SQL | undefined {
  return and(
    warning === null ? undefined : carries(warning),
    isOfBatchInForce,
    batchId === null ? undefined : eq(items.batchId, batchId),
    state === null ? undefined : eq(items.state, state),
  );
}

const carries = (code: string) => sql`exists (
  select 1 from ${itemWarnings} where ${itemWarnings.itemId} = ${items.id} and ${itemWarnings.code} = ${code}
)`;
