import type { DuplicateKind, ItemState } from "@/lib/domain/ingest";

/** What an editor can say about two items; the later of the two is `same` as, or an `update` of, the earlier. */
export const DUPLICATE_DECISIONS = ["same", "update", "event", "follow_up", "related", "different"] as const;
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number];

/** What an editor can say about a whole group at once. */
export const CLUSTER_DECISIONS = ["same", "event", "related", "different"] as const;
export type ClusterDecision = (typeof CLUSTER_DECISIONS)[number];

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

/** Items that suggestions join, directly or through others. */
export interface DuplicateCluster<Pair extends SuggestedPair = SuggestedPair> {
  /** In the order of import. */
  readonly members: readonly PairSide[];
  readonly pairs: readonly Pair[];
}

/** Members of one group at most: what goes beyond is a group of its own. */
const MOST_MEMBERS = 40;

interface Growing<Pair> {
  readonly members: Map<number, PairSide>;
  readonly pairs: Pair[];
}

/** Pairs as groups of connected items, in the order of their first pairs. */
export function clustersOf<Pair extends SuggestedPair>(pairs: readonly Pair[]): DuplicateCluster<Pair>[] {
  const homes = new Map<number, Growing<Pair>>();
  const groups = new Set<Growing<Pair>>();
  for (const pair of pairs) {
    const group = groupFor(homes, groups, pair);
    groups.add(group);
    group.pairs.push(pair);
    for (const side of [pair.earlier, pair.later]) {
      group.members.set(side.id, side);
      homes.set(side.id, group);
    }
  }
  const order = new Map(pairs.map((pair, at) => [pair, at]));
  const at = (pair: Pair | undefined) => (pair && order.get(pair)) ?? 0;
  return [...groups]
    .map(({ members, pairs: own }) => ({
      members: [...members.values()].sort((a, b) => a.id - b.id),
      pairs: own.sort((a, b) => at(a) - at(b)),
    }))
    .sort((a, b) => at(a.pairs[0]) - at(b.pairs[0]));
}

/** The group that a pair belongs to; two that it joins become one, as long as that is not too large. */
function groupFor<Pair extends SuggestedPair>(
  homes: Map<number, Growing<Pair>>,
  groups: Set<Growing<Pair>>,
  { earlier, later }: Pair,
): Growing<Pair> {
  const [one, other] = [homes.get(earlier.id), homes.get(later.id)];
  if (one && one === other) return one;
  const size = (one?.members.size ?? 1) + (other?.members.size ?? 1);
  const fresh = { members: new Map(), pairs: [] };
  if (size > MOST_MEMBERS) return fresh;
  if (!one || !other) return one ?? other ?? fresh;
  for (const [id, side] of other.members) {
    one.members.set(id, side);
    homes.set(id, one);
  }
  one.pairs.push(...other.pairs);
  groups.delete(other);
  return one;
}

/** How two texts are known again after their items were made anew. */
export function textPairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** What a decision says of the later item, in words. */
export const DECISION_WORDS: Record<DuplicateDecision, string> = {
  same: "the same news",
  update: "an update",
  event: "the same event",
  follow_up: "a follow-up",
  related: "related news",
  different: "different news",
};

/** What a kind of suggestion means, in words; a score says how sure it is. */
export const KIND_WORDS: Record<DuplicateKind, string> = {
  same: "Probably the same text",
  update: "Perhaps an update",
  event: "Perhaps the same event",
  related: "Related",
};
