import type { Db, Tx } from "@/db/db";
import { findArticle } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { findOpenUndo, holdItems, insertUndo, insertUndoArticle } from "@/db/queries/batch-undos";
import { holdBatch, updateBatch } from "@/db/queries/batches";
import { assertUndoable } from "@/lib/desk/undo/assert-undoable";
import { type SortedArticle, sortBatch } from "@/lib/desk/undo/sort-batch";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { UndoCounts } from "@/lib/domain/batch-undo";
import { AppError } from "@/lib/errors";

interface Input {
  readonly batchId: number;
  /** Of the plan that was looked at. */
  readonly token: string;
  /** Edited and published articles that are to go as well. */
  readonly revert: readonly number[];
  readonly now: Date;
}

/** One transaction for more articles would keep others waiting for too long. */
const MOST_ARTICLES = 3_000;

/**
 * Take back an import: its untouched items leave the desk, their drafts go to the trash.
 *
 * Nothing is deleted, so that all of it can be restored. Edited and published articles stay
 * unless `revert` names them. A second undo of the same import changes nothing.
 */
export async function undoBatch(db: Db, actor: Actor, input: Input): Promise<UndoCounts> {
  assertCan(actor, "batch.cancel");
  const { batchId, now } = input;
  return db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    const earlier = batch.status === "undone" ? await findOpenUndo(tx, batchId) : null;
    if (earlier) return earlier.counts;
    await assertUndoable(tx, batch);
    const sorted = await sortHeld(tx, batchId);
    if (sorted.token !== input.token) throw new AppError("conflict", STALE);
    const going = chooseArticles(actor, sorted.articles, input.revert);
    const counts = {
      items: sorted.untouchedItems.length,
      trashed: going.length,
      kept: sorted.articles.length - going.length,
    };
    const undone = { batchId, counts, undoneBy: actor.id, undoneAt: now };
    const undoId = await insertUndo(tx, { ...undone, statusBefore: batch.status });
    for (const article of going) await discard(tx, { article, undoId, batchId, actor, now });
    await updateBatch(tx, batchId, { status: "undone" });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "batch.undone",
      subjectType: "batch",
      subjectId: batchId,
      detail: { undoId, ...counts },
      at: now,
    });
    return counts;
  });
}

const STALE = "This import has changed since you looked at the plan. Look at it again.";

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
  const going = articles.filter(
    ({ id, kind, status }) => status !== "trashed" && (kind === "untouched" || revert.includes(id)),
  );
  if (going.some(({ kind }) => kind === "published")) assertCan(actor, "article.unpublish");
  if (going.length > MOST_ARTICLES)
    throw new AppError(
      "too_large",
      `This would put ${going.length} articles in the trash at once; the most is ${MOST_ARTICLES}. Put some of them there by hand first.`,
    );
  return going;
}

interface Discard {
  readonly article: SortedArticle;
  readonly undoId: number;
  readonly batchId: number;
  readonly actor: Actor;
  readonly now: Date;
}

async function discard(tx: Tx, { article, undoId, batchId, actor, now }: Discard): Promise<void> {
  const current = await findArticle(tx, article.id);
  if (current?.version !== article.version) throw new AppError("conflict", STALE);
  const next = await writeArticle(tx, {
    current,
    patch: { status: "trashed", publishAt: null },
    actorId: actor.id,
    action: "article.trashed",
    detail: { undoId, batchId },
    note: "Put in the trash: its import was undone",
    now,
  });
  await insertUndoArticle(tx, {
    undoId,
    articleId: current.id,
    kind: article.kind,
    statusBefore: current.status,
    publishAtBefore: current.publishAt,
    version: next.version,
  });
}
