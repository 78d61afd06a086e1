import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { insertTermSuggestions } from "@/db/queries/items";
import { termSuggestions } from "@/db/schema/articles";
import { duplicateSuggestions, items } from "@/db/schema/imports";

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
  await tx.insertMany(duplicateSuggestions, rows, { skipConflicts: true });
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

/** Set an item aside as a duplicate; false where it is one already, or somebody has decided about it. */
export async function setAsideDuplicate(tx: Tx, itemId: number, reason: string): Promise<boolean> {
  const rows = await tx
    .update(items)
    .set({ state: "duplicate", reason })
    .where(and(eq(items.id, itemId), eq(items.state, "new"), isNull(items.reviewedAt)))
    .returning({ id: items.id });
  return rows.length > 0;
}

/** Put suggested tags back as they were. */
export async function restoreSuggestions(
  tx: Tx,
  itemIds: readonly number[],
  rows: readonly (typeof termSuggestions.$inferSelect)[],
): Promise<void> {
  if (itemIds.length > 0)
    await tx.delete(termSuggestions).where(inArray(termSuggestions.itemId, [...itemIds]));
  await insertTermSuggestions(
    tx,
    rows.map(({ id: _id, ...row }) => row),
  );
}
