import type { Db } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import type { PlacedItemRow } from "@/db/queries/segments";
import { readBatchContext } from "@/lib/desk/cleaning/batch-context";
import { readCleaningLevels } from "@/lib/desk/cleaning/cleaning-levels";
import { type FinishedItem, finishOne } from "@/lib/desk/import/finisher";
import { readPartContext } from "@/lib/desk/segments/read-part-context";
import { type BatchRuns, innerGaps } from "@/lib/desk/segments/read-runs";
import { isSameRun, type Run } from "@/lib/domain/segments";
import { AppError } from "@/lib/errors";
import { resegment } from "@/lib/ingest/stages/segment";
import type { Dropped } from "@/lib/ingest/types";
import type { Storage } from "@/lib/media/storage";

/** An item as its new boundaries make it; `key` is its id, or below zero for one that is new. */
export interface CutItem extends FinishedItem {
  readonly key: number;
}

/** A stretch of text whose items and left-out text are replaced, and by what. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** Items of the stretch before, and all left-out text in it. */
  readonly before: readonly PlacedItemRow[];
  readonly droppedBefore: readonly Dropped[];
  /** Items that are read anew. */
  readonly changed: readonly CutItem[];
  /** Items that stay as they are but for being called right. */
  readonly confirmed: readonly number[];
  /** All items of the stretch in their new order. */
  readonly order: readonly number[];
  readonly dropped: readonly Dropped[];
}

interface Input {
  readonly batch: BatchRow;
  readonly current: BatchRuns;
  /** The runs as they are to be. */
  readonly runs: readonly Run[];
  /** Of these, those that somebody has decided about. */
  readonly decided: readonly Run[];
}

/** More text than this is not read anew at once. */
const MOST_TEXT = 8_000_000;

/** Work out what new boundaries make of a batch's items; null where nothing changes. Writes nothing. */
export async function cutSegments(db: Db, input: Input, storage: Storage): Promise<Cut | null> {
  const { current, runs, decided } = input;
  const isOld = (run: Run) => current.runs.some((old) => isSameRun(old, run));
  const changed = runs.filter((run) => !isOld(run));
  const confirmed = decided.filter((run) => run.item !== null && isOld(run));
  const touched = [...changed, ...confirmed].sort((a, b) => a.start - b.start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const { start, end } = { start: first.start, end: last.end };
  const read = await readAnew(db, input, changed, storage);
  const inside = runs.filter((run) => run.start >= start && run.end <= end);
  const gapsOf = ({ start: from, end: to }: Run) =>
    current.gaps.filter((gap) => gap.start >= from && gap.end <= to);
  return {
    ...{ start, end },
    before: current.items.filter((item) => item.spanStart >= start && item.spanEnd <= end),
    droppedBefore: current.gaps.filter((gap) => gap.start >= start && gap.end <= end),
    changed: read.items,
    confirmed: confirmed.flatMap(({ item }) => item ?? []),
    order: inside.flatMap(({ item }) => item ?? []),
    dropped: inside.flatMap((run) => (isOld(run) ? gapsOf(run) : (read.dropped.get(run) ?? []))),
  };
}

async function readAnew(db: Db, { batch, current }: Input, changed: readonly Run[], storage: Storage) {
  if (changed.reduce((sum, { start, end }) => sum + end - start, 0) > MOST_TEXT)
    throw new AppError(
      "too_large",
      "This is too much text to be cut at once. Split it near its beginning first.",
    );
  const levels = await readCleaningLevels(db, batch);
  const context = await readBatchContext(db, batch.id, levels);
  const inner = new Set(innerGaps(current));
  const gapsIn = ({ start, end }: Run) =>
    current.gaps
      .filter((gap) => gap.start < end && gap.end > start)
      .map((gap) => ({ ...gap, isInner: inner.has(gap) }));
  // An item keeps its own switches wherever it begins now.
  const startOf = ({ item, start }: Run) => current.items.find(({ id }) => id === item)?.spanStart ?? start;
  const items: CutItem[] = [];
  const dropped = new Map<Run, readonly Dropped[]>();
  for (const run of changed) {
    const text = await storage.readText(batch.storageKey, run.start, run.end);
    if (text === null || text.length !== run.end - run.start)
      throw new AppError(
        "not_found",
        "The text of this batch is gone from the data folder. Read the batch again.",
      );
    const place = await readPartContext(db, batch, run.start, storage);
    const around = () => place;
    const [segment] = resegment([run], { text, start: run.start, gaps: gapsIn(run), around });
    if (!segment) continue;
    dropped.set(run, segment.dropped);
    const { raw } = segment;
    if (raw && run.item !== null) items.push({ key: run.item, ...finishOne(raw, context.at(startOf(run))) });
  }
  return { items, dropped };
}
