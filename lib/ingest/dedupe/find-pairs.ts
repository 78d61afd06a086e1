import { asOneOfSeries, isAmbiguous } from "@/lib/ingest/dedupe/ambiguous";
import { type Comparable, textOf } from "@/lib/ingest/dedupe/comparable";
import { judgePair, needsTexts } from "@/lib/ingest/dedupe/judge-pair";
import { NearIndex } from "@/lib/ingest/dedupe/near-index";
import { exactKeysOf, nearKeysOf } from "@/lib/ingest/dedupe/near-keys";
import { isCertain, type Verdict } from "@/lib/ingest/dedupe/verdict";
import type { ParsedItem } from "@/lib/ingest/types";

/** An item with what is compared of it. */
export interface Member {
  readonly item: ParsedItem;
  readonly comparable: Comparable;
}

/** Two members by their index, the smaller first, and what was found. */
export interface Pair extends Verdict {
  readonly left: number;
  readonly right: number;
}

/** A key shared by more items than this is no key: a listing's address, a template's guid. */
const MAX_SHARED = 200;

/**
 * Pairs that belong together, each member with earlier ones that it shares a key with.
 *
 * A copy that an equal key decides is compared no further.
 */
export function findPairs(members: readonly Member[]): Pair[] {
  const exact = new Map<number, number[]>();
  const near = new NearIndex();
  return members.flatMap((member, right) => {
    const decided = exactPairs(members, exact, right);
    if (decided.some(isCertain)) return decided;
    const keys = nearKeysOf(member.comparable, member.item.fingerprint.keys);
    const known = new Set(decided.map(({ left }) => left));
    const likely = near.neighbours(keys).flatMap((left) => {
      const pair = known.has(left) ? null : judge(members, left, right);
      return pair ? [pair] : [];
    });
    near.add(right, keys);
    return [...decided, ...settle(members, likely)];
  });
}

/** Of an item that seems the same as several different ones, none is called the same. */
function settle(members: readonly Member[], pairs: readonly Pair[]): readonly Pair[] {
  const twins = pairs.flatMap((pair) => {
    const earlier = members[pair.left];
    return needsTexts(pair) && earlier
      ? [{ comparable: earlier.comparable, text: textOf(earlier.item), verdict: pair }]
      : [];
  });
  if (!isAmbiguous(twins)) return pairs;
  return pairs.map((pair) => (needsTexts(pair) ? { ...pair, ...asOneOfSeries(pair) } : pair));
}

/** With the first item of each equal key: the others are its copies. */
function exactPairs(members: readonly Member[], exact: Map<number, number[]>, right: number): Pair[] {
  const found = new Map<number, Pair>();
  const comparable = members[right]?.comparable;
  if (!comparable) return [];
  for (const key of exactKeysOf(comparable)) {
    const group = exact.get(key) ?? [];
    exact.set(key, group);
    const left = group[0];
    if (group.push(right) > MAX_SHARED || left === undefined || found.has(left)) continue;
    const pair = judge(members, left, right);
    if (pair) found.set(left, pair);
  }
  const pairs = [...found.values()];
  return pairs.some(isCertain) ? pairs.filter(isCertain).slice(0, 1) : pairs;
}

function judge(members: readonly Member[], left: number, right: number): Pair | null {
  const [one, other] = [members[left], members[right]];
  if (!one || !other) return null;
  const suspicion = judgePair(one.comparable, other.comparable);
  const verdict =
    suspicion && needsTexts(suspicion)
      ? judgePair(one.comparable, other.comparable, [textOf(one.item), textOf(other.item)])
      : suspicion;
  return verdict && { left, right, ...verdict };
}
