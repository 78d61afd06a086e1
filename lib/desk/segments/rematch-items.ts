import type { Tx } from "@/db/db";
import { insertDuplicateSuggestions } from "@/db/queries/items";
import { findEqualItems, type NearItemRow } from "@/db/queries/near-items";
import type { Item } from "@/db/queries/review";
import { setAsideDuplicate } from "@/db/queries/segment-pairs";
import { comparableRow } from "@/lib/desk/import/comparable-row";
import { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import { storeFingerprint } from "@/lib/desk/import/refresh-fingerprint";
import { type NearItem, pairOf, suggestDuplicates } from "@/lib/desk/import/suggest-duplicates";
import { isWorldwide } from "@/lib/domain/item-identity";
import { addressSpellings, judgeKeys } from "@/lib/ingest/dedupe/equal-keys";
import { isCertain } from "@/lib/ingest/dedupe/verdict";

/**
 * Look for what items of a batch repeat or resemble, after they were changed: in earlier batches and in their own.
 *
 * Gives the number of those that were set aside.
 */
export async function rematchItems(tx: Tx, batchId: number, items: readonly Item[]): Promise<number> {
  const open: NearItem[] = [];
  let setAside = 0;
  for (const item of [...items].sort((a, b) => a.position - b.position)) {
    const near = await storeFingerprint(tx, item);
    if (await settleByKeys(tx, batchId, item, near)) setAside += 1;
    else open.push(near);
  }
  await suggestDuplicates(tx, new KnownNeighbours(batchId), open);
  return setAside;
}

/** Note what equal keys tell of an item; true where it repeats another one for certain and was set aside. */
async function settleByKeys(tx: Tx, batchId: number, item: Item, { comparable }: NearItem): Promise<boolean> {
  for (const other of await findEqual(tx, item)) {
    const verdict = judgeKeys(comparableRow(other, batchId), comparable);
    if (!verdict || isBehind(other, item)) continue;
    const { kind, score, reason } = verdict;
    const state = isCertain(verdict) ? ("exact" as const) : ("open" as const);
    await insertDuplicateSuggestions(tx, [{ ...pairOf(item.id, other.id), kind, score, reason, state }]);
    if (state === "exact") return setAsideDuplicate(tx, item.id, reasonOf(other, batchId));
  }
  return false;
}

async function findEqual(tx: Tx, { id, contentHash, canonicalUrl, guid }: Item): Promise<NearItemRow[]> {
  const rows = await findEqualItems(tx, {
    hashes: [contentHash],
    urls: addressSpellings(canonicalUrl),
    guids: guid !== null && isWorldwide(guid.trim()) ? [guid.trim()] : [],
  });
  return rows.filter((row) => row.id !== id);
}

/** Of two items of one batch the later one repeats the earlier. */
const isBehind = (other: NearItemRow, item: Item) =>
  other.batchId === item.batchId && other.position > item.position;

const reasonOf = ({ batchId, position, fileName }: NearItemRow, own: number) =>
  batchId === own
    ? "Same text as an earlier item of this batch."
    : `Same text as item ${position + 1} of “${fileName}”, imported earlier.`;
