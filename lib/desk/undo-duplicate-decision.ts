import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findPairItems, removePairDecision, type StoredDecision } from "@/db/queries/duplicates";
import { decideItem } from "@/db/queries/review";
import { raceLost } from "@/lib/desk/review-conflict";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ItemPair } from "@/lib/domain/duplicates";
import { AppError } from "@/lib/errors";

interface Input {
  readonly pair: ItemPair;
  readonly now: Date;
}

/** Take back what was said about a pair; an item that it set aside is again just what it was. */
export async function undoDuplicateDecision(
  db: Db,
  actor: Actor,
  { pair, now }: Input,
): Promise<{ version: number }> {
  assertCan(actor, "item.review");
  return db.transaction(async (tx) => {
    await undoPair(tx, actor, { pair, now });
    const [, later] = await findPairItems(tx, pair);
    return { version: later?.item.version ?? 0 };
  });
}

/** Take back one decision in a transaction that is open already. */
export async function undoPair(tx: Tx, actor: Actor, { pair, now }: Input): Promise<void> {
  const removed = await removePairDecision(tx, pair);
  if (!removed) throw new AppError("conflict", "There is no decision about this pair to take back.");
  if (removed.setAside) await putBack(tx, actor, { pair, now, before: removed.setAside });
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "duplicate.undone",
    subjectType: "item",
    subjectId: pair.otherItemId,
    detail: { decision: removed.decision, earlier: pair.itemId },
    at: now,
  });
}

interface Change extends Input {
  readonly before: NonNullable<StoredDecision["setAside"]>;
}

async function putBack(tx: Tx, actor: Actor, { pair, now, before }: Change): Promise<void> {
  const { version, state, reason, reviewedBy, reviewedAt, itemId = pair.otherItemId } = before;
  const item = await decideItem(tx, itemId, version, {
    state,
    reason,
    reviewedBy,
    reviewedAt: reviewedAt === null ? null : new Date(reviewedAt),
  });
  if (!item) throw await raceLost(tx, itemId);
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "item.undone",
    subjectType: "item",
    subjectId: itemId,
    detail: { from: "duplicate", to: state },
    at: now,
  });
}
