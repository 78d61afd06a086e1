import type { NearKeys } from "@/lib/ingest/dedupe/near-keys";

/** A key that so many items have says nothing about one more: its first items stand for all. */
export const BUCKET = 8;
/** One key that many have is shared by chance: it takes a rarer one, or two of them. */
const LEAST_WEIGHT = 1 / BUCKET;
/** Neighbours that one item is compared with. */
const MOST_NEIGHBOURS = 16;

/** Items by their keys, the first few of each. */
export class NearIndex {
  readonly #buckets: Map<number, number[]>;

  /** Begins with what is known already; a key with as many items as it takes is only read. */
  constructor(buckets: Map<number, number[]> = new Map()) {
    this.#buckets = buckets;
  }

  /** The items that share keys with one, those first whose keys few others have. */
  neighbours({ probed, quiet }: NearKeys): number[] {
    const weights = new Map<number, number>();
    for (const key of probed) meet(weights, this.#buckets.get(key));
    for (const key of quiet) {
      const bucket = this.#buckets.get(key);
      if (bucket && bucket.length < BUCKET) meet(weights, bucket);
    }
    const telling: Weighed[] = [];
    for (const entry of weights) if (entry[1] > LEAST_WEIGHT) telling.push(entry);
    return telling.sort(byWeight).slice(0, MOST_NEIGHBOURS).map(idOf);
  }

  /** Put an item under its keys; gives those that still had room. */
  add(id: number, { stored, quiet }: NearKeys): number[] {
    const taken: number[] = [];
    for (const key of stored) if (this.#put(key, id)) taken.push(key);
    for (const key of quiet) if (this.#put(key, id)) taken.push(key);
    return taken;
  }

  #put(key: number, id: number): boolean {
    const bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, [id]);
    else if (bucket.length < BUCKET) bucket.push(id);
    else return false;
    return true;
  }
}

/** An item's id, and how much speaks for it. */
type Weighed = readonly [number, number];

const byWeight = ([a, weight]: Weighed, [b, other]: Weighed): number => other - weight || a - b;
const idOf = ([id]: Weighed): number => id;

function meet(weights: Map<number, number>, bucket: readonly number[] = []): void {
  for (const id of bucket) weights.set(id, (weights.get(id) ?? 0) + 1 / bucket.length);
}
