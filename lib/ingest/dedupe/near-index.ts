import type { NearKeys } from "@/lib/ingest/dedupe/near-keys";

/** A key that so many items have says nothing about one more: its first items stand for all. */
const BUCKET = 8;
/** One key that many have is shared by chance: it takes a rarer one, or two of them. */
const LEAST_WEIGHT = 1 / BUCKET;
/** Neighbours that one item is compared with. */
const MOST_NEIGHBOURS = 16;

/** Items by their keys, the first few of each. */
export interface NearIndex {
  /** The items that share keys with one, those first whose keys few others have. */
  neighbours(keys: NearKeys): number[];
  /** Put an item under its keys; gives those that still had room. */
  add(id: number, keys: NearKeys): number[];
}

/** Make an index that begins with what is known already. */
export function createNearIndex(buckets: Map<number, number[]> = new Map()): NearIndex {
  const at = (key: number) => buckets.get(key) ?? [];
  return {
    neighbours({ probed, quiet }) {
      const weights = new Map<number, number>();
      const meet = (bucket: readonly number[]) => {
        for (const id of bucket) weights.set(id, (weights.get(id) ?? 0) + 1 / bucket.length);
      };
      for (const key of probed) meet(at(key));
      for (const key of quiet) if (at(key).length < BUCKET) meet(at(key));
      const telling = [...weights].filter(([, weight]) => weight > LEAST_WEIGHT);
      const ranked = telling.sort(([a, weight], [b, other]) => other - weight || a - b);
      return ranked.slice(0, MOST_NEIGHBOURS).map(([id]) => id);
    },
    add: (id, { stored, quiet }) =>
      [...stored, ...quiet].filter((key) => {
        const bucket = at(key);
        if (bucket.length >= BUCKET) return false;
        buckets.set(key, bucket);
        bucket.push(id);
        return true;
      }),
  };
}
