import type { Db } from "@/db/db";
import { listRecentBatches } from "@/db/queries/review";
import { type Actor, assertCan } from "@/lib/domain/actor";

const MOST = 100;

/** The latest batches that are in force and have items, by the names of their files, for choosing one. */
export async function listRecentDumps(db: Db, actor: Actor): Promise<{ id: number; fileName: string }[]> {
  assertCan(actor, "desk.read");
  const batches = await listRecentBatches(db, MOST);
  return batches
    .filter(({ status, counters }) => status !== "undone" && counters.stored > 0)
    .map(({ id, fileName }) => ({ id, fileName }));
}
