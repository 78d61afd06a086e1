import { z } from "zod";
import type { Tx } from "@/db/db";
import { holdArchive } from "@/db/queries/archive-lock";
import { findLastItemId, listUnfingerprinted } from "@/db/queries/near-items";
import type { Item } from "@/db/queries/review";
import { keepSetting } from "@/db/queries/settings";
import { FINGERPRINT_KIND, FINGERPRINTS_MADE } from "@/lib/desk/fingerprints/fingerprint-job";
import { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import { storeFingerprint } from "@/lib/desk/import/refresh-fingerprint";
import { type NearItem, suggestDuplicates } from "@/lib/desk/import/suggest-duplicates";
import type { JobHandler } from "@/lib/desk/job-handler";

const ITEMS_PER_CHECKPOINT = 50;

const cursorSchema = z.object({ afterId: z.number().int(), lastId: z.number().int() });

/**
 * Makes the fingerprints of items that were imported before there were any, and compares them as an import would.
 *
 * Goes through the items in their order; what has a fingerprint by then is passed over.
 */
export const fingerprintHandler = (chunk = ITEMS_PER_CHECKPOINT): JobHandler => ({
  kind: FINGERPRINT_KIND,
  async run(job) {
    let cursor =
      job.cursor === null
        ? { afterId: 0, lastId: await findLastItemId(job.db) }
        : cursorSchema.parse(job.cursor);
    let isOver = false;
    while (!isOver) {
      let next = cursor;
      await job.checkpoint(stateOf(cursor), async (tx) => {
        const found = await makeSome(tx, cursor.afterId, chunk);
        isOver = found.length < chunk;
        next = { ...cursor, afterId: found.at(-1)?.id ?? cursor.lastId };
        return stateOf(next);
      });
      cursor = next;
    }
    await job.complete((tx) => keepSetting(tx, FINGERPRINTS_MADE, true, job.now()));
  },
  // Nothing hangs on it that could be told: the next start of a worker tries again.
  giveUp: async () => {},
});

const stateOf = (cursor: z.infer<typeof cursorSchema>) => ({
  cursor,
  progress: {
    done: Math.min(cursor.afterId, cursor.lastId),
    total: cursor.lastId,
    note: "Comparing older items",
  },
});

async function makeSome(tx: Tx, afterId: number, limit: number): Promise<readonly Item[]> {
  await holdArchive(tx);
  const found = await listUnfingerprinted(tx, { afterId, limit });
  const open = new Map<number, NearItem[]>();
  for (const item of found) {
    const near = await storeFingerprint(tx, item);
    if (item.state === "new" || item.state === "accepted")
      open.set(item.batchId, [...(open.get(item.batchId) ?? []), near]);
  }
  for (const [batchId, items] of open) await suggestDuplicates(tx, new KnownNeighbours(batchId), items);
  return found;
}
