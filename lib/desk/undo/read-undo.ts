import type { Db } from "@/db/db";
import { type BatchUndo, findLastUndo, hasTakenFromReaders, listNotRestored } from "@/db/queries/batch-undos";
import { findOpenJob, type JobProgress } from "@/db/queries/jobs";
import { undoKey } from "@/lib/desk/undo/undo-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UndoCounts, UndoStep } from "@/lib/domain/batch-undo";
import { AppError } from "@/lib/errors";

/** How far an undo, or its restoring, has come. */
export interface UndoProgress {
  /** What is under way; null at rest. */
  readonly step: UndoStep | null;
  /** Null while it waits, and at rest. */
  readonly progress: JobProgress | null;
  readonly isOver: boolean;
}

/** What the batch's screen says about its latest undo. */
export interface UndoNote {
  readonly counts: UndoCounts;
  readonly undoneBy: string | null;
  readonly undoneAt: Date;
  /** Null while the import is undone. */
  readonly restoredAt: Date | null;
  readonly progress: UndoProgress;
  /** Why it could not be finished; null unless it failed. */
  readonly failure: string | null;
  /** Whether restoring brings back what only a publisher may. */
  readonly needsPublisher: boolean;
  /** Articles that restoring did not bring back as they were. */
  readonly notRestored: Awaited<ReturnType<typeof listNotRestored>>;
}

/** The latest undo of an import, in force or restored since; null where there was none. */
export async function readUndo(db: Db, actor: Actor, batchId: number): Promise<UndoNote | null> {
  assertCan(actor, "desk.read");
  const found = await findLastUndo(db, batchId);
  if (!found) return null;
  const { undo, undoneBy } = found;
  const { counts, undoneAt, restoredAt, failure } = undo;
  return {
    ...{ counts, undoneBy, undoneAt, restoredAt, failure },
    progress: await progressOf(db, undo),
    needsPublisher: restoredAt === null && (await hasTakenFromReaders(db, undo.id)),
    notRestored: restoredAt ? await listNotRestored(db, undo.id) : [],
  };
}

/** How far the latest undo of an import has come. @throws AppError `not_found` */
export async function readUndoProgress(db: Db, actor: Actor, batchId: number): Promise<UndoProgress> {
  assertCan(actor, "desk.read");
  const found = await findLastUndo(db, batchId);
  if (!found) throw new AppError("not_found", "That import was not undone.");
  return progressOf(db, found.undo);
}

async function progressOf(db: Db, { id, underWay }: BatchUndo): Promise<UndoProgress> {
  const job = underWay && (await findOpenJob(db, undoKey(id)));
  return { step: underWay, progress: job?.progress ?? null, isOver: underWay === null };
}
