import { and, asc, count, eq, gt, lt, min, sql, sum } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { droppedSpans } from "@/db/schema/imports";

/** Text that is in no item, with the reason. */
export interface DroppedSpan {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** All spans of one reason together. */
export interface DroppedReason {
  readonly reason: string;
  readonly spans: number;
  readonly characters: number;
  /** Where the first one begins. */
  readonly first: number;
}

/** Insert one chunk of dropped spans. */
export async function insertDroppedSpans(
  tx: Tx,
  batchId: number,
  spans: readonly DroppedSpan[],
): Promise<void> {
  const rows: (typeof droppedSpans.$inferInsert)[] = [];
  for (const span of spans) rows.push({ batchId, ...span });
  await tx.insertMany(droppedSpans, rows);
}

/** The dropped spans that touch `[from, to)`, in order. */
export async function listDroppedInWindow(
  db: Db | Tx,
  batchId: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<DroppedSpan[]> {
  return db
    .select({ start: droppedSpans.start, end: droppedSpans.end, reason: droppedSpans.reason })
    .from(droppedSpans)
    .where(and(eq(droppedSpans.batchId, batchId), lt(droppedSpans.start, to), gt(droppedSpans.end, from)))
    .orderBy(asc(droppedSpans.start));
}

/** Why text of a batch was dropped, the reason with the most text first. */
export async function listDroppedReasons(db: Db | Tx, batchId: number): Promise<DroppedReason[]> {
  const rows = await db
    .select({
      reason: droppedSpans.reason,
      spans: count(),
      characters: sum(sql`${droppedSpans.end} - ${droppedSpans.start}`).mapWith(Number),
      first: min(droppedSpans.start),
    })
    .from(droppedSpans)
    .where(eq(droppedSpans.batchId, batchId))
    .groupBy(droppedSpans.reason);
  return rows
    .map((row) => ({ ...row, characters: row.characters ?? 0, first: row.first ?? 0 }))
    .sort((a, b) => b.characters - a.characters || a.reason.localeCompare(b.reason));
}

/** Remove a batch's dropped spans, before it is run again. */
export async function removeDroppedSpans(tx: Tx, batchId: number): Promise<void> {
  await tx.delete(droppedSpans).where(eq(droppedSpans.batchId, batchId));
}
