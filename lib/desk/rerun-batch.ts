import type { Db } from "@/db/db";
import { holdBatch } from "@/db/queries/batches";
import { restartBatch } from "@/lib/desk/restart-batch";
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
    const change = { forcedFormat: format, mappings: null };
    await restartBatch(tx, { batch, actor, change, detail: { format }, now });
  });
}
