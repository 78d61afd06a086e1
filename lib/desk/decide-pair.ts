import type { Tx } from "@/db/db";
import { findArticlesOfItems } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { findPairDecision, type findPairItems, insertPairDecision } from "@/db/queries/duplicates";
import { decideItem, type Item } from "@/db/queries/review";
import { loadForDecision, raceLost } from "@/lib/desk/review-conflict";
import type { Actor } from "@/lib/domain/actor";
import { DECISION_WORDS, type DuplicateDecision } from "@/lib/domain/duplicates";
import { AppError } from "@/lib/errors";

/** One item of a pair with its file and source. */
export type PairRow = Awaited<ReturnType<typeof findPairItems>>[number];

interface Choice {
  /** The item that stays, and the one that is the same as it, or belongs to it in another way. */
  readonly kept: PairRow;
  readonly other: PairRow;
  /** The other item's version that the editor looked at. */
  readonly version: number;
  readonly decision: DuplicateDecision;
  readonly now: Date;
}

/**
 * Remember how two items belong together; gives the other item's version after that.
 *
 * `same` sets the other item aside while it is new; every other answer changes no item.
 */
export async function decidePair(tx: Tx, actor: Actor, choice: Choice): Promise<number> {
  const { kept, other, version, decision, now } = choice;
  const pair = { itemId: kept.item.id, otherItemId: other.item.id };
  const ordered = pair.itemId < pair.otherItemId;
  const [earlier, later] = ordered ? [kept.item, other.item] : [other.item, kept.item];
  const mustSetAside = decision === "same" && isInUse(other);
  const stored = await insertPairDecision(tx, {
    ...{ earlier, later, decision, decidedBy: actor.id, decidedAt: now },
    setAside: mustSetAside ? { ...beforeOf(other), version: version + 1 } : null,
  });
  if (!stored) throw await alreadyDecided(tx, earlier, later);
  if (mustSetAside) await setAside(tx, actor, choice);
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "duplicate.decided",
    subjectType: "item",
    subjectId: later.id,
    detail: { decision, earlier: earlier.id },
    at: now,
  });
  return mustSetAside ? version + 1 : other.item.version;
}

const isInUse = ({ item: { state } }: PairRow) => state === "new" || state === "accepted";

const beforeOf = ({ item }: PairRow) => ({
  itemId: item.id,
  state: item.state,
  reason: item.reason,
  reviewedBy: item.reviewedBy,
  reviewedAt: item.reviewedAt?.getTime() ?? null,
});

async function setAside(tx: Tx, actor: Actor, { kept, other, version, now }: Choice): Promise<void> {
  const itemId = other.item.id;
  if (other.item.state === "accepted") throw await alreadyAccepted(tx, other);
  const { item: before } = await loadForDecision(tx, itemId, version);
  const reason = `Same news as “${kept.item.title}”, item ${kept.item.position + 1} of “${kept.fileName}”.`;
  const decision = { state: "duplicate" as const, reason, reviewedBy: actor.id, reviewedAt: now };
  if (!(await decideItem(tx, itemId, version, decision))) throw await raceLost(tx, itemId);
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: "item.rejected",
    subjectType: "item",
    subjectId: itemId,
    detail: { from: before.state, reason: before.reason, to: "duplicate" },
    at: now,
  });
}

async function alreadyAccepted(tx: Tx, { item }: PairRow): Promise<AppError> {
  const links = await findArticlesOfItems(tx, [item.id]);
  const place = links.length > 0 ? "is an article now" : "was accepted";
  return new AppError(
    "conflict",
    `“${item.title}” ${place}, so it was not set aside. Merge the two articles, put one in the trash, or reject the other item in Review.`,
  );
}

async function alreadyDecided(tx: Tx, earlier: Item, later: Item): Promise<AppError> {
  const found = await findPairDecision(tx, { itemId: earlier.id, otherItemId: later.id });
  if (!found) return new AppError("conflict", "Someone else has just decided about this pair.");
  const words = DECISION_WORDS[found.decision.decision];
  return new AppError(
    "conflict",
    `${found.decider ?? "Someone else"} has decided about this pair: ${words} (“${earlier.title}” and “${later.title}”).`,
  );
}
