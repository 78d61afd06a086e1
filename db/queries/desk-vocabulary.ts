import { desc, eq, ne, notExists, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { terms } from "@/db/schema/articles";
import { batchVocabularies } from "@/db/schema/tagging";
import { batchUndoTerms } from "@/db/schema/undos";
import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";

/**
 * The newest terms of every state, also those that were merged away, the eldest of them first.
 *
 * Those that went with the undo of the import that had brought them are left out: nobody has decided about them.
 */
export async function listVocabulary(db: Db | Tx, limit: number) {
  const { id, type, name, aliases, state, mergedIntoId } = terms;
  const rows = await db
    .select({ id, type, name, aliases, state, mergedIntoId })
    .from(terms)
    .where(or(ne(state, "removed"), notExists(wentWithImport(db))))
    .orderBy(desc(id))
    .limit(limit);
  return rows.reverse();
}

const wentWithImport = (db: Db | Tx) =>
  db.select({ id: batchUndoTerms.termId }).from(batchUndoTerms).where(eq(batchUndoTerms.termId, terms.id));

/** Keep the vocabulary with which a batch is read. */
export async function putBatchVocabulary(tx: Tx, batchId: number, vocabulary: DeskVocabulary): Promise<void> {
  await tx
    .insert(batchVocabularies)
    .values({ batchId, vocabulary })
    .onConflictDoUpdate({ target: batchVocabularies.batchId, set: { vocabulary } });
}

/** The vocabulary with which a batch is being read, or null. */
export async function findBatchVocabulary(db: Db | Tx, batchId: number): Promise<DeskVocabulary | null> {
  const [row] = await db
    .select({ vocabulary: batchVocabularies.vocabulary })
    .from(batchVocabularies)
    .where(eq(batchVocabularies.batchId, batchId))
    .limit(1);
  return row?.vocabulary ?? null;
}

/** Forget the vocabulary with which a batch was read. */
export async function dropBatchVocabulary(tx: Tx, batchId: number): Promise<void> {
  await tx.delete(batchVocabularies).where(eq(batchVocabularies.batchId, batchId));
}
