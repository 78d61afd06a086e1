import type { Db, Tx } from "@/db/db";
import { findArticle } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import {
  closeUndo,
  closeUndoArticle,
  findLastUndo,
  listUndoneArticles,
  type UndoneArticle,
} from "@/db/queries/batch-undos";
import { holdBatch, updateBatch } from "@/db/queries/batches";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { RestoreOutcome } from "@/lib/domain/batch-undo";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  readonly now: Date;
}

/**
 * Bring back an import that was undone, as it was before: items, drafts, tags, and what was live.
 *
 * Articles that somebody has changed since are left as they are. A second restore changes nothing.
 */
export async function restoreBatch(db: Db, actor: Actor, { batchId, now }: Input): Promise<void> {
  assertCan(actor, "batch.cancel");
  await db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    const undo = (await findLastUndo(tx, batchId))?.undo;
    if (!undo) throw new AppError("conflict", "This import was not undone; there is nothing to restore.");
    if (batch.status !== "undone") return;
    const rows = await listUndoneArticles(tx, undo.id);
    if (rows.some(({ kind }) => kind === "published")) assertCan(actor, "article.publish");
    const outcomes: RestoreOutcome[] = [];
    for (const row of rows) outcomes.push(await bringBack(tx, { row, batchId, actor, now }));
    await closeUndo(tx, undo.id, { restoredBy: actor.id, restoredAt: now });
    await updateBatch(tx, batchId, { status: undo.statusBefore });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.restored",
      subjectType: "batch",
      subjectId: batchId,
      detail: { undoId: undo.id, articles: rows.length, left: outcomes.filter((o) => o === "left").length },
      at: now,
    });
  });
}

interface BringBack {
  readonly row: UndoneArticle;
  readonly batchId: number;
  readonly actor: Actor;
  readonly now: Date;
}

async function bringBack(tx: Tx, { row, batchId, actor, now }: BringBack): Promise<RestoreOutcome> {
  const current = await findArticle(tx, row.articleId);
  if (!current || current.version !== row.version) {
    await closeUndoArticle(tx, row, { outcome: "left", restoredVersion: null });
    return "left";
  }
  // A time that has passed meanwhile would put it on the site at once, which nobody has decided.
  const isLate = row.statusBefore === "scheduled" && (row.publishAtBefore ?? now) <= now;
  const next = await writeArticle(tx, {
    current,
    // Back to exactly where it was: no step of the editors' own, so the table of steps does not apply.
    patch: isLate ? { status: "draft" } : { status: row.statusBefore, publishAt: row.publishAtBefore },
    actorId: actor.id,
    action: "article.restored",
    detail: { undoId: row.undoId, batchId },
    note: "Restored with its import",
    now,
  });
  const outcome = isLate ? "draft" : "restored";
  await closeUndoArticle(tx, row, { outcome, restoredVersion: next.version });
  return outcome;
}
