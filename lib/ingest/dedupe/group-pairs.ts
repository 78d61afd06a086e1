import type { Pair } from "@/lib/ingest/dedupe/find-pairs";
import { isCertain, type Verdict } from "@/lib/ingest/dedupe/verdict";

/** Items that belong together, by their index, the first one first. */
export interface Group extends Verdict {
  readonly indexes: ReadonlySet<number>;
}

/**
 * Join pairs to groups: copies around the first of them, a series as a whole, other pairs by themselves.
 *
 * A thousand notices of one template are one series, not half a million pairs.
 */
export function groupPairs(pairs: readonly Pair[]): Group[] {
  const groups = new Map<string, { pair: Pair; indexes: Set<number> }>();
  const home = new Map<string, string>();
  for (const pair of [...pairs].sort((one, other) => one.left - other.left || one.right - other.right)) {
    const { kind, left, right } = pair;
    const isLone = kind === "event" || kind === "update";
    const certainty = `${kind} ${isCertain(pair)}`;
    const [mine, theirs] = [home.get(`${certainty} ${left}`), home.get(`${certainty} ${right}`)];
    if (!isLone && mine !== undefined && mine === theirs) continue;
    const isJoining = kind === "related" || kind === "same";
    const key = isLone ? `${left}+${right}` : ((isJoining ? mine : null) ?? `${certainty} ${left}`);
    const group = groups.get(key) ?? { pair, indexes: new Set([left]) };
    group.indexes.add(right);
    groups.set(key, group);
    for (const index of [left, right])
      if (!home.has(`${certainty} ${index}`)) home.set(`${certainty} ${index}`, key);
  }
  return [...groups.values()].map(({ pair: { kind, score, reason }, indexes }) => ({
    kind,
    score,
    reason,
    indexes,
  }));
}
