import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  sql,
} from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import type { NewItem } from "@/db/queries/items";
import { termSuggestions } from "@/db/schema/articles";
import { droppedSpans, duplicateSuggestions, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { type SegmentedItem, type SegmentSnapshot, segmentEdits } from "@/db/schema/segments";
import { SURE_BOUNDARY } from "@/lib/domain/segments";

export type { SegmentedItem, SegmentSnapshot };

/** Boundaries that were saved together. */
export type SegmentEditRow = typeof segmentEdits.$inferSelect;

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
  spans: readonly { readonly start: number; readonly end: number; readonly reason: string }[],
): Promise<void> {
  await tx
    .delete(droppedSpans)
    .where(
      and(eq(droppedSpans.batchId, batchId), gte(droppedSpans.start, start), lte(droppedSpans.end, end)),
    );
  for (let at = 0; at < spans.length; at += ROWS_PER_INSERT) {
    const rows = spans.slice(at, at + ROWS_PER_INSERT).map((span) => ({ ...span, batchId }));
    await tx.insert(droppedSpans).values(rows);
  }
}

const ROWS_PER_INSERT = 500;

/** The suggested pairs that these items are in and that nobody has decided about. */
export async function listPairsOf(db: Db | Tx, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const isOne = or(
    inArray(duplicateSuggestions.itemId, [...ids]),
    inArray(duplicateSuggestions.otherItemId, [...ids]),
  );
  return db
    .select()
    .from(duplicateSuggestions)
    .where(and(isOne, ne(duplicateSuggestions.state, "decided")))
    .orderBy(asc(duplicateSuggestions.id));
}

/** Remove suggested pairs. */
export async function removePairs(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(duplicateSuggestions).where(inArray(duplicateSuggestions.id, [...ids]));
}

/** Put suggested pairs back that were removed, where both items are there and, of exact ones, still say the same. */
export async function restorePairs(
  tx: Tx,
  pairs: readonly (typeof duplicateSuggestions.$inferSelect)[],
): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]))];
  if (ids.length === 0) return;
  const there = await tx
    .select({ id: items.id, hash: items.contentHash })
    .from(items)
    .where(inArray(items.id, ids));
  const hashes = new Map(there.map(({ id, hash }) => [id, hash]));
  const holds = ({ itemId, otherItemId, state }: (typeof pairs)[number]) => {
    const [left, right] = [hashes.get(itemId), hashes.get(otherItemId)];
    return left !== undefined && right !== undefined && (state !== "exact" || left === right);
  };
  const rows = pairs.filter(holds).map(({ id: _id, ...pair }) => pair);
  if (rows.length > 0) await tx.insert(duplicateSuggestions).values(rows).onConflictDoNothing();
}

/** Items among these that the pipeline alone set aside and that repeat no other item any more, put back as new. */
export async function reopenRepetitions(tx: Tx, ids: readonly number[]): Promise<ReopenedItem[]> {
  if (ids.length === 0) return [];
  const isExact = sql`exists (select 1 from ${duplicateSuggestions} where ${duplicateSuggestions.state} = 'exact' and (${duplicateSuggestions.itemId} = ${items.id} or ${duplicateSuggestions.otherItemId} = ${items.id}))`;
  const found = await tx
    .select()
    .from(items)
    .where(
      and(
        inArray(items.id, [...ids]),
        eq(items.state, "duplicate"),
        isNull(items.reviewedAt),
        sql`not ${isExact}`,
      ),
    )
    .orderBy(asc(items.id));
  for (const { id, version } of found) {
    await tx
      .update(items)
      .set({ state: "new", reason: null, version: version + 1 })
      .where(and(eq(items.id, id), eq(items.version, version)));
  }
  return found.map((item) => ({ item, reason: item.reason, version: item.version + 1 }));
}

/** An item that waits again, at the version that this made, with why it was set aside. */
export interface ReopenedItem {
  /** As it was before. */
  readonly item: typeof items.$inferSelect;
  readonly version: number;
  readonly reason: string | null;
}

/** Set an item aside again, if nobody has touched it since; gives its batch where that was done. */
export async function setAsideAgain(
  tx: Tx,
  { id, version, reason }: { readonly id: number; readonly version: number; readonly reason: string | null },
): Promise<number | null> {
  const [row] = await tx
    .update(items)
    .set({ state: "duplicate", reason, version: version + 1 })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .returning({ batchId: items.batchId });
  return row?.batchId ?? null;
}

/** Other items of a batch with one of these content hashes, in order. */
export async function listSameTexts(
  tx: Tx,
  batchId: number,
  hashes: readonly string[],
): Promise<
  {
    readonly id: number;
    readonly position: number;
    readonly contentHash: string;
    readonly publishedAt: string | null;
  }[]
> {
  if (hashes.length === 0) return [];
  return tx
    .select({
      id: items.id,
      position: items.position,
      contentHash: items.contentHash,
      publishedAt: items.publishedAt,
    })
    .from(items)
    .where(and(eq(items.batchId, batchId), inArray(items.contentHash, [...hashes])))
    .orderBy(asc(items.position));
}

/** Put suggested tags back as they were. */
export async function restoreSuggestions(
  tx: Tx,
  itemIds: readonly number[],
  rows: readonly (typeof termSuggestions.$inferSelect)[],
): Promise<void> {
  if (itemIds.length > 0)
    await tx.delete(termSuggestions).where(inArray(termSuggestions.itemId, [...itemIds]));
  const stored = rows.map(({ id: _id, ...row }) => row);
  if (stored.length > 0) await tx.insert(termSuggestions).values(stored).onConflictDoNothing();
}

/** Note boundaries that were saved; gives the row's id. */
export async function insertSegmentEdit(tx: Tx, row: typeof segmentEdits.$inferInsert): Promise<number> {
  const [stored] = await tx.insert(segmentEdits).values(row).returning({ id: segmentEdits.id });
  if (!stored) throw new Error("The insert returned no row.");
  return stored.id;
}

/** Boundaries that were saved together, or null. */
export async function findSegmentEdit(db: Db | Tx, id: number): Promise<SegmentEditRow | null> {
  const [row] = await db.select().from(segmentEdits).where(eq(segmentEdits.id, id)).limit(1);
  return row ?? null;
}

/** The latest boundaries that were saved in a batch with who did, the newest first. */
export async function listSegmentEdits(db: Db | Tx, batchId: number, limit: number) {
  return db
    .select({
      id: segmentEdits.id,
      edits: segmentEdits.edits,
      start: segmentEdits.start,
      savedAt: segmentEdits.savedAt,
      undoneAt: segmentEdits.undoneAt,
      savedBy: users.name,
    })
    .from(segmentEdits)
    .leftJoin(users, eq(users.id, segmentEdits.savedBy))
    .where(eq(segmentEdits.batchId, batchId))
    .orderBy(desc(segmentEdits.id))
    .limit(limit);
}

/** All boundaries of a batch that were set by hand and not undone, in the order of saving. */
export async function listStandingEdits(db: Db | Tx, batchId: number): Promise<SegmentEditRow[]> {
  return db
    .select()
    .from(segmentEdits)
    .where(and(eq(segmentEdits.batchId, batchId), isNull(segmentEdits.undoneAt)))
    .orderBy(asc(segmentEdits.id));
}

/** Note what became of boundaries: undone, or set once more in another reading of the batch. */
export async function changeSegmentEdit(
  tx: Tx,
  id: number,
  change: Partial<Pick<SegmentEditRow, "start" | "end" | "before" | "after" | "undoneBy" | "undoneAt">>,
): Promise<void> {
  await tx.update(segmentEdits).set(change).where(eq(segmentEdits.id, id));
}

/** The rows of a batch are about to be made anew: nothing can be put back into them. */
export async function forgetSegmentSnapshots(tx: Tx, batchId: number): Promise<void> {
  await tx
    .update(segmentEdits)
    .set({ before: null, after: [] })
    .where(and(eq(segmentEdits.batchId, batchId), isNotNull(segmentEdits.before)));
}
