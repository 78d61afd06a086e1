import type { Db, Tx } from "@/db/db";
import { listFirstItems } from "@/db/queries/items";
import { type CleaningLevels, linesOf, skipsAt, skipsOfBatch } from "@/lib/desk/cleaning/cleaning-levels";
import { storedRawItem } from "@/lib/desk/cleaning/stored-raw-item";
import { readVocabulary } from "@/lib/desk/terms/read-vocabulary";
import { type FinishContext, LEARN_FROM, learn } from "@/lib/ingest/pipeline";

/** What is to be known of a batch to clean its items again as its import did. */
export interface BatchContext {
  /** The context of the item that begins at `spanStart`. */
  at(spanStart: number): FinishContext;
}

/** Learn what the items of a batch define themselves, what editors have made of the vocabulary by now, and which steps are switched off for whom. */
export async function readBatchContext(
  db: Db | Tx,
  batchId: number,
  levels: CleaningLevels,
): Promise<BatchContext> {
  const sample = (await listFirstItems(db, batchId, LEARN_FROM)).map(storedRawItem);
  const desk = await readVocabulary(db);
  const vocabulary = learn(sample, { skipSteps: skipsOfBatch(levels), desk });
  const lines = linesOf(levels);
  return { at: (spanStart) => ({ vocabulary, lines, skipSteps: skipsAt(levels, spanStart) }) };
}
