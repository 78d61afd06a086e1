import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { batches, duplicateSuggestions, items, sources } from "@/db/schema/imports";

/** These items with their file and source, in the order of import. */
export async function findClusterItems(db: Db | Tx, ids: readonly number[]) {
  return db
    .select({ item: items, fileName: batches.fileName, source: sources.name })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(sources, eq(sources.id, batches.sourceId))
    .where(sql`${items.id} in ${numbers(ids)}`)
    .orderBy(asc(items.id));
}

/** The pairs of these items that are suggested, or that an editor has decided about. */
export async function listSuggestedAmong(db: Db | Tx, ids: readonly number[]) {
  const { itemId, otherItemId, state } = duplicateSuggestions;
  const isIn = (side: typeof itemId | typeof otherItemId) => sql`${side} in ${numbers(ids)}`;
  return db
    .select({ itemId, otherItemId })
    .from(duplicateSuggestions)
    .where(and(isIn(itemId), isIn(otherItemId), ne(state, "exact")));
}
