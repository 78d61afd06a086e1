import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateBatch } from "@/db/queries/batches";
import { resumeJob } from "@/db/queries/jobs";
import { importKey } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** Let a paused import go on where it stopped. */
export async function resumeBatch(
  db: Db,
  actor: Actor,
  { batchId, now }: { readonly batchId: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "batch.cancel");
  await db.transaction(async (tx) => {
    const job = await resumeJob(tx, importKey(batchId), now);
    if (!job) throw new AppError("conflict", "This import does not wait any more.");
    await updateBatch(tx, batchId, { status: job.checkpoint === null ? "uploaded" : "running" });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.resumed",
      subjectType: "batch",
      subjectId: batchId,
      at: now,
    });
  });
}
