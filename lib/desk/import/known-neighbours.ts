import type { Tx } from "@/db/db";
import { findNearItems, findOpenVersions, findUnderKeys } from "@/db/queries/near-items";
import { comparableRow } from "@/lib/desk/import/comparable-row";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { BUCKET } from "@/lib/ingest/dedupe/near-index";

/** Full keys and items that were met last: at least so many are remembered, and at most twice as many. */
const MOST_BUCKETS = 10_000;
const MOST_ITEMS = 3_000;

interface Known {
  readonly version: number;
  readonly contentHash: string;
  readonly comparable: Comparable;
}

/**
 * What the items of one batch are compared with, as far as it was read before: the first items of a key stand for
 * all, so that one chunk meets the same ones as the chunk before.
 *
 * Only what others have committed may be read into it, since it outlives the transaction.
 */
export class KnownNeighbours {
  readonly #batchId: number;
  /** Keys with as many items as they take: nothing changes in them any more. */
  readonly #full = new Recent<number[]>(MOST_BUCKETS);
  readonly #items = new Recent<Known>(MOST_ITEMS);

  constructor(batchId: number) {
    this.#batchId = batchId;
  }

  /** The items under each of these keys, the earliest first. */
  async findBuckets(tx: Tx, keys: ReadonlySet<number>): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    const unknown: number[] = [];
    for (const key of keys) {
      const bucket = this.#full.get(key);
      if (bucket) found.set(key, bucket);
      else unknown.push(key);
    }
    for (const [key, bucket] of await findUnderKeys(tx, unknown)) {
      found.set(key, bucket);
      if (bucket.length >= BUCKET) this.#full.set(key, bucket);
    }
    return found;
  }

  /** What is compared of those of these items that new ones may repeat or continue. */
  async findComparables(tx: Tx, ids: ReadonlySet<number>): Promise<Map<number, Comparable>> {
    const found = new Map<number, Comparable>();
    const known = new Map<number, Known>();
    const unknown: number[] = [];
    for (const id of ids) {
      const item = this.#items.get(id);
      if (item) known.set(id, item);
      else unknown.push(id);
    }
    for (const { id, version, contentHash } of await findOpenVersions(tx, [...known.keys()])) {
      const item = known.get(id);
      if (item?.version === version && item.contentHash === contentHash) found.set(id, item.comparable);
      else unknown.push(id);
    }
    for (const row of await findNearItems(tx, unknown)) {
      const comparable = comparableRow(row, this.#batchId);
      found.set(row.id, comparable);
      // An older item gets its fingerprint without a new version.
      if (row.fingerprint) this.#items.set(row.id, { ...versionOf(row), comparable });
    }
    return found;
  }
}

const versionOf = ({ version, contentHash }: Omit<Known, "comparable">) => ({ version, contentHash });

/** What was asked for last: the first half of it is forgotten whenever the second is full. */
class Recent<Value> {
  readonly #half: number;
  #now = new Map<number, Value>();
  #before = new Map<number, Value>();

  constructor(half: number) {
    this.#half = half;
  }

  get(id: number): Value | undefined {
    const value = this.#now.get(id);
    if (value !== undefined) return value;
    const older = this.#before.get(id);
    if (older !== undefined) this.set(id, older);
    return older;
  }

  set(id: number, value: Value): void {
    if (this.#now.size >= this.#half) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(id, value);
  }
}
