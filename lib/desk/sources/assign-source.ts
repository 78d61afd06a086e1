import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { getBatch } from "@/db/queries/batches";
import { setArticlesSource, setBatchSource } from "@/db/queries/sources";
import { requireSource } from "@/lib/desk/sources/require-source";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  /** The source that the batch had on the screen. */
  readonly from: number | null;
  readonly sourceId: number | null;
  readonly now: Date;
}

/** Say from whom a batch came: its articles go by that source’s terms from now on. Its items stay as they are until they are cleaned again. */
export async function assignSource(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "source.assign");
  const { batchId, from, sourceId, now } = input;
  await db.transaction(async (tx) => {
    if (!(await getBatch(tx, batchId))) throw new AppError("not_found", "That batch no longer exists.");
    await requireSource(tx, actor, sourceId);
    if (from === sourceId) return;
    if (!(await setBatchSource(tx, batchId, { from, to: sourceId })))
      throw new AppError("conflict", "Someone else has given this batch another source. Look at it again.");
    await setArticlesSource(tx, batchId, { from, to: sourceId });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.source_assigned",
      subjectType: "batch",
      subjectId: batchId,
      detail: { from, to: sourceId },
      at: now,
    });
  });
}
