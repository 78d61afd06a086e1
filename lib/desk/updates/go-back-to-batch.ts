import type { Tx } from "@/db/db";
import { listContradicted, listTakenBackSaidIn } from "@/db/queries/proposals-of-batch";
import { settleProposals } from "@/lib/desk/updates/settle-proposals";

/** A feed gives the very bytes of an earlier batch again: what it had changed since is no longer proposed. */
export async function goBackToBatch(tx: Tx, batchId: number, now: Date): Promise<void> {
  const [settled, again] = [await listContradicted(tx, batchId), await listTakenBackSaidIn(tx, batchId)];
  await settleProposals(tx, { settled, again }, now);
}
