import type { Db, Tx } from "@/db/db";
import { findEqualItems } from "@/db/queries/near-items";
import { comparableRow } from "@/lib/desk/import/comparable-row";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { storable } from "@/lib/desk/import/storable";
import type { ItemState } from "@/lib/domain/ingest";
import { isWorldwide } from "@/lib/domain/item-identity";
import { isWithdrawn } from "@/lib/domain/withdrawal";
import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { addressSpellings, judgeKeys } from "@/lib/ingest/dedupe/equal-keys";
import { exactKeysOf } from "@/lib/ingest/dedupe/near-keys";
import { isCertain, type Verdict } from "@/lib/ingest/dedupe/verdict";

/** An item that came before another one, stored or in the same chunk. */
export interface Earlier {
  /** Null while it is not stored: it is of the same chunk. */
  readonly id: number | null;
  readonly batchId: number;
  readonly fileName: string;
  readonly position: number;
  readonly state: ItemState;
  readonly comparable: Comparable;
}

/** An earlier item, and how a new one belongs to it. */
export interface EarlierMatch extends Verdict {
  readonly earlier: Earlier;
}

/** What equal keys tell of a chunk of items, by their position. */
export interface Repeats {
  /** The item that each one repeats for certain. */
  readonly repeated: ReadonlyMap<number, EarlierMatch>;
  /** Items that share a key with one but not the text, the latest first. */
  readonly resembling: ReadonlyMap<number, readonly EarlierMatch[]>;
}

interface Place {
  readonly batchId: number;
  readonly fileName: string;
}

/** Earlier items with one key that a new one is compared with, from the first on. */
const MOST_COMPARED = 50;
const MOST_RESEMBLING = 5;

/** Look a chunk of items up in the archive and in itself by their equal keys: text, identifier, address. */
export async function findRepeats(
  db: Db | Tx,
  place: Place,
  chunk: readonly FinishedItem[],
): Promise<Repeats> {
  const known = new Map<number, Earlier[]>();
  for (const earlier of await findStored(db, place.batchId, chunk))
    remember(known, exactKeysOf(earlier.comparable), earlier);
  const repeated = new Map<number, EarlierMatch>();
  const resembling = new Map<number, readonly EarlierMatch[]>();
  for (const { item, comparable } of chunk) {
    const { position } = item;
    const keys = exactKeysOf(comparable);
    const matches = findMatches(known, keys, comparable, isWithdrawn(item.warnings));
    const certain = matches.find(isCertain);
    if (certain) repeated.set(position, certain);
    else {
      if (matches.length > 0) resembling.set(position, matches.slice(-MOST_RESEMBLING).reverse());
      remember(known, keys, { id: null, ...place, position, state: "new", comparable });
    }
  }
  return { repeated, resembling };
}

function remember(known: Map<number, Earlier[]>, keys: readonly number[], earlier: Earlier): void {
  for (const key of keys) {
    const others = known.get(key);
    if (!others) known.set(key, [earlier]);
    else if (others.length < MOST_COMPARED) others.push(earlier);
  }
}

function findMatches(
  known: ReadonlyMap<number, readonly Earlier[]>,
  keys: readonly number[],
  comparable: Comparable,
  isGone: boolean,
): EarlierMatch[] {
  const earlier = new Set<Earlier>();
  for (const key of keys) for (const entry of known.get(key) ?? []) earlier.add(entry);
  const matches: EarlierMatch[] = [];
  for (const entry of earlier) matches.push(...matchOf(entry, comparable, isGone));
  return matches;
}

function matchOf(earlier: Earlier, comparable: Comparable, isGone: boolean): EarlierMatch[] {
  const verdict =
    judgeKeys(earlier.comparable, comparable) ?? (isGone ? judgeNotice(earlier, comparable) : null);
  return verdict ? [{ earlier, ...verdict }] : [];
}

/** The notice that an item is withdrawn says so in its place: whatever else it says, it is about the same item. */
const judgeNotice = ({ comparable: one }: Earlier, other: Comparable): Verdict | null =>
  one.identifier !== null && one.identifier === other.identifier
    ? { kind: "update", score: 0.95, reason: "Same identifier; the source has withdrawn it." }
    : null;

async function findStored(
  db: Db | Tx,
  batchId: number,
  chunk: readonly FinishedItem[],
): Promise<readonly Earlier[]> {
  if (chunk.length === 0) return [];
  const [hashes, urls, guids]: [string[], string[], string[]] = [[], [], []];
  for (const { item } of chunk) {
    hashes.push(item.contentHash);
    urls.push(...addressSpellings(item.canonicalUrl));
    const guid = storable(item.guid?.trim());
    if (guid !== undefined && isWorldwide(guid)) guids.push(guid);
  }
  const rows = await findEqualItems(db, { hashes, urls, guids });
  return rows.map((row) => ({ ...row, comparable: comparableRow(row, batchId) }));
}
