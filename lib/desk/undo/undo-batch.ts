import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { holdItems, insertUndo, insertUndoArticles } from "@/db/queries/batch-undos";
import { holdBatch, updateBatch } from "@/db/queries/batches";
import { enqueueJob } from "@/db/queries/jobs";
import { assertUndoable } from "@/lib/desk/undo/assert-undoable";
import { type SortedArticle, sortBatch } from "@/lib/desk/undo/sort-batch";
import { undoJob } from "@/lib/desk/undo/undo-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isForReaders } from "@/lib/domain/batch-undo";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  /** Of the plan that was looked at. */
  readonly token: string;
  /** Edited, published and merged articles that are to go as well. */
  readonly revert: readonly number[];
  readonly now: Date;
}

/**
 * Take back an import: its untouched items leave the desk at once, and a job puts their drafts in the trash.
 *
 * Nothing is deleted, so that all of it can be restored. Articles with somebody's work in them stay unless `revert`
 * names them. A second undo of the same import changes nothing.
 */
export async function undoBatch(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "batch.cancel");
  const { batchId, now } = input;
  await db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    if (batch.status === "undone") return;
    await assertUndoable(tx, batch);
    const sorted = await sortHeld(tx, batchId);
    if (sorted.token !== input.token)
      throw new AppError(
        "conflict",
        "This import has changed since you looked at the plan. Look at it again.",
      );
    const going = chooseArticles(actor, sorted.articles, input.revert);
    const counts = {
      items: sorted.untouchedItems.length,
      trashed: going.length,
      kept: sorted.articles.length - going.length,
    };
    const undone = { batchId, counts, undoneBy: actor.id, undoneAt: now, underWay: "undo" as const };
    const undoId = await insertUndo(tx, { ...undone, statusBefore: batch.status });
    await insertUndoArticles(
      tx,
      going.map(({ id, kind, status, version }) => ({
        ...{ undoId, articleId: id, kind, version, outcome: "planned" as const },
        statusBefore: status,
      })),
    );
    await updateBatch(tx, batchId, { status: "undone" });
    await enqueueJob(tx, undoJob({ undoId, step: "undo", actorId: actor.id }, now));
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.undone",
      subjectType: "batch",
      subjectId: batchId,
      detail: { undoId, ...counts },
      at: now,
    });
  });
}

async function sortHeld(tx: Tx, batchId: number) {
  const held = await holdItems(tx, batchId);
  return sortBatch(
    tx,
    batchId,
    held.map((item) => ({ ...item, version: item.version - 1 })),
  );
}

function chooseArticles(
  actor: Actor,
  articles: readonly SortedArticle[],
  revert: readonly number[],
): SortedArticle[] {
  const chosen = new Set(revert);
  const going = articles.filter(
    ({ id, kind, status }) => status !== "trashed" && (kind === "untouched" || chosen.has(id)),
  );
  if (going.some(isForReaders)) assertCan(actor, "article.unpublish");
  const shared = going.find(({ kind, isShared }) => kind === "merged" && isShared);
  if (shared)
    throw new AppError(
      "conflict",
      `Texts of other imports are in “${shared.headline || "Untitled"}”. Part what was merged, then look at the plan again.`,
    );
  return going;
}
