import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { holdBatch, NO_COUNTERS, updateBatch } from "@/db/queries/batches";
import { removeDroppedSpans } from "@/db/queries/dropped-spans";
import { removeUnreviewedItems } from "@/db/queries/items";
import { enqueueJob } from "@/db/queries/jobs";
import { forgetSegmentSnapshots } from "@/db/queries/segment-edits";
import { importJob } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { FormatName } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  /** Null to let the format be recognised. */
  readonly format: FormatName | null;
  readonly now: Date;
}

/** Read a batch again from its stored bytes, while nobody has decided about any of its items. */
export async function rerunBatch(db: Db, actor: Actor, { batchId, format, now }: Input): Promise<void> {
  assertCan(actor, "batch.create");
  await db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    if (batch.status === "undone")
      throw new AppError("conflict", "This import was undone. Restore it before it is read again.");
    // First the job: its unique key keeps a second run away while this one clears the table.
    if ((await enqueueJob(tx, importJob(batchId, now))) === null)
      throw new AppError("conflict", "This batch is being read already.");
    if ((await removeUnreviewedItems(tx, batchId)) > 0)
      throw new AppError(
        "conflict",
        "Somebody has decided about items of this batch, so it can’t be read again.",
      );
    await removeDroppedSpans(tx, batchId);
    await forgetSegmentSnapshots(tx, batchId);
    await updateBatch(tx, batchId, {
      forcedFormat: format,
      format: null,
      confidence: null,
      status: "uploaded",
      failure: null,
      counters: NO_COUNTERS,
      warnings: [],
      related: [],
      about: [],
      finishedAt: null,
    });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.rerun",
      subjectType: "batch",
      subjectId: batchId,
      detail: { format },
      at: now,
    });
  });
}
