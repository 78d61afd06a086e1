import type { Tx } from "@/db/db";
import { findItems } from "@/db/queries/review";
import type { SegmentSnapshot } from "@/db/queries/segment-edits";
import { type ReopenedItem, reopenRepetitions } from "@/db/queries/segment-pairs";
import { adjustCounters } from "@/lib/desk/segments/adjust-counters";
import { rematchItems } from "@/lib/desk/segments/rematch-items";

type Pair = Pick<SegmentSnapshot["pairs"][number], "itemId" | "otherItemId">;

/**
 * Look again at what only repeated items that have changed: unless it repeats another one, it waits for a decision.
 *
 * The counters of their batches follow. Gives those that wait.
 */
export async function reopenPartners(
  tx: Tx,
  pairs: readonly Pair[],
  changed: readonly number[],
): Promise<SegmentSnapshot["reopened"]> {
  const partners = new Set(pairs.flatMap(({ itemId, otherItemId }) => [itemId, otherItemId]));
  for (const id of changed) partners.delete(id);
  const reopened = await reopenRepetitions(tx, [...partners]);
  for (const batchId of new Set(reopened.map(({ item }) => item.batchId))) {
    const rows = reopened.filter(({ item }) => item.batchId === batchId);
    const again = await rematchItems(
      tx,
      batchId,
      rows.map(({ item }) => item),
    );
    await adjustCounters(tx, batchId, { duplicates: again - rows.length });
  }
  return stillWaiting(tx, reopened);
}

async function stillWaiting(tx: Tx, reopened: readonly ReopenedItem[]): Promise<SegmentSnapshot["reopened"]> {
  const now = await findItems(
    tx,
    reopened.map(({ item }) => item.id),
  );
  const waiting = new Set(now.filter(({ state }) => state === "new").map(({ id }) => id));
  return reopened
    .filter(({ item }) => waiting.has(item.id))
    .map(({ item, version, reason }) => ({ id: item.id, version, reason }));
}
