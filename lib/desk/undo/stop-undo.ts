import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findLastUndo, hasTakenFromReaders, updateUndo } from "@/db/queries/batch-undos";
import { holdBatch } from "@/db/queries/batches";
import { cancelJob, enqueueJob } from "@/db/queries/jobs";
import { undoJob, undoKey } from "@/lib/desk/undo/undo-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UndoStep } from "@/lib/domain/batch-undo";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  readonly now: Date;
}

/**
 * Stop an undo, or its restoring, under way.
 *
 * A stopped undo puts back what it has taken so far. A stopped restoring leaves the rest in the trash, and goes on
 * when it is asked for again.
 *
 * @returns what was stopped.
 */
export async function stopUndo(db: Db, actor: Actor, { batchId, now }: Input): Promise<UndoStep> {
  assertCan(actor, "batch.cancel");
  return db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    const undo = batch && (await findLastUndo(tx, batchId))?.undo;
    const step = undo?.underWay;
    if (!undo || !step || !(await cancelJob(tx, undoKey(undo.id), now)))
      throw new AppError("conflict", "This has ended already; there is nothing to stop.");
    if (step === "undo") {
      if (await hasTakenFromReaders(tx, undo.id)) assertCan(actor, "article.publish");
      await enqueueJob(tx, undoJob({ undoId: undo.id, step: "restore", actorId: actor.id }, now));
    }
    await updateUndo(tx, undo.id, { underWay: step === "undo" ? "restore" : null });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.undo_stopped",
      subjectType: "batch",
      subjectId: batchId,
      detail: { undoId: undo.id, while: step },
      at: now,
    });
    return step;
  });
}
