import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { users } from "@/db/schema/people";
import { type SegmentedItem, type SegmentSnapshot, segmentEdits } from "@/db/schema/segments";

export type { SegmentedItem, SegmentSnapshot };

/** Boundaries that were saved together. */
export type SegmentEditRow = typeof segmentEdits.$inferSelect;

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
