import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { updateBatch } from "@/db/queries/batches";
import { cancelJob } from "@/db/queries/jobs";
import { importKey } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

/** Stop a batch's import; what has been read so far stays. */
export async function cancelBatch(
  db: Db,
  actor: Actor,
  { batchId, now }: { readonly batchId: number; readonly now: Date },
): Promise<void> {
  assertCan(actor, "batch.cancel");
  await db.transaction(async (tx) => {
    if (!(await cancelJob(tx, importKey(batchId), now)))
      throw new AppError("conflict", "This import has ended already; there is nothing to stop.");
    await updateBatch(tx, batchId, { status: "cancelled", finishedAt: now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.cancelled",
      subjectType: "batch",
      subjectId: batchId,
      at: now,
    });
  });
}
