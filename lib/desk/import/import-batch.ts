import { z } from "zod";
import { type BatchRow, getBatch, updateBatch } from "@/db/queries/batches";
import { listMappings } from "@/db/queries/column-mappings";
import { findBatchVocabulary } from "@/db/queries/desk-vocabulary";
import { readCleaningLevels, skipsToFinish } from "@/lib/desk/cleaning/cleaning-levels";
import { finishHere, type OpenFinisher } from "@/lib/desk/import/finisher";
import { readCursor } from "@/lib/desk/import/import-cursor";
import { IMPORT_KIND } from "@/lib/desk/import/import-job";
import { LineFinder } from "@/lib/desk/import/line-finder";
import { readChunks } from "@/lib/desk/import/read-chunks";
import { RunningImport } from "@/lib/desk/import/running-import";
import { TolerantFinisher } from "@/lib/desk/import/tolerant-finisher";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { readVocabulary } from "@/lib/desk/terms/read-vocabulary";
import type { ByteSource } from "@/lib/ingest/byte-source";
import type { Extract } from "@/lib/ingest/containers/extract";
import type { Limits } from "@/lib/ingest/limits";
import { readDump } from "@/lib/ingest/read-dump";
import { openStorage, type Storage } from "@/lib/media/storage";

const ITEMS_PER_CHECKPOINT = 200;
/** Chunks that are read and finished while the one before them is stored. */
const CHUNKS_AHEAD = 2;
/** Splitting a text as a whole can't be interrupted; so much time is reserved for each million characters. */
const HOLD_MS_PER_MILLION = 2_000;
const LEAST_HOLD_MS = 5_000;
/** What editors said about columns, the newest first: as much of it as is tried on a table. */
const MOST_MAPPINGS = 100;

interface Options {
  readonly storage?: Storage;
  /** Items stored between two checkpoints. */
  readonly chunk?: number;
  /** Time reserved for work that can't be interrupted, beside what its size adds. */
  readonly holdMs?: number;
  readonly limits?: Partial<Limits>;
  readonly openFinisher?: OpenFinisher;
  readonly extract?: Extract;
}

const payloadSchema = z.object({ batchId: z.number().int() });

/** Reads a batch's bytes piece by piece and stores every item; goes on after any interruption. */
export const importBatchHandler = (options: Options = {}): JobHandler => {
  const storage = options.storage ?? openStorage();
  return {
    kind: IMPORT_KIND,
    async run(job) {
      const { batchId } = payloadSchema.parse(job.payload);
      const batch = await getBatch(job.db, batchId);
      if (!batch) throw new JobStopped("The batch is gone.");
      const source = await storage.open(batch.storageKey);
      const text = await storage.openText(batch.storageKey);
      try {
        const lines = new LineFinder((start, end) => storage.readText(batch.storageKey, start, end));
        await importDump(job, batch, { ...options, source, text, lines });
      } finally {
        await Promise.all([source.close(), text.close()]);
      }
    },
    giveUp: async (tx, payload, failure, now) => {
      const { batchId } = payloadSchema.parse(payload);
      await updateBatch(tx, batchId, { status: "failed", failure, finishedAt: now });
    },
  };
};

interface Opened extends Options {
  readonly source: ByteSource;
  readonly text: Awaited<ReturnType<Storage["openText"]>>;
  /** Of the text as far as it has been read. */
  readonly lines: LineFinder;
}

async function importDump(job: JobRun, batch: BatchRow, opened: Opened): Promise<void> {
  const { chunk: size = ITEMS_PER_CHECKPOINT, holdMs = LEAST_HOLD_MS, openFinisher = finishHere } = opened;
  const { limits, extract, text, lines } = opened;
  const source = meter(opened.source);
  const running = new RunningImport(job, batch, {
    readShare: () => source.bytesRead / (2 * source.size),
    lineAt: (place) => lines.lineAt(place),
  });
  const mappings = batch.mappings ?? (await listMappings(job.db, MOST_MAPPINGS));
  const begun = readCursor(job.cursor);
  const desk = (begun && (await findBatchVocabulary(job.db, batch.id))) ?? (await readVocabulary(job.db));
  const cursor = begun ?? (await running.begin({ mappings, desk }));
  const context = { ...skipsToFinish(await readCleaningLevels(job.db, batch)), desk };
  const finisher = new TolerantFinisher(openFinisher, context);
  try {
    const events = readDump(
      { file: batch.fileName, source, ...(batch.hints && { hints: batch.hints }) },
      {
        format: batch.forcedFormat,
        mappings,
        ...(limits && { limits }),
        ...(extract && { extract }),
        hold: (units, work) => job.hold(holdMs + msFor(units), async () => work()),
      },
    );
    const keepText = (piece: string) => text.append(piece);
    const chunks = readChunks(events, { skip: cursor.pieces, size, finisher, keepText });
    await running.store(cursor, chunks, { finisher, ahead: CHUNKS_AHEAD });
    await text.finish();
    await running.finish();
  } finally {
    finisher.close();
  }
}

const msFor = (units: number) => Math.ceil((units / 1_000_000) * HOLD_MS_PER_MILLION);

/** Counts the bytes that are read: each of them twice, once to tell the charset and once to decode. */
function meter(source: ByteSource): ByteSource & { readonly bytesRead: number } {
  let bytesRead = 0;
  return {
    size: source.size,
    get bytesRead() {
      return bytesRead;
    },
    async read(start, end) {
      const bytes = await source.read(start, end);
      bytesRead += bytes.length;
      return bytes;
    },
  };
}
