import type { Db } from "@/db/db";
import { findLastUndo, listNotRestored, listUndoneArticles } from "@/db/queries/batch-undos";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UndoCounts } from "@/lib/domain/batch-undo";

/** What the batch's screen says about its latest undo. */
export interface UndoNote {
  readonly counts: UndoCounts;
  readonly undoneBy: string | null;
  readonly undoneAt: Date;
  /** Null while the import is undone. */
  readonly restoredAt: Date | null;
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
  const articles = undo.restoredAt ? [] : await listUndoneArticles(db, undo.id);
  return {
    counts: undo.counts,
    undoneBy,
    undoneAt: undo.undoneAt,
    restoredAt: undo.restoredAt,
    needsPublisher: articles.some(({ kind }) => kind === "published"),
    notRestored: undo.restoredAt ? await listNotRestored(db, undo.id) : [],
  };
}
