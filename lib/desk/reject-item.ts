import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { decideItem } from "@/db/queries/review";
import { loadForDecision, raceLost } from "@/lib/desk/review-conflict";
import { type Actor, assertCan } from "@/lib/domain/actor";

interface Input {
  readonly itemId: number;
  /** The item's version that the editor looked at. */
  readonly version: number;
  readonly as: "rejected" | "duplicate";
  readonly reason: string;
  readonly now: Date;
}

/** Set an item aside; its text stays where it is and the decision can be undone. */
export async function rejectItem(db: Db, actor: Actor, input: Input): Promise<{ version: number }> {
  assertCan(actor, "item.review");
  const { itemId, version, as, now } = input;
  const reason = input.reason || null;
  return db.transaction(async (tx) => {
    const { item: before } = await loadForDecision(tx, itemId, version);
    const item = await decideItem(tx, itemId, version, {
      state: as,
      reason,
      reviewedBy: actor.id,
      reviewedAt: now,
    });
    if (!item) throw await raceLost(tx, itemId);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "item.rejected",
      subjectType: "item",
      subjectId: itemId,
      detail: { from: before.state, reason: before.reason, to: as },
      at: now,
    });
    return { version: item.version };
  });
}
