import type { Tx } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import { listDroppedInWindow } from "@/db/queries/dropped-spans";
import { insertTermSuggestions, writeCleaned } from "@/db/queries/items";
import { findItems, type Item } from "@/db/queries/review";
import type { SegmentedItem, SegmentSnapshot } from "@/db/queries/segment-edits";
import { listPairsOf, removePairs } from "@/db/queries/segment-pairs";
import { listPlacedItems } from "@/db/queries/segments";
import { moveItemSwitches } from "@/db/queries/step-switches";
import { listSuggestions, replaceOpenSuggestions } from "@/db/queries/suggestions";
import { itemRow, lengthOf, suggestionRows } from "@/lib/desk/import/item-rows";
import { adjustCounters } from "@/lib/desk/segments/adjust-counters";
import type { Cut, CutItem } from "@/lib/desk/segments/cut-segments";
import { rematchItems } from "@/lib/desk/segments/rematch-items";
import { reopenPartners } from "@/lib/desk/segments/reopen-partners";
import { CHANGED, type RegionItem, replaceRegion } from "@/lib/desk/segments/replace-region";
import { AppError } from "@/lib/errors";

/** What a cut left behind: the rows that it replaced, and the items at the versions that it made. */
export interface WrittenCut {
  readonly before: SegmentSnapshot;
  readonly after: readonly SegmentedItem[];
}

/**
 * Write new boundaries with all that hangs on them: items, left-out text, positions, tags, duplicates, counters.
 *
 * @throws AppError `conflict` where somebody has changed the stretch since the cut was worked out.
 */
export async function writeCut(tx: Tx, batch: BatchRow, cut: Cut): Promise<WrittenCut> {
  await assertAsBefore(tx, batch.id, cut);
  const replaced = replacedIds(cut);
  const before = await takeSnapshot(tx, cut, replaced);
  await removePairs(
    tx,
    before.pairs.map(({ id }) => id),
  );
  const done = await replaceRegion(tx, {
    ...{ batchId: batch.id, start: cut.start, end: cut.end, order: cut.order, dropped: cut.dropped },
    before: cut.before.map(({ id }) => id),
    items: cut.changed.map((item) => regionItem(batch.id, item, cut)),
  });
  const confirmed = await confirmItems(tx, cut);
  await carryOver(tx, batch.id, cut, done);
  const setAside = await rematch(tx, batch.id, cut, done);
  const reopened = await reopenPartners(tx, before.pairs, replaced);
  const old = before.items.filter(({ id }) => replaced.includes(id));
  const wasAside = old.filter(({ state }) => state === "duplicate").length;
  await adjustCounters(tx, batch.id, {
    items: cut.order.length - cut.before.length,
    kept: sum(cut.changed, ({ raw }) => lengthOf(raw.spans)) - sum(old, ({ spans }) => lengthOf(spans)),
    warnings: sum(cut.changed, ({ item }) => item.warnings.length) - sum(old, (row) => row.warnings.length),
    duplicates: setAside - wasAside,
  });
  return { before: { ...before, reopened }, after: [...done.values(), ...confirmed] };
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** Items that are read anew or go. */
function replacedIds({ before, order, changed }: Cut): number[] {
  const kept = new Set(order);
  const anew = new Set(changed.map(({ key }) => key));
  return before.map(({ id }) => id).filter((id) => anew.has(id) || !kept.has(id));
}

async function assertAsBefore(tx: Tx, batchId: number, cut: Cut): Promise<void> {
  const range = { from: cut.start, to: cut.end };
  const versions = (rows: readonly { readonly id: number; readonly version: number }[]) =>
    rows.map(({ id, version }) => `${id}:${version}`).join(" ");
  const spans = (rows: readonly { readonly start: number; readonly end: number }[]) =>
    rows.map(({ start, end }) => `${start}-${end}`).join(" ");
  const items = await listPlacedItems(tx, batchId, range);
  const dropped = await listDroppedInWindow(tx, batchId, range);
  const isSame = versions(items) === versions(cut.before) && spans(dropped) === spans(cut.droppedBefore);
  if (!isSame) throw new AppError("conflict", CHANGED);
}

async function takeSnapshot(tx: Tx, cut: Cut, replaced: readonly number[]): Promise<SegmentSnapshot> {
  const ids = [...replaced, ...cut.confirmed];
  return {
    items: (await findItems(tx, ids)).map(storedItem),
    dropped: cut.droppedBefore.map(({ start, end, reason }) => ({ start, end, reason })),
    suggestions: await listSuggestions(tx, ids),
    pairs: await listPairsOf(tx, replaced),
    reopened: [],
  };
}

const storedItem = ({ reviewedAt, ...item }: Item): SegmentSnapshot["items"][number] => ({
  ...item,
  reviewedAt: reviewedAt?.getTime() ?? null,
});

function regionItem(batchId: number, finished: CutItem, cut: Cut): RegionItem {
  const old = cut.before.find(({ id }) => id === finished.key);
  const {
    batchId: _batch,
    position: _position,
    ...row
  } = itemRow(batchId, finished, { state: "new", reason: null });
  return { key: finished.key, version: old?.version ?? null, row };
}

async function confirmItems(tx: Tx, { confirmed, before }: Cut): Promise<SegmentedItem[]> {
  const done: SegmentedItem[] = [];
  for (const id of confirmed) {
    const version = before.find((item) => item.id === id)?.version ?? 0;
    const item = await writeCleaned(tx, id, version, { confidence: 1 });
    if (!item) throw new AppError("conflict", CHANGED);
    done.push({ id, version: item.version });
  }
  return done;
}

/** Suggested tags, and the switches of items that begin elsewhere now. */
async function carryOver(
  tx: Tx,
  batchId: number,
  cut: Cut,
  done: ReadonlyMap<number, SegmentedItem>,
): Promise<void> {
  for (const { key, item } of cut.changed) {
    const id = done.get(key)?.id;
    if (id === undefined) continue;
    const tags = suggestionRows(id, item);
    if (key < 0) await insertTermSuggestions(tx, tags);
    else await replaceOpenSuggestions(tx, id, tags);
    const old = cut.before.find((row) => row.id === key);
    const start = item.spans[0]?.[0];
    if (old && start !== undefined && start !== old.spanStart)
      await moveItemSwitches(tx, batchId, { from: old.spanStart, to: start });
  }
}

/** Positions and keys are those that the rows have by now. */
async function rematch(
  tx: Tx,
  batchId: number,
  cut: Cut,
  done: ReadonlyMap<number, SegmentedItem>,
): Promise<number> {
  const ids = cut.changed.flatMap(({ key }) => done.get(key)?.id ?? []);
  return rematchItems(tx, batchId, await findItems(tx, ids));
}
