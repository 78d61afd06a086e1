import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateBatch } from "@/db/queries/batches";
import { pauseJob } from "@/db/queries/jobs";
import { importKey } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** Let a batch's import wait at its last checkpoint, until somebody lets it go on. */
export async function pauseBatch(
  db: Db,
  actor: Actor,
  { batchId, now }: { readonly batchId: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "batch.cancel");
  await db.transaction(async (tx) => {
    if (!(await pauseJob(tx, importKey(batchId))))
      throw new AppError("conflict", "This import has ended or waits already; there is nothing to pause.");
    await updateBatch(tx, batchId, { status: "paused" });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.paused",
      subjectType: "batch",
      subjectId: batchId,
      at: now,
    });
  });
}
