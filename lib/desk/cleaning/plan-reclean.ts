import type { Db, Tx } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { enqueueJob } from "@/db/queries/jobs";
import { insertReclean, type RecleanScope } from "@/db/queries/recleans";
import { findSource } from "@/db/queries/sources";
import { recleanJob } from "@/lib/desk/cleaning/reclean-job";
import { readScopeSwitches } from "@/lib/desk/cleaning/scope-switches";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import { isOpenBatch } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

interface Input {
  readonly scope: RecleanScope;
  /** The switches that the batch or source is to have, given those that it has. */
  readonly change: (before: StepSwitches) => StepSwitches;
  readonly now: Date;
}

/** Have it worked out what cleaning a batch, or all batches of a source, again would change. Changes nothing yet. */
export async function planReclean(
  db: Db,
  actor: Actor,
  { scope, change, now }: Input,
): Promise<{ recleanId: number }> {
  assertCan(actor, "cleaning.change");
  return db.transaction(async (tx) => {
    await assertAtRest(tx, scope);
    const before = await readScopeSwitches(tx, scope);
    const { id } = await insertReclean(tx, {
      ...scope,
      switches: change(before),
      switchesBefore: before,
      status: "planning",
      createdBy: actor.id,
      createdAt: now,
    });
    await enqueueJob(tx, recleanJob({ recleanId: id, phase: "plan", actorId: actor.id }, now));
    return { recleanId: id };
  });
}

async function assertAtRest(tx: Tx, { batchId, sourceId }: RecleanScope): Promise<void> {
  if (batchId === null) {
    if (sourceId !== null && (await findSource(tx, sourceId))) return;
    throw new AppError("not_found", "That source no longer exists.");
  }
  const batch = await getBatch(tx, batchId);
  if (!batch) throw new AppError("not_found", "That batch no longer exists.");
  if (batch.status === "undone")
    throw new AppError("conflict", "This import was undone. Restore it before you clean it again.");
  if (isOpenBatch(batch.status))
    throw new AppError("conflict", "This file is still being read. Wait for its end, or stop the import.");
}
