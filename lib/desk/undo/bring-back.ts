import type { Tx } from "@/db/db";
import type { UndoneArticle } from "@/db/queries/batch-undos";
import { bringTermsBack } from "@/db/queries/undo-terms";
import { articleAtVersion, type UndoAct } from "@/lib/desk/undo/undo-act";
import { writeArticle } from "@/lib/desk/write-article";

/** Bring one article of an undone import back to where it was, with its tags. @throws AppError `conflict` */
export async function bringBack(
  tx: Tx,
  { row, undo, actorId, now }: UndoAct,
): Promise<Partial<UndoneArticle>> {
  const current = await articleAtVersion(tx, row);
  // A time that has passed meanwhile would put it on the site at once, which nobody has decided.
  const isLate = row.statusBefore === "scheduled" && (row.publishAtBefore ?? now) <= now;
  const next = await writeArticle(tx, {
    current,
    // Back to exactly where it was: no step of the editors' own, so the table of steps does not apply.
    patch: isLate ? { status: "draft" } : { status: row.statusBefore, publishAt: row.publishAtBefore },
    actorId,
    action: "article.restored",
    detail: { undoId: undo.id, batchId: undo.batchId },
    note: "Restored with its import",
    now,
  });
  await bringTermsBack(tx, current.id);
  return { outcome: isLate ? "draft" : "restored", restoredVersion: next.version };
}
