import type { Tx } from "@/db/db";
import { insertDuplicateSuggestions, setAsideDuplicate } from "@/db/queries/items";
import { listSameTexts } from "@/db/queries/segment-pairs";
import { archiveSuggestions, matchArchive, pairRow } from "@/lib/desk/import/match-archive";
import type { ParsedItem } from "@/lib/ingest/types";

/** What tells whether an item repeats another one, with its id and the position that it has now. */
export interface MatchedItem
  extends Pick<ParsedItem, "position" | "contentHash" | "canonicalUrl" | "publishedAt"> {
  readonly id: number;
}

/**
 * Look for what items of a batch repeat, after they were changed: in earlier batches and in their own.
 *
 * Gives the number of those that were set aside.
 */
export async function rematchItems(tx: Tx, batchId: number, items: readonly MatchedItem[]): Promise<number> {
  const findings = await matchArchive(
    tx,
    batchId,
    items.map((item) => ({ item })),
  );
  const ids = new Map(items.map(({ id, position }) => [position, id]));
  await insertDuplicateSuggestions(tx, archiveSuggestions(findings, ids));
  let setAside = 0;
  for (const { id, position } of items) {
    const match = findings.repeated.get(position);
    if (!match) continue;
    const reason = `Same text as item ${match.position + 1} of “${match.fileName}”, imported earlier.`;
    if (await setAsideDuplicate(tx, id, reason)) setAside += 1;
  }
  return setAside + (await rematchWithin(tx, batchId, items));
}

async function rematchWithin(tx: Tx, batchId: number, items: readonly MatchedItem[]): Promise<number> {
  const same = await listSameTexts(
    tx,
    batchId,
    items.map(({ contentHash }) => contentHash),
  );
  let setAside = 0;
  for (const item of items) {
    const first = same.find((other) => isRepeated(item, other));
    if (!first || first.id === item.id || first.position > item.position) continue;
    const finding = { kind: "same", score: 1, reason: "Same title and text.", state: "exact" } as const;
    await insertDuplicateSuggestions(tx, [pairRow(first.id, item.id, finding)]);
    if (await setAsideDuplicate(tx, item.id, "Same text as an earlier item of this batch.")) setAside += 1;
  }
  return setAside;
}

/** A recurring notice has the same text on another day: that is no repetition. */
function isRepeated(item: MatchedItem, other: Pick<MatchedItem, "contentHash" | "publishedAt">): boolean {
  if (item.contentHash !== other.contentHash) return false;
  const [left, right] = [item.publishedAt?.slice(0, 10), other.publishedAt?.slice(0, 10)];
  return left === undefined || right === undefined || left === right;
}
