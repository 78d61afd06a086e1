import { DUPLICATE_KINDS } from "@/lib/domain/ingest";
import { exactPairs } from "@/lib/ingest/dedupe/exact-keys";
import { type Member, type Pair, pairKey } from "@/lib/ingest/dedupe/member";
import { nearPairs } from "@/lib/ingest/dedupe/near-copies";
import { sharedSubjects } from "@/lib/ingest/dedupe/related-items";
import { eventPairs } from "@/lib/ingest/dedupe/same-event";
import type { DuplicateGroup, ItemRef } from "@/lib/ingest/types";

function byRef(left: ItemRef, right: ItemRef): number {
  return left.file < right.file ? -1 : left.file > right.file ? 1 : left.position - right.position;
}

/** Exact keys first, then the order of the kinds, then the score. */
function rank({ kind, score }: Pair | DuplicateGroup): number {
  return kind === "update" ? -0.995 : DUPLICATE_KINDS.indexOf(kind) - score;
}

/** The strongest finding for each pair. */
function strongest(pairs: readonly Pair[]): Pair[] {
  const best = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = pairKey(pair.left, pair.right);
    const known = best.get(key);
    if (!known || rank(pair) < rank(known)) best.set(key, pair);
  }
  return [...best.values()];
}

/**
 * Join pairs to groups: copies around the first of them, a series as a whole, other pairs by themselves.
 *
 * A thousand notices of one template are one series, not half a million pairs.
 */
function groupPairs(members: readonly Member[], pairs: readonly Pair[]): DuplicateGroup[] {
  const groups = new Map<string, { pair: Pair; indexes: Set<number> }>();
  const home = new Map<string, string>();
  for (const pair of [...pairs].sort((one, other) => one.left - other.left || one.right - other.right)) {
    const { kind, left, right } = pair;
    const isLone = kind === "event" || kind === "update";
    const [mine, theirs] = [home.get(`${kind} ${left}`), home.get(`${kind} ${right}`)];
    if (!isLone && mine !== undefined && mine === theirs) continue;
    const isJoining = kind === "related" || (kind === "same" && mine === `same ${left} ${pair.score === 1}`);
    const key = isLone
      ? pairKey(left, right)
      : ((isJoining ? mine : null) ?? `${kind} ${left} ${pair.score === 1}`);
    const group = groups.get(key) ?? { pair, indexes: new Set([left]) };
    group.indexes.add(right);
    groups.set(key, group);
    for (const index of [left, right]) if (!home.has(`${kind} ${index}`)) home.set(`${kind} ${index}`, key);
  }
  return [...groups.values()].map(({ pair: { kind, score, reason }, indexes }) => ({
    kind,
    score,
    reason,
    members: [...indexes].flatMap((index) => members[index]?.ref ?? []).sort(byRef),
  }));
}

function relatedGroups(members: readonly Member[], taken: ReadonlySet<string>): DuplicateGroup[] {
  return sharedSubjects(members).flatMap(({ indexes, subject, type }) => {
    const [first = 0, second = 0] = indexes;
    if (indexes.length === 2 && taken.has(pairKey(first, second))) return [];
    const refs = indexes.flatMap((index) => members[index]?.ref ?? []);
    return [
      {
        kind: "related" as const,
        score: 0.5,
        reason: `Same ${type}: ${subject}.`,
        members: refs.sort(byRef),
      },
    ];
  });
}

/**
 * Find items that belong together, each group with a score and a reason in words.
 *
 * Works through indexes (exact keys, signature bands, shared names), never by comparing all with
 * all. Only an exact key gives `same` the score 1; everything else is for an editor to decide.
 */
export function findDuplicates(input: readonly { ref: ItemRef; item: Member["item"] }[]): DuplicateGroup[] {
  const members = [...input].sort((left, right) => byRef(left.ref, right.ref));
  const exact = strongest(exactPairs(members));
  const copies = new Set(exact.filter(({ kind }) => kind === "same").map(({ right }) => right));
  const likely = [...nearPairs(members), ...eventPairs(members)];
  const pairs = strongest([
    ...exact,
    ...likely.filter(({ left, right }) => !copies.has(left) && !copies.has(right)),
  ]);
  const taken = new Set(
    pairs.filter(({ kind }) => kind !== "event").map(({ left, right }) => pairKey(left, right)),
  );
  return [...groupPairs(members, pairs), ...relatedGroups(members, taken)].sort(
    (left, right) => rank(left) - rank(right),
  );
}
