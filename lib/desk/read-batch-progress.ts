import type { Db } from "@/db/db";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { findOpenJob, type JobProgress } from "@/db/queries/jobs";
import { importKey } from "@/lib/desk/import/import-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type BatchStatus, isOpenBatch } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

/** How far an import has come. */
export interface BatchProgress {
  readonly status: BatchStatus;
  /** In words for an editor; null unless it failed. */
  readonly failure: string | null;
  readonly counters: BatchRow["counters"];
  /** Null before the first items are stored, and at the end. */
  readonly progress: JobProgress | null;
  readonly isOver: boolean;
}

/** How far a batch's import has come. @throws AppError `not_found` */
export async function readBatchProgress(db: Db, actor: Actor, batchId: number): Promise<BatchProgress> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) throw new AppError("not_found", "That batch does not exist.");
  return progressOf(db, batch);
}

/** The progress of a batch that has been read already. */
export async function progressOf(db: Db, batch: BatchRow): Promise<BatchProgress> {
  const { status, failure, counters } = batch;
  const isOver = !isOpenBatch(status);
  const job = isOver ? null : await findOpenJob(db, importKey(batch.id));
  return { status, failure, counters, progress: job?.progress ?? null, isOver };
}
