import type { Db } from "@/db/db";
import { findLastUndo, hasTakenFromReaders, updateUndo } from "@/db/queries/batch-undos";
import { holdBatch } from "@/db/queries/batches";
import { enqueueJob } from "@/db/queries/jobs";
import { undoJob } from "@/lib/desk/undo/undo-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  readonly now: Date;
}

/**
 * Have an import that was undone brought back as it was before: items, drafts, tags, and what was live.
 *
 * Articles that somebody has changed since are left as they are. A second restore changes nothing.
 */
export async function restoreBatch(db: Db, actor: Actor, { batchId, now }: Input): Promise<void> {
  assertCan(actor, "batch.cancel");
  await db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    const undo = (await findLastUndo(tx, batchId))?.undo;
    if (!undo) throw new AppError("conflict", "This import was not undone; there is nothing to restore.");
    if (batch.status !== "undone" || undo.underWay === "restore") return;
    if (undo.underWay === "undo")
      throw new AppError("conflict", "This import is still being undone. Stop that, and it is restored.");
    if (await hasTakenFromReaders(tx, undo.id)) assertCan(actor, "article.publish");
    await updateUndo(tx, undo.id, { underWay: "restore", failure: null });
    await enqueueJob(tx, undoJob({ undoId: undo.id, step: "restore", actorId: actor.id }, now));
  });
}
