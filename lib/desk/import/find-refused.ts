import type { FinishedItem } from "@/lib/desk/import/finisher";
import { type Place, storeChunk } from "@/lib/desk/import/store-chunk";
import type { JobRun } from "@/lib/desk/job-handler";
import { reportError } from "@/lib/log";

/** Thrown so that nothing of a trial stays. */
class TrialOver extends Error {}

/**
 * The items that the database does not take even by themselves: each is stored on trial, and taken back.
 *
 * @throws where it is the database that fails, and no item.
 */
export async function findRefused(
  { db }: Pick<JobRun, "db">,
  place: Place,
  items: readonly FinishedItem[],
): Promise<ReadonlySet<FinishedItem>> {
  const refused = new Set<FinishedItem>();
  for (const entry of items) {
    const trial = db.transaction(async (tx) => {
      await storeChunk(tx, place, [entry]);
      throw new TrialOver();
    });
    await trial.catch(async (error) => {
      if (error instanceof TrialOver) return;
      await db.transaction(async () => undefined);
      reportError(error, { batch: place.batchId, item: entry.item.position });
      refused.add(entry);
    });
  }
  return refused;
}
