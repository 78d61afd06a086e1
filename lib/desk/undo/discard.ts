import type { Tx } from "@/db/db";
import type { UndoneArticle } from "@/db/queries/batch-undos";
import { articleAtVersion, type UndoAct } from "@/lib/desk/undo/undo-act";
import { writeArticle } from "@/lib/desk/write-article";

/** Put one article of an undone import in the trash; gives what brings it back. @throws AppError `conflict` */
export async function discard(tx: Tx, { row, undo, actorId, now }: UndoAct): Promise<Partial<UndoneArticle>> {
  const current = await articleAtVersion(tx, row);
  const next = await writeArticle(tx, {
    current,
    patch: { status: "trashed", publishAt: null },
    actorId,
    action: "article.trashed",
    detail: { undoId: undo.id, batchId: undo.batchId },
    note: "Put in the trash: its import was undone",
    now,
  });
  return {
    outcome: null,
    statusBefore: current.status,
    publishAtBefore: current.publishAt,
    version: next.version,
  };
}
