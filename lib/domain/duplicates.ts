import type { DuplicateKind, ItemState } from "@/lib/domain/ingest";

/** What an editor can say about two items; the later of the two is `same` as, or an `update` of, the earlier. */
export const DUPLICATE_DECISIONS = ["same", "update", "follow_up", "different"] as const;
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number];

/** Life of a suggested pair: `exact` ones were settled by an equal key, `decided` ones by an editor. */
export const SUGGESTED_PAIR_STATES = ["open", "exact", "decided"] as const;

/** Two items by their ids, the lower one first. */
export interface ItemPair {
  readonly itemId: number;
  readonly otherItemId: number;
}

/** One side of a suggested pair, as a list shows it. */
export interface PairSide {
  readonly id: number;
  readonly batchId: number;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly state: ItemState;
  readonly version: number;
}

/** Two items that may belong together, and why. */
export interface SuggestedPair {
  readonly kind: DuplicateKind;
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: string;
  readonly earlier: PairSide;
  readonly later: PairSide;
}

/** An item with all that may repeat or continue it. */
export interface DuplicateCluster<Pair extends SuggestedPair = SuggestedPair> {
  readonly earlier: PairSide;
  readonly pairs: readonly Pair[];
}

/** Pairs in the order of their earlier items, grouped by them. */
export function clustersOf<Pair extends SuggestedPair>(pairs: readonly Pair[]): DuplicateCluster<Pair>[] {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.earlier.id);
    if (group) group.push(pair);
    else groups.set(pair.earlier.id, [pair]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ earlier: group[0].earlier, pairs: group }] : [],
  );
}

/** How two texts are known again after their items were made anew. */
export function textPairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** What a decision says of the later item, in words. */
export const DECISION_WORDS: Record<DuplicateDecision, string> = {
  same: "the same news",
  update: "an update",
  follow_up: "a follow-up",
  different: "different news",
};

/** What a kind of suggestion means, in words; a score says how sure it is. */
export const KIND_WORDS: Record<DuplicateKind, string> = {
  same: "Probably the same text",
  update: "Perhaps an update",
  event: "Perhaps the same event",
  related: "Related",
};
