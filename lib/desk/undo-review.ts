import type { Db, Tx } from "@/db/db";
import { deleteUntouchedDraft, findArticle, findArticlesOfItems } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { findMadeVersion } from "@/db/queries/made-versions";
import { decideItem, findLastDecision, findReviewItem } from "@/db/queries/review";
import { dropSearchDoc } from "@/db/queries/search";
import { reopenSuggestions } from "@/db/queries/suggestions";
import { assertInForce, raceLost } from "@/lib/desk/review-conflict";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ITEM_STATES, type ItemState } from "@/lib/domain/ingest";
import { AppError } from "@/lib/errors";

interface Input {
  readonly itemId: number;
  /** The item's version that the editor looked at. */
  readonly version: number;
  readonly now: Date;
}

/**
 * Take back the last decision about an item.
 *
 * The draft of an accepted item goes with it, but only while nobody has touched it.
 */
export async function undoReview(
  db: Db,
  actor: Actor,
  { itemId, version, now }: Input,
): Promise<{ version: number; state: ItemState }> {
  assertCan(actor, "item.review");
  return db.transaction(async (tx) => {
    const found = await findReviewItem(tx, itemId);
    if (!found) throw new AppError("not_found", "That item no longer exists.");
    assertInForce(found);
    if (found.item.version !== version) throw await raceLost(tx, itemId);
    if (found.item.state === "new" || found.item.state === "update")
      throw new AppError("conflict", "There is no decision to take back.");
    if (found.item.state === "accepted") await removeDraft(tx, itemId);
    const before = earlierState(await findLastDecision(tx, itemId));
    const item = await decideItem(tx, itemId, version, { ...before, reviewedBy: actor.id, reviewedAt: now });
    if (!item) throw await raceLost(tx, itemId);
    await reopenSuggestions(tx, itemId);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "item.undone",
      subjectType: "item",
      subjectId: itemId,
      detail: { from: found.item.state, to: before.state },
      at: now,
    });
    return { version: item.version, state: item.state };
  });
}

async function removeDraft(tx: Tx, itemId: number): Promise<void> {
  for (const { articleId } of await findArticlesOfItems(tx, [itemId])) {
    const article = await findArticle(tx, articleId);
    if (!article) continue;
    const isAsMade = article.version === (await findMadeVersion(tx, articleId));
    if (!isAsMade || !(await deleteUntouchedDraft(tx, articleId, article.version))) {
      throw new AppError(
        "conflict",
        `Its article has been worked on since (${article.status.replace("_", " ")}, version ${article.version}). Put the article in the trash instead.`,
      );
    }
    await dropSearchDoc(tx, "article", articleId);
  }
}

/** Where the item was before its last decision; an item set aside by the pipeline gets back its reason too. */
function earlierState(detail: Record<string, unknown> | null): { state: ItemState; reason: string | null } {
  const state = ITEM_STATES.find((entry) => entry === detail?.from && entry !== "accepted") ?? "new";
  const reason = typeof detail?.reason === "string" ? detail.reason : null;
  return { state, reason: state === "new" ? null : reason };
}
