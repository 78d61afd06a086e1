import type { Db, Tx } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import { findOpenJob } from "@/db/queries/jobs";
import { importKey } from "@/lib/desk/import/import-job";
import { isOpenBatch } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/** Refuse with `conflict` to undo an import that is still running, or undone already. */
export async function assertUndoable(db: Db | Tx, { id, status }: BatchRow): Promise<void> {
  if (status === "undone") throw new AppError("conflict", "This import is undone already.");
  if (isOpenBatch(status) || (await findOpenJob(db, importKey(id))))
    throw new AppError("conflict", "This file is still being read. Stop the import before you undo it.");
}
