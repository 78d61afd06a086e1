import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { type BatchUndo, countUndoArticles, updateUndo } from "@/db/queries/batch-undos";
import { getBatch, updateBatch } from "@/db/queries/batches";
import { dropTerms, listOrphanTerms } from "@/db/queries/undo-terms";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";

interface End {
  readonly undo: BatchUndo;
  readonly actorId: number;
  readonly now: Date;
}

/** All articles of an undone import are settled: count them, and drop the tags that nothing has any more. */
export async function endUndo(tx: Tx, { undo }: End): Promise<void> {
  const batch = await getBatch(tx, undo.batchId);
  const orphans = await listOrphanTerms(tx, undo.id, batch?.createdAt ?? undo.undoneAt);
  // What a publisher took into the vocabulary is somebody's decision; what is built in comes back by itself.
  const dropped = orphans.filter((term) => term.state === "proposed" || isBuiltIn(term));
  await dropTerms(tx, undo.id, dropped);
  const trashed = await countUndoArticles(tx, undo.id, null);
  const kept = undo.counts.kept + undo.counts.trashed - trashed;
  await updateUndo(tx, undo.id, {
    counts: { ...undo.counts, trashed, kept, terms: dropped.length },
    underWay: null,
  });
}

/** All articles of a restored import are settled: from here on it is in force again. */
export async function endRestore(tx: Tx, { undo, actorId, now }: End): Promise<void> {
  await updateUndo(tx, undo.id, { underWay: null, restoredBy: actorId, restoredAt: now });
  await updateBatch(tx, undo.batchId, { status: undo.statusBefore });
  await appendAuditEvent(tx, {
    actorId,
    action: "batch.restored",
    subjectType: "batch",
    subjectId: undo.batchId,
    detail: {
      undoId: undo.id,
      articles: await countUndoArticles(tx, undo.id, "restored"),
      left: await countUndoArticles(tx, undo.id, "left"),
    },
    at: now,
  });
}
