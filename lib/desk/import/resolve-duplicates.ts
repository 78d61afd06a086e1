import type { Tx } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import { countItems, listMembers } from "@/db/queries/items";
import { storeDuplicates } from "@/lib/desk/import/store-duplicates";
import type { JobRun } from "@/lib/desk/job-handler";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";

/** Items that are compared with each other in memory; of a larger batch only exact keys are looked up. */
const MOST_COMPARED = 5_000;
const HOLD_MS_PER_ITEM = 10;

/** What an item has beside what is compared. */
const NOT_COMPARED = {
  ...{ spans: [], confidence: 1, kicker: null, author: null, url: null, publishedAtRaw: null },
  ...{ declaredLanguage: null, categories: [], warnings: [], titleDerived: false, links: [], hashtags: [] },
  ...{ datePrecision: null, steps: [] },
};

/**
 * Find what resembles what within a batch that is stored.
 *
 * @returns what stores it, and gives the number of items that it set aside.
 */
export async function resolveDuplicates(
  job: JobRun,
  { id: batchId, fileName: file }: BatchRow,
  holdMs: number,
): Promise<(tx: Tx) => Promise<number>> {
  const count = await countItems(job.db, batchId);
  if (count > MOST_COMPARED) return async () => 0;
  const members = await listMembers(job.db, batchId);
  const groups = await job.hold(holdMs + count * HOLD_MS_PER_ITEM, async () =>
    findDuplicates(
      members.map((member) => ({
        ref: { file, position: member.position },
        item: { ...NOT_COMPARED, ...member },
      })),
    ),
  );
  return (tx) => storeDuplicates(tx, batchId, groups);
}
