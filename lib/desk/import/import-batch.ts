import { z } from "zod";
import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { type BatchRow, getBatch, updateBatch } from "@/db/queries/batches";
import { insertDroppedSpans } from "@/db/queries/dropped-spans";
import { readCleaningLevels, skipsOfBatch } from "@/lib/desk/cleaning/cleaning-levels";
import { type ImportCursor, readCursor } from "@/lib/desk/import/import-cursor";
import { IMPORT_KIND } from "@/lib/desk/import/import-job";
import { lengthOf } from "@/lib/desk/import/item-rows";
import { matchArchive } from "@/lib/desk/import/match-archive";
import { finishItems, type Import } from "@/lib/desk/import/running-import";
import { storable } from "@/lib/desk/import/storable";
import { storeChunk } from "@/lib/desk/import/store-chunk";
import { storeDuplicates } from "@/lib/desk/import/store-duplicates";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { AppError } from "@/lib/errors";
import { type ParseContext, type PreparedDump, prepareDump } from "@/lib/ingest/pipeline";
import { MAX_DECODED_LENGTH } from "@/lib/ingest/stages/decode";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { loadLanguages } from "@/lib/ingest/stages/identify";
import { openStorage, type Storage } from "@/lib/media/storage";

/** Raised whenever the same bytes may give another result. */
export const PIPELINE_VERSION = 1;

const ITEMS_PER_CHECKPOINT = 100;
const SPANS_PER_CHECKPOINT = 1_000;
const LONGEST_LIST_OF_WARNINGS = 200;
/** Reading and splitting can't be interrupted; so much time is reserved for each megabyte, twice what it takes. */
const HOLD_MS_PER_MEGABYTE = 2_000;
const LEAST_HOLD_MS = 5_000;

interface Options {
  readonly storage?: Storage;
  /** Items stored between two checkpoints. */
  readonly chunk?: number;
  /** Time reserved for work that can't be interrupted, beside what its size adds. */
  readonly holdMs?: number;
}

const payloadSchema = z.object({ batchId: z.number().int() });

/** Reads a batch's bytes, splits them and stores every item; goes on after any interruption. */
export const importBatchHandler = ({
  storage = openStorage(),
  chunk = ITEMS_PER_CHECKPOINT,
  holdMs = LEAST_HOLD_MS,
}: Options = {}): JobHandler => ({
  kind: IMPORT_KIND,
  warmUp: loadLanguages,
  async run(job) {
    const { batchId } = payloadSchema.parse(job.payload);
    const batch = await getBatch(job.db, batchId);
    if (!batch) throw new JobStopped("The batch is gone.");
    const levels = await readCleaningLevels(job.db, batch);
    const prepared = await prepare(job, batch, { storage, holdMs, skipSteps: skipsOfBatch(levels) });
    const running: Import = { job, batch, prepared, levels, finished: [] };
    let cursor = readCursor(job.cursor) ?? (await begin(running));
    cursor = await storeItems(running, cursor, chunk);
    cursor = await storeDropped(running, cursor);
    await finish(running, cursor, holdMs);
  },
  giveUp: async (tx, payload, failure, now) => {
    const { batchId } = payloadSchema.parse(payload);
    await updateBatch(tx, batchId, { status: "failed", failure, finishedAt: now });
  },
});

async function prepare(
  job: JobRun,
  batch: BatchRow,
  { storage, holdMs, skipSteps }: Required<Pick<Options, "storage" | "holdMs">> & ParseContext,
): Promise<PreparedDump> {
  if (batch.bytes > MOST_BYTES) throw tooLarge(batch.fileName);
  const prepared = await job.hold(holdMs + msFor(batch.bytes), async () => {
    const bytes = await storage.read(batch.storageKey);
    return prepareDump({ file: batch.fileName, bytes }, { format: batch.forcedFormat, skipSteps });
  });
  await storage.putText(batch.storageKey, prepared.dump.text);
  return prepared.split.items.length > 0 || prepared.warnings.length > 0
    ? prepared
    : { ...prepared, warnings: [NOTHING_FOUND] };
}

const NOTHING_FOUND = {
  code: "no-items",
  message: "No news item was found in this file. Choose its format by hand, if you know it.",
};

/** No charset needs more bytes for one code unit, so that a hopeless file is not even read. */
const MOST_BYTES = 4 * MAX_DECODED_LENGTH + 4;

const tooLarge = (fileName: string) =>
  new AppError("too_large", `“${fileName}” is too large to be read in one piece: split it into parts.`);

const msFor = (bytes: number) => Math.ceil((bytes / 1_000_000) * HOLD_MS_PER_MEGABYTE);

/** The first checkpoint: what the dump is. */
async function begin(running: Import): Promise<ImportCursor> {
  const { prepared, batch } = running;
  const cursor: ImportCursor = {
    phase: "items",
    next: 0,
    warnings: prepared.warnings.length,
    duplicates: 0,
  };
  await save(running, cursor, async (tx) => {
    await updateBatch(
      tx,
      batch.id,
      storable({
        status: "running" as const,
        format: prepared.format,
        confidence: prepared.confidence,
        encoding: prepared.dump.encoding,
        textLength: prepared.dump.text.length,
        pipelineVersion: PIPELINE_VERSION,
        warnings: prepared.warnings.slice(0, LONGEST_LIST_OF_WARNINGS),
        related: prepared.split.related,
      }),
    );
  });
  return cursor;
}

async function storeItems(running: Import, from: ImportCursor, size: number): Promise<ImportCursor> {
  let cursor = from;
  while (cursor.phase === "items") {
    const chunk = await finishItems(running, cursor.next, cursor.next + size);
    const findings = await matchArchive(running.job.db, running.batch.id, chunk);
    const next = cursor.next + chunk.length;
    const isLast = next >= running.prepared.split.items.length;
    cursor = {
      phase: isLast ? "dropped" : "items",
      next: isLast ? 0 : next,
      warnings: cursor.warnings + chunk.reduce((sum, { item }) => sum + item.warnings.length, 0),
      duplicates: cursor.duplicates + findings.repeated.size,
    };
    await save(running, cursor, (tx) => storeChunk(tx, running.batch.id, chunk, findings));
  }
  return cursor;
}

async function storeDropped(running: Import, from: ImportCursor): Promise<ImportCursor> {
  let cursor = from;
  const { dropped } = running.prepared.split;
  while (cursor.phase === "dropped") {
    const chunk = dropped.slice(cursor.next, cursor.next + SPANS_PER_CHECKPOINT);
    const next = cursor.next + chunk.length;
    const isLast = next >= dropped.length;
    cursor = { ...cursor, phase: isLast ? "duplicates" : "dropped", next: isLast ? 0 : next };
    const rows = chunk.map(({ start, end, reason }) => storable({ start, end, reason }));
    await save(running, cursor, (tx) => insertDroppedSpans(tx, running.batch.id, rows));
  }
  return cursor;
}

/** The last transaction: what resembles what, the final counters, and the job's end. */
async function finish(running: Import, cursor: ImportCursor, holdMs: number): Promise<void> {
  const { job, batch, prepared } = running;
  await finishItems(running, 0, prepared.split.items.length);
  const file = batch.fileName;
  const groups = await job.hold(holdMs + msFor(prepared.dump.text.length), async () =>
    findDuplicates(running.finished.map(({ item }) => ({ ref: { file, position: item.position }, item }))),
  );
  await job.complete(async (tx) => {
    const setAside = await storeDuplicates(tx, batch.id, groups);
    const duplicates = cursor.duplicates + setAside;
    await updateBatch(tx, batch.id, {
      status: "done",
      counters: countersAt(running, { ...cursor, duplicates }),
      finishedAt: job.now(),
    });
    await appendAuditEvent(tx, {
      actorId: null,
      action: "batch.imported",
      subjectType: "batch",
      subjectId: batch.id,
      detail: { items: prepared.split.items.length },
      at: job.now(),
    });
  });
}

/** Save rows, counters and cursor together. */
async function save(running: Import, cursor: ImportCursor, write: (tx: Tx) => Promise<void>): Promise<void> {
  const counters = countersAt(running, cursor);
  const total = running.prepared.split.items.length;
  const progress = { done: counters.stored, total, note: NOTES[cursor.phase] };
  await running.job.checkpoint({ cursor, progress }, async (tx) => {
    await write(tx);
    await updateBatch(tx, running.batch.id, { counters });
  });
}

const NOTES: Record<ImportCursor["phase"], string> = {
  items: "Storing items",
  dropped: "Noting what belongs to no item",
  duplicates: "Looking for duplicates",
};

function countersAt({ prepared }: Import, cursor: ImportCursor): BatchRow["counters"] {
  const { items, dropped } = prepared.split;
  return {
    items: items.length,
    stored: cursor.phase === "items" ? cursor.next : items.length,
    keptCharacters: items.reduce((sum, item) => sum + lengthOf(item.spans), 0),
    droppedCharacters: dropped.reduce((sum, { start, end }) => sum + (end - start), 0),
    duplicates: cursor.duplicates,
    warnings: cursor.warnings,
  };
}
