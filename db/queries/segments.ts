import { and, asc, count, eq, gt, gte, inArray, lt, lte, max, min, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { type DroppedSpan, insertDroppedSpans } from "@/db/queries/dropped-spans";
import type { NewItem } from "@/db/queries/items";
import { droppedSpans, items } from "@/db/schema/imports";
import { SURE_BOUNDARY } from "@/lib/domain/segments";

/** An item as far as its place in the text is looked at. */
export type PlacedItemRow = Awaited<ReturnType<typeof listPlacedItems>>[number];

/** The items that touch `[from, to)`, in the order of the text. */
export async function listPlacedItems(
  db: Db | Tx,
  batchId: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  return db
    .select({
      id: items.id,
      position: items.position,
      spanStart: items.spanStart,
      spanEnd: items.spanEnd,
      spans: items.spans,
      title: items.title,
      language: items.language,
      confidence: items.confidence,
      state: items.state,
      reviewedAt: items.reviewedAt,
      version: items.version,
    })
    .from(items)
    .where(and(eq(items.batchId, batchId), lt(items.spanStart, to), gt(items.spanEnd, from)))
    .orderBy(asc(items.spanStart), asc(items.position));
}

const isUnsure = (batchId: number) =>
  and(eq(items.batchId, batchId), eq(items.state, "new"), lt(items.confidence, SURE_BOUNDARY));

/** Where the next item begins whose boundaries are unsure, from `offset` on; null where there is none. */
export async function findUnsureAfter(db: Db | Tx, batchId: number, offset: number): Promise<number | null> {
  const [row] = await db
    .select({ start: items.spanStart })
    .from(items)
    .where(and(isUnsure(batchId), gte(items.spanStart, offset)))
    .orderBy(asc(items.position))
    .limit(1);
  return row?.start ?? null;
}

/** How many items of a batch have unsure boundaries; counting ends at `most`. */
export async function countUnsure(db: Db | Tx, batchId: number, most: number): Promise<number> {
  const some = db.select({ id: items.id }).from(items).where(isUnsure(batchId)).limit(most).as("unsure");
  const [row] = await db.select({ total: count() }).from(some);
  return row?.total ?? 0;
}

/** Where the first item from `offset` on begins; null where there is none. */
export async function findItemStartFrom(
  db: Db | Tx,
  batchId: number,
  offset: number,
): Promise<number | null> {
  const [row] = await db
    .select({ start: min(items.spanStart) })
    .from(items)
    .where(and(eq(items.batchId, batchId), gte(items.spanStart, offset)));
  return row?.start ?? null;
}

/** Where the part of a dump of many begins that `offset` stands in: behind the line with its name; null in a dump of one. */
export async function findPartStart(db: Db | Tx, batchId: number, offset: number): Promise<number | null> {
  const [row] = await db
    .select({ end: max(droppedSpans.end) })
    .from(droppedSpans)
    .where(
      and(
        eq(droppedSpans.batchId, batchId),
        eq(droppedSpans.reason, "file name"),
        lte(droppedSpans.end, offset),
      ),
    );
  return row?.end ?? null;
}

/** The position that an item beginning at `offset` gets: behind all that begin before it. */
export async function findPositionAt(tx: Tx, batchId: number, offset: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(items.position) })
    .from(items)
    .where(and(eq(items.batchId, batchId), lt(items.spanStart, offset)));
  return (row?.last ?? -1) + 1;
}

/** Set the items from a position on apart below zero, so that those of a region can be numbered anew. */
export async function liftPositions(tx: Tx, batchId: number, from: number): Promise<void> {
  await tx
    .update(items)
    .set({ position: sql`-${items.position} - 1` })
    .where(and(eq(items.batchId, batchId), gte(items.position, from)));
}

/** Put back what was set apart, moved by `by`. */
export async function lowerPositions(tx: Tx, batchId: number, by: number): Promise<void> {
  await tx
    .update(items)
    .set({ position: sql`-${items.position} - 1 + ${by}` })
    .where(and(eq(items.batchId, batchId), lt(items.position, 0)));
}

/** Give an item its position. */
export async function setPosition(tx: Tx, id: number, position: number): Promise<void> {
  await tx.update(items).set({ position }).where(eq(items.id, id));
}

/** Insert one item, under the id that it once had where that is given; gives its id. */
export async function insertSegmentItem(tx: Tx, row: NewItem): Promise<number> {
  const [stored] = await tx.insert(items).values(row).returning({ id: items.id });
  if (!stored) throw new Error("The insert returned no row.");
  return stored.id;
}

/** Remove items with all that hangs on them. */
export async function removeItems(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(items).where(inArray(items.id, [...ids]));
}

/** Replace the dropped spans inside `[start, end)`. */
export async function replaceDroppedSpans(
  tx: Tx,
  batchId: number,
  { start, end }: { readonly start: number; readonly end: number },
  spans: readonly DroppedSpan[],
): Promise<void> {
  await tx
    .delete(droppedSpans)
    .where(
      and(eq(droppedSpans.batchId, batchId), gte(droppedSpans.start, start), lte(droppedSpans.end, end)),
    );
  await insertDroppedSpans(tx, batchId, spans);
}
