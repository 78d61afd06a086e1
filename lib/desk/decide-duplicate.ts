import type { Db, Tx } from "@/db/db";
import { findArticlesOfItems } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import {
  findPairDecision,
  findPairItems,
  findSuggestedPair,
  insertPairDecision,
} from "@/db/queries/duplicates";
import { decideItem } from "@/db/queries/review";
import { loadForDecision, raceLost } from "@/lib/desk/review-conflict";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { DECISION_WORDS, type DuplicateDecision, type ItemPair, textPairOf } from "@/lib/domain/duplicates";
import { AppError } from "@/lib/errors";

interface Input {
  readonly pair: ItemPair;
  /** The later item's version that the editor looked at. */
  readonly version: number;
  readonly decision: DuplicateDecision;
  readonly now: Date;
}

type PairRow = Awaited<ReturnType<typeof findPairItems>>[number];

/**
 * Say how two items belong together; it is remembered for ever.
 *
 * `same` sets the later item aside while it is new; every other answer changes no item.
 */
export async function decideDuplicate(db: Db, actor: Actor, input: Input): Promise<{ version: number }> {
  assertCan(actor, "item.review");
  const { pair, version, decision, now } = input;
  return db.transaction(async (tx) => {
    const [earlier, later] = await findPairItems(tx, pair);
    if (!earlier || !later || !(await findSuggestedPair(tx, pair)))
      throw new AppError("not_found", "That pair no longer exists.");
    const mustSetAside =
      decision === "same" && (later.item.state === "new" || later.item.state === "accepted");
    const stored = await insertPairDecision(tx, {
      ...pair,
      textPair: textPairOf(earlier.item.contentHash, later.item.contentHash),
      decision,
      setAside: mustSetAside ? { ...beforeOf(later), version: version + 1 } : null,
      decidedBy: actor.id,
      decidedAt: now,
    });
    if (!stored) throw await alreadyDecided(tx, pair);
    if (mustSetAside) await setAside(tx, actor, { earlier, later, version, now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "duplicate.decided",
      subjectType: "item",
      subjectId: pair.otherItemId,
      detail: { decision, earlier: pair.itemId },
      at: now,
    });
    return { version: mustSetAside ? version + 1 : later.item.version };
  });
}

const beforeOf = ({ item }: PairRow) => ({
  state: item.state,
  reason: item.reason,
  reviewedBy: item.reviewedBy,
  reviewedAt: item.reviewedAt?.getTime() ?? null,
});

interface Change {
  readonly earlier: PairRow;
  readonly later: PairRow;
  readonly version: number;
  readonly now: Date;
}

async function setAside(tx: Tx, actor: Actor, { earlier, later, version, now }: Change): Promise<void> {
  const itemId = later.item.id;
  if (later.item.state === "accepted") throw await alreadyAccepted(tx, later);
  const { item: before } = await loadForDecision(tx, itemId, version);
  const reason = `Same news as “${earlier.item.title}”, item ${earlier.item.position + 1} of “${earlier.fileName}”.`;
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

async function alreadyDecided(tx: Tx, pair: ItemPair): Promise<AppError> {
  const found = await findPairDecision(tx, pair);
  if (!found) return new AppError("conflict", "Someone else has just decided about this pair.");
  const words = DECISION_WORDS[found.decision.decision];
  return new AppError(
    "conflict",
    `${found.decider ?? "Someone else"} has decided about this pair: ${words}.`,
  );
}
