import type { Tx } from "@/db/db";
import { insertItemWarnings, replaceItemWarnings } from "@/db/queries/item-warnings";
import { type NewItem, writeCleaned } from "@/db/queries/items";
import type { SegmentedItem } from "@/db/queries/segment-edits";
import {
  findPositionAt,
  insertSegmentItem,
  liftPositions,
  lowerPositions,
  removeItems,
  replaceDroppedSpans,
  setPosition,
} from "@/db/queries/segments";
import { AppError } from "@/lib/errors";
import type { Dropped } from "@/lib/ingest/types";

/** What an item of a region becomes; its position is given by its place. */
export interface RegionItem {
  /** Its id, or below zero for an item that is made. */
  readonly key: number;
  /** The version that the change is based on; null for an item that is made. */
  readonly version: number | null;
  readonly row: Omit<NewItem, "batchId" | "position">;
}

/** A stretch of a batch's text whose items and left-out text are replaced. */
export interface Region {
  readonly batchId: number;
  readonly start: number;
  readonly end: number;
  /** Ids of the stretch's items before. */
  readonly before: readonly number[];
  /** Keys of its items in their new order; those that are not among `items` stay as they are. */
  readonly order: readonly number[];
  readonly items: readonly RegionItem[];
  readonly dropped: readonly Dropped[];
}

/**
 * Replace a stretch's items and left-out text; the items behind it are numbered on.
 *
 * Gives the items that were changed or made, by their key.
 *
 * @throws AppError `conflict` where somebody has changed one of them meanwhile.
 */
export async function replaceRegion(tx: Tx, region: Region): Promise<ReadonlyMap<number, SegmentedItem>> {
  const { batchId, start, before, order, items } = region;
  const first = await findPositionAt(tx, batchId, start);
  await liftPositions(tx, batchId, first);
  const kept = new Set(order);
  await removeItems(
    tx,
    before.filter((old) => !kept.has(old)),
  );
  const byKey = new Map(items.map((item) => [item.key, item]));
  const done = new Map<number, SegmentedItem>();
  for (const [index, key] of order.entries()) {
    const position = first + index;
    const item = byKey.get(key);
    if (item) done.set(key, await writeItem(tx, batchId, item, position));
    else await setPosition(tx, key, position);
  }
  await lowerPositions(tx, batchId, order.length - before.length);
  await replaceDroppedSpans(tx, batchId, region, region.dropped);
  return done;
}

async function writeItem(
  tx: Tx,
  batchId: number,
  { key, version, row }: RegionItem,
  position: number,
): Promise<SegmentedItem> {
  const codes = row.warnings.map(({ code }) => code);
  if (version === null) {
    const id = await insertSegmentItem(tx, { ...row, batchId, position });
    await insertItemWarnings(
      tx,
      [...new Set(codes)].map((code) => ({ itemId: id, batchId, code })),
    );
    return { id, version: row.version ?? 1 };
  }
  const item = await writeCleaned(tx, key, version, { ...row, position });
  if (!item) throw new AppError("conflict", CHANGED);
  await replaceItemWarnings(tx, { itemId: key, batchId }, codes);
  return { id: key, version: item.version };
}

/** What is said to whoever comes second. */
export const CHANGED =
  "Someone has changed these items since you opened this screen. Look at them as they are now; your other changes are kept.";
