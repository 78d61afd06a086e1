import type { Db, Tx } from "@/db/db";
import { type DroppedSpan, listDroppedInWindow } from "@/db/queries/dropped-spans";
import { listPlacedItems, type PlacedItemRow } from "@/db/queries/segments";
import { type PlacedGap, runsOf } from "@/lib/domain/segment-runs";
import type { Run } from "@/lib/domain/segments";
import type { Storage } from "@/lib/media/storage";

/** A part of a batch's text as its items cut it; whole items, also those that only reach into it. */
export interface BatchRuns {
  readonly runs: readonly Run[];
  readonly items: readonly PlacedItemRow[];
  readonly gaps: readonly PlacedGap[];
}

interface Place {
  readonly id: number;
  readonly storageKey: string;
}

/** Read the runs that touch `[from, to)`. */
export async function readRuns(
  db: Db | Tx,
  batch: Place,
  { from, to }: { readonly from: number; readonly to: number },
  storage: Storage,
): Promise<BatchRuns> {
  const items = await listPlacedItems(db, batch.id, { from, to });
  const range = {
    from: Math.min(from, ...items.slice(0, 1).map(({ spanStart }) => spanStart)),
    to: items.reduce((end, { spanEnd }) => Math.max(end, spanEnd), to),
  };
  const dropped = await listDroppedInWindow(db, batch.id, range);
  const gaps = await markBlank(batch, items, dropped, storage);
  return { runs: runsOf(items, gaps), items, gaps };
}

/** White space that is longer than this is worth a look of its own. */
const LONGEST_BLANK = 2_000;

/** Only what stands between items has to be looked at: what is inside of one belongs to it anyhow. */
async function markBlank(
  batch: Place,
  items: readonly PlacedItemRow[],
  dropped: readonly DroppedSpan[],
  storage: Storage,
): Promise<PlacedGap[]> {
  const gaps: PlacedGap[] = [];
  let next = 0;
  for (const span of dropped) {
    while ((items[next]?.spanEnd ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    const isInside = (items[next]?.spanStart ?? Number.POSITIVE_INFINITY) < span.start;
    const isOpen = !isInside && span.reason !== "blank" && span.end - span.start <= LONGEST_BLANK;
    const text = isOpen ? await storage.readText(batch.storageKey, span.start, span.end) : null;
    gaps.push({ ...span, isBlank: span.reason === "blank" || text?.trim() === "" });
  }
  return gaps;
}

/** The left-out text that stands inside of items. */
export function innerGaps({ gaps, items }: BatchRuns): PlacedGap[] {
  let next = 0;
  // Both are in the order of the text.
  return gaps.filter(({ start }) => {
    while ((items[next]?.spanEnd ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (items[next]?.spanStart ?? Number.POSITIVE_INFINITY) < start;
  });
}
