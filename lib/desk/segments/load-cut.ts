import type { Db, Tx } from "@/db/db";
import { type BatchRow, getBatch, holdBatch } from "@/db/queries/batches";
import { type Cut, cutSegments } from "@/lib/desk/segments/cut-segments";
import { readRuns } from "@/lib/desk/segments/read-runs";
import { CHANGED } from "@/lib/desk/segments/replace-region";
import { locksOf } from "@/lib/desk/segments/segment-locks";
import { applyEdits, asDecided, type DecidedRun } from "@/lib/domain/segments";
import { AppError } from "@/lib/errors";
import type { Storage } from "@/lib/media/storage";
import type { SegmentChange } from "@/lib/schemas/segments";

/** Changed boundaries, worked out and ready to be written. */
export interface LoadedCut {
  readonly batch: BatchRow;
  readonly cut: Cut;
  readonly decided: readonly DecidedRun[];
}

/**
 * Work out what an editor's changes make of a batch.
 *
 * @throws AppError `conflict` where an item is no longer as the editor saw it, or must not be changed.
 */
export async function loadCut(
  db: Db,
  batchId: number,
  { from, to, edits, versions }: SegmentChange,
  storage: Storage,
): Promise<LoadedCut> {
  const batch = await getBatch(db, batchId);
  assertSegmentable(batch);
  const current = await readRuns(db, batch, { from, to }, storage);
  const locks = locksOf(current.items, current.runs);
  const edited = applyEdits(current.runs, edits, (item) => locks.has(item));
  if (!edited.ok) throw new AppError("conflict", edited.problem);
  const { runs, decided } = edited;
  const cut = await cutSegments(db, { batch, current, runs, decided }, storage);
  if (!cut) throw new AppError("bad_input", "These changes leave everything as it is.");
  assertSeen(cut, versions);
  return { batch, cut, decided: decided.map(asDecided) };
}

/** Every item that changes, goes or is called right must be at the version that the editor saw. */
function assertSeen(cut: Cut, versions: SegmentChange["versions"]): void {
  const kept = new Set(cut.order);
  const touched = new Set([...cut.changed.map(({ key }) => key), ...cut.confirmed]);
  const isUnseen = cut.before.some(
    ({ id, version }) => (touched.has(id) || !kept.has(id)) && versions[String(id)] !== version,
  );
  if (isUnseen) throw new AppError("conflict", CHANGED);
}

/** The batch, held until the transaction ends. @throws AppError where its boundaries can’t be changed now. */
export async function holdSegmentable(tx: Tx, batchId: number): Promise<BatchRow> {
  const batch = await holdBatch(tx, batchId);
  assertSegmentable(batch);
  return batch;
}

function assertSegmentable(batch: BatchRow | null): asserts batch is BatchRow {
  if (!batch) throw new AppError("not_found", "That batch no longer exists.");
  if (batch.status === "undone")
    throw new AppError("conflict", "This import was undone. Restore it before you change its boundaries.");
  if (batch.status !== "done")
    throw new AppError("conflict", "Boundaries can be changed once the whole file has been read.");
}
