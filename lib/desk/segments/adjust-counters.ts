import type { Tx } from "@/db/db";
import { holdBatch, updateBatch } from "@/db/queries/batches";

interface Change {
  readonly items?: number;
  /** Characters in items; what they gain, the left-out text loses. */
  readonly kept?: number;
  readonly warnings?: number;
  readonly duplicates?: number;
}

/** Let a batch's counters follow a change of its items. */
export async function adjustCounters(tx: Tx, batchId: number, change: Change): Promise<void> {
  const { items = 0, kept = 0, warnings = 0, duplicates = 0 } = change;
  const batch = await holdBatch(tx, batchId);
  if (!batch) return;
  const { counters } = batch;
  await updateBatch(tx, batchId, {
    counters: {
      ...counters,
      items: counters.items + items,
      stored: counters.stored + items,
      keptCharacters: counters.keptCharacters + kept,
      droppedCharacters: counters.droppedCharacters - kept,
      duplicates: Math.max(0, counters.duplicates + duplicates),
      warnings: Math.max(0, counters.warnings + warnings),
    },
  });
}
