import type { Tx } from "@/db/db";
import { findItems, type Item } from "@/db/queries/review";
import {
  changeSegmentEdit,
  findSegmentEdit,
  listStandingEdits,
  type SegmentEditRow,
  type SegmentSnapshot,
} from "@/db/queries/segment-edits";
import {
  listPairsOf,
  removePairs,
  restorePairs,
  restoreSuggestions,
  setAsideAgain,
} from "@/db/queries/segment-pairs";
import { listPlacedItems } from "@/db/queries/segments";
import { lengthOf } from "@/lib/desk/import/item-rows";
import { refreshFingerprint } from "@/lib/desk/import/refresh-fingerprint";
import { adjustCounters } from "@/lib/desk/segments/adjust-counters";
import { holdSegmentable } from "@/lib/desk/segments/load-cut";
import { reopenPartners } from "@/lib/desk/segments/reopen-partners";
import { type Region, type RegionItem, replaceRegion } from "@/lib/desk/segments/replace-region";
import { AppError } from "@/lib/errors";
import { findConservationProblems } from "@/lib/ingest/conservation";

interface Act {
  readonly actorId: number | null;
  readonly now: Date;
}

/**
 * Put boundaries back as they were before an editor saved others: items, left-out text, tags and duplicates.
 *
 * A second undo changes nothing.
 *
 * @throws AppError `conflict` where somebody has decided about one of the items since, or moved them again.
 */
export async function undoCut(tx: Tx, batchId: number, editId: number, act: Act): Promise<void> {
  await holdSegmentable(tx, batchId);
  const edit = await findSegmentEdit(tx, editId);
  if (edit?.batchId !== batchId) throw new AppError("not_found", "That change no longer exists.");
  if (edit.undoneAt) return;
  const { before } = edit;
  if (!before)
    throw new AppError("conflict", "This batch was read anew since: there is nothing to put back.");
  const current = await loadAsLeft(tx, edit);
  const pairs = await takePairs(tx, changedSince(before, current));
  const region = await planRegion(tx, edit, before, current);
  await replaceRegion(tx, region);
  const ids = before.items.map(({ id }) => id);
  await restoreSuggestions(tx, ids, before.suggestions);
  for (const item of await findItems(tx, ids)) await refreshFingerprint(tx, item);
  await restorePairs(tx, before.pairs);
  for (const item of before.reopened) await setAside(tx, item);
  // Also those that came back: what they once repeated may have changed meanwhile.
  await reopenPartners(tx, [...pairs, ...before.pairs], []);
  await adjustCounters(tx, batchId, {
    items: region.order.length - region.before.length,
    kept: kept(before.items) - kept(current),
    warnings: warnings(before.items) - warnings(current),
    duplicates: aside(before.items) - aside(current),
  });
  await changeSegmentEdit(tx, editId, { undoneBy: act.actorId, undoneAt: act.now });
  await carryVersions(tx, edit, before, region);
}

/** Earlier changes that left these items as they are again can be undone next: they know them by their versions. */
async function carryVersions(
  tx: Tx,
  { batchId, id }: SegmentEditRow,
  before: SegmentSnapshot,
  { items }: Region,
): Promise<void> {
  const now = new Map(
    (
      await findItems(
        tx,
        items.map(({ key }) => key),
      )
    ).map((item) => [item.id, item.version]),
  );
  const then = new Map(before.items.map((item) => [item.id, item.version]));
  for (const earlier of await listStandingEdits(tx, batchId)) {
    if (earlier.id >= id) continue;
    const after = earlier.after.map((item) =>
      then.get(item.id) === item.version ? { ...item, version: now.get(item.id) ?? item.version } : item,
    );
    await changeSegmentEdit(tx, earlier.id, { after });
  }
}

type Counted = readonly Pick<Item, "spans" | "warnings" | "state">[];

const kept = (items: Counted) => items.reduce((sum, { spans }) => sum + lengthOf(spans), 0);
const warnings = (items: Counted) => items.reduce((sum, item) => sum + item.warnings.length, 0);
const aside = (items: Counted) => items.filter(({ state }) => state === "duplicate").length;

/** The items that the change left behind, exactly as it left them. */
async function loadAsLeft(tx: Tx, { after }: SegmentEditRow): Promise<Item[]> {
  const current = await findItems(
    tx,
    after.map(({ id }) => id),
  );
  const versions = new Map(current.map(({ id, version }) => [id, version]));
  if (after.some(({ id, version }) => versions.get(id) !== version)) throw new AppError("conflict", LATER);
  return current;
}

const LATER =
  "Someone has worked on these items since, so this can’t be undone as it is. Take back first what was decided or changed later.";

async function setAside(tx: Tx, item: SegmentSnapshot["reopened"][number]): Promise<void> {
  const batchId = await setAsideAgain(tx, item);
  if (batchId !== null) await adjustCounters(tx, batchId, { duplicates: 1 });
}

/** Items whose text the change made another; those that were only called right resemble what they did before. */
function changedSince({ items }: SegmentSnapshot, current: readonly Item[]): Item[] {
  const hashes = new Map(items.map(({ id, contentHash }) => [id, contentHash]));
  return current.filter(({ id, contentHash }) => hashes.get(id) !== contentHash);
}

/** Forget what the items were said to repeat; gives these pairs. */
async function takePairs(tx: Tx, current: readonly Item[]): Promise<SegmentSnapshot["pairs"]> {
  const ids = current.map(({ id }) => id);
  const pairs = await listPairsOf(tx, ids);
  await removePairs(
    tx,
    pairs.map(({ id }) => id),
  );
  return pairs;
}

async function planRegion(
  tx: Tx,
  { batchId, start, end }: SegmentEditRow,
  before: SegmentSnapshot,
  current: readonly Item[],
): Promise<Region> {
  const there = await listPlacedItems(tx, batchId, { from: start, to: end });
  const changed = new Set(current.map(({ id }) => id));
  const stay = there.filter(({ id }) => !changed.has(id));
  const items = [...stay, ...before.items].sort((a, b) => a.spanStart - b.spanStart);
  const moved = (from: number, to: number) => [from - start, to - start] as const;
  const problems = findConservationProblems(end - start, {
    items: items.map(({ position, spans }) => ({
      position,
      spans: spans.map(([from, to]) => moved(from, to)),
    })),
    dropped: before.dropped.map((span) => ({ ...span, start: span.start - start, end: span.end - start })),
  });
  // Boundaries beside these were moved later: putting these back would give text to two items, or to none.
  if (problems.length > 0) throw new AppError("conflict", LATER);
  return {
    ...{ batchId, start, end, dropped: before.dropped },
    before: there.map(({ id }) => id),
    order: items.map(({ id }) => id),
    items: before.items.map((item) => restored(item, current)),
  };
}

/** An item that went comes back under its id, one version on. */
function restored(stored: SegmentSnapshot["items"][number], current: readonly Item[]): RegionItem {
  const { batchId: _batch, position: _position, id, version, ...fields } = stored;
  const row = { ...fields, reviewedAt: stored.reviewedAt === null ? null : new Date(stored.reviewedAt) };
  const now = current.find((item) => item.id === id);
  return now
    ? { key: id, version: now.version, row }
    : { key: id, version: null, row: { ...row, id, version: version + 1 } };
}
