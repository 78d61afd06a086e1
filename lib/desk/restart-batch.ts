import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { removeBatchErrors } from "@/db/queries/batch-errors";
import { type BatchChange, type BatchRow, NO_COUNTERS, updateBatch } from "@/db/queries/batches";
import { removeDroppedSpans } from "@/db/queries/dropped-spans";
import { removeUnreviewedItems } from "@/db/queries/items";
import { enqueueJob } from "@/db/queries/jobs";
import { forgetSegmentSnapshots } from "@/db/queries/segment-edits";
import { importJob } from "@/lib/desk/import/import-job";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Restart {
  readonly batch: Pick<BatchRow, "id" | "status">;
  readonly actor: Actor;
  /** What is different this time. */
  readonly change: Pick<BatchChange, "forcedFormat" | "mappings">;
  /** What the audit log is told of it. */
  readonly detail: Record<string, unknown>;
  readonly now: Date;
}

/**
 * Have a held batch read again from its stored bytes.
 *
 * @throws AppError `conflict` where it was undone, is being read, or somebody has decided about one of its items.
 */
export async function restartBatch(tx: Tx, { batch, actor, change, detail, now }: Restart): Promise<void> {
  if (batch.status === "undone")
    throw new AppError("conflict", "This import was undone. Restore it before it is read again.");
  // First the job: its unique key keeps a second run away while this one clears the table.
  if ((await enqueueJob(tx, importJob(batch.id, now))) === null)
    throw new AppError("conflict", "This batch is being read already.");
  if ((await removeUnreviewedItems(tx, batch.id)) > 0)
    throw new AppError(
      "conflict",
      "Somebody has decided about items of this batch, so it can’t be read again.",
    );
  await removeDroppedSpans(tx, batch.id);
  await forgetSegmentSnapshots(tx, batch.id);
  await removeBatchErrors(tx, batch.id);
  await updateBatch(tx, batch.id, {
    ...change,
    format: null,
    confidence: null,
    status: "uploaded",
    failure: null,
    counters: NO_COUNTERS,
    warnings: [],
    related: [],
    about: [],
    tables: null,
    finishedAt: null,
  });
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "batch.rerun",
    subjectType: "batch",
    subjectId: batch.id,
    detail,
    at: now,
  });
}
