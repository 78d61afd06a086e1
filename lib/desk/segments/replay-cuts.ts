import type { Db, Tx } from "@/db/db";
import { type BatchRow, getBatch, updateBatch } from "@/db/queries/batches";
import { changeSegmentEdit, listStandingEdits, type SegmentEditRow } from "@/db/queries/segment-edits";
import { cutSegments } from "@/lib/desk/segments/cut-segments";
import { holdSegmentable } from "@/lib/desk/segments/load-cut";
import { readRuns } from "@/lib/desk/segments/read-runs";
import { locksOf } from "@/lib/desk/segments/segment-locks";
import { writeCut } from "@/lib/desk/segments/write-cut";
import { decideRun, isSameRun, type Run } from "@/lib/domain/segments";
import type { Storage } from "@/lib/media/storage";

/**
 * Set the boundaries again that editors have set, after a batch was read anew.
 *
 * Each saved change is a transaction of its own, and twice is once: what is there already changes nothing. One that
 * does not fit any more is named in a warning of the batch.
 */
export async function replayCuts(db: Db, batchId: number, storage: Storage): Promise<void> {
  for (const edit of await listStandingEdits(db, batchId)) {
    const batch = await getBatch(db, batchId);
    if (!batch) return;
    const problem = await replayOne(db, batch, edit, storage);
    if (problem) await db.transaction((tx) => warn(tx, batchId, edit, problem));
  }
}

/** Gives what stands in the way, in words; null where it is done. */
async function replayOne(
  db: Db,
  batch: BatchRow,
  edit: SegmentEditRow,
  storage: Storage,
): Promise<string | null> {
  if (edit.textLength !== batch.textLength) return "the text is decoded otherwise now";
  const current = await readRuns(db, batch, { from: edit.start, to: edit.end }, storage);
  const runs = edit.decided.reduce<readonly Run[]>(decideRun, current.runs);
  const locks = locksOf(current.items, current.runs);
  const replaced = current.runs.filter((old) => !runs.some((run) => isSameRun(old, run)));
  if (replaced.some(({ item }) => item !== null && locks.has(item)))
    return "somebody has decided about an item there";
  const decided = runs.filter((run) =>
    edit.decided.some(({ start, end }) => run.start === start && run.end === end),
  );
  const cut = await cutSegments(db, { batch, current, runs, decided }, storage);
  if (!cut) return null;
  await db.transaction(async (tx) => {
    const held = await holdSegmentable(tx, batch.id);
    const { before, after } = await writeCut(tx, held, cut);
    await changeSegmentEdit(tx, edit.id, { start: cut.start, end: cut.end, before, after });
  });
  return null;
}

async function warn(tx: Tx, batchId: number, edit: SegmentEditRow, problem: string): Promise<void> {
  const batch = await getBatch(tx, batchId);
  if (!batch) return;
  const message = `Boundaries that were set by hand could not be set again here: ${problem}.`;
  const warning = { code: "boundaries-not-set", message, span: [edit.start, edit.end] as const };
  const others = batch.warnings.filter(({ code, span }) => code !== warning.code || span?.[0] !== edit.start);
  await updateBatch(tx, batchId, { warnings: [...others, warning] });
}
