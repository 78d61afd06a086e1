import { and, asc, between, count, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { leaveOutDecided } from "@/db/queries/decision-keys";
import { termSuggestions } from "@/db/schema/articles";
import { duplicateSuggestions, items } from "@/db/schema/imports";

/** One staged item as it is stored. */
type Item = typeof items.$inferSelect;
/** An item to be stored. */
export type NewItem = typeof items.$inferInsert;
/** A suggested tag to be stored. */
export type NewTermSuggestion = typeof termSuggestions.$inferInsert;
/** A suggested duplicate to be stored. */
export type NewDuplicateSuggestion = typeof duplicateSuggestions.$inferInsert;

/** An item as the batch screen lists it. */
export interface ListedItem {
  readonly id: number;
  readonly position: number;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly state: (typeof items.$inferSelect)["state"];
  readonly reason: string | null;
  readonly spans: readonly (readonly [number, number])[];
  readonly warnings: (typeof items.$inferSelect)["warnings"];
}

/** Insert one chunk of a batch's items; gives their ids by position. */
export async function insertItems(tx: Tx, rows: readonly NewItem[]): Promise<ReadonlyMap<number, number>> {
  const [first] = rows;
  if (!first) return new Map();
  await tx.insertMany(items, rows);
  const positions = rows.map(positionOf);
  const stored = await tx
    .select({ id: items.id, position: items.position })
    .from(items)
    .where(
      and(
        eq(items.batchId, first.batchId),
        between(items.position, Math.min(...positions), Math.max(...positions)),
      ),
    );
  const ids = new Map<number, number>();
  for (const { id, position } of stored) ids.set(position, id);
  return ids;
}

const positionOf = ({ position }: NewItem): number => position;

/** Insert suggested tags. */
export async function insertTermSuggestions(tx: Tx, rows: readonly NewTermSuggestion[]): Promise<void> {
  await tx.insertMany(termSuggestions, rows, { skipConflicts: true });
}

/** Insert suggested duplicates; a pair that is known stays as it is, one that an editor decided stays away. */
export async function insertDuplicateSuggestions(
  tx: Tx,
  rows: readonly NewDuplicateSuggestion[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    const undecided = await leaveOutDecided(tx, chunk);
    if (undecided.length > 0) await tx.insertMany(duplicateSuggestions, undecided, { skipConflicts: true });
  }
}

/** The items that touch `[from, to)` of the decoded text, in order. */
export async function listItemsInWindow(
  db: Db | Tx,
  batchId: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ListedItem[]> {
  return db
    .select({
      id: items.id,
      position: items.position,
      title: items.title,
      publishedAt: items.publishedAt,
      language: items.language,
      state: items.state,
      reason: items.reason,
      spans: items.spans,
      warnings: items.warnings,
    })
    .from(items)
    .where(and(eq(items.batchId, batchId), lt(items.spanStart, to), gt(items.spanEnd, from)))
    .orderBy(asc(items.position));
}

/** Where an item of a batch stands in its text; null where the batch has no such item. */
export async function findPlaceOfItem(
  db: Db | Tx,
  batchId: number,
  itemId: number,
): Promise<{ readonly position: number; readonly spanStart: number } | null> {
  const [place] = await db
    .select({ position: items.position, spanStart: items.spanStart })
    .from(items)
    .where(and(eq(items.id, itemId), eq(items.batchId, batchId)))
    .limit(1);
  return place ?? null;
}

/** Remove a batch's items that nobody has decided about; gives the number of those that remain. */
export async function removeUnreviewedItems(tx: Tx, batchId: number): Promise<number> {
  const isUnreviewed = and(
    eq(items.batchId, batchId),
    isNull(items.reviewedAt),
    inArray(items.state, ["new", "duplicate", "update", "rejected"]),
  );
  await tx.delete(items).where(isUnreviewed);
  return tx.$count(items, eq(items.batchId, batchId));
}

/** The first items of a batch in the order of its text. */
export async function listFirstItems(db: Db | Tx, batchId: number, limit: number): Promise<Item[]> {
  return db.select().from(items).where(eq(items.batchId, batchId)).orderBy(asc(items.position)).limit(limit);
}

/** Write what cleaning made of an item, at the version that it was read at; null where it has another now. */
export async function writeCleaned(
  tx: Tx,
  id: number,
  baseVersion: number,
  fields: Partial<NewItem>,
): Promise<Item | null> {
  const [row] = await tx
    .update(items)
    .set({ ...fields, version: baseVersion + 1 })
    .where(and(eq(items.id, id), eq(items.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** How many of a batch's items are in each state. */
export async function countItemStates(db: Db | Tx, batchId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ state: items.state, total: count() })
    .from(items)
    .where(eq(items.batchId, batchId))
    .groupBy(items.state);
  return new Map(rows.map((row) => [row.state, row.total]));
}

/** Both engines limit the parameters of one statement. */
const ROWS_PER_INSERT = 500;

function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) yield rows.slice(at, at + ROWS_PER_INSERT);
}
