import type { Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertBatchErrors } from "@/db/queries/batch-errors";
import { type BatchChange, type BatchRow, updateBatch } from "@/db/queries/batches";
import { dropBatchVocabulary, putBatchVocabulary } from "@/db/queries/desk-vocabulary";
import { type DroppedSpan, insertDroppedSpans } from "@/db/queries/dropped-spans";
import { errorRows } from "@/lib/desk/import/error-rows";
import { droppedItem } from "@/lib/desk/import/failed-items";
import { findRefused } from "@/lib/desk/import/find-refused";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { IMPORT_START, type ImportCursor } from "@/lib/desk/import/import-cursor";
import { lengthOf } from "@/lib/desk/import/item-rows";
import { KnownNeighbours } from "@/lib/desk/import/known-neighbours";
import type { Chunk } from "@/lib/desk/import/read-chunks";
import { storable } from "@/lib/desk/import/storable";
import { type Place, storeChunk } from "@/lib/desk/import/store-chunk";
import type { Finishing, TolerantFinisher } from "@/lib/desk/import/tolerant-finisher";
import type { JobRun } from "@/lib/desk/job-handler";
import { queueReplay } from "@/lib/desk/segments/change-segments";
import type { ColumnMapping } from "@/lib/domain/column-mapping";
import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";
import type { Dropped } from "@/lib/ingest/types";

/** Raised whenever the same bytes may give another result. */
export const PIPELINE_VERSION = 19;

/** What an import knows of the reading of its file. */
interface Reading {
  /** How much of the file has been read, 0 to 1. */
  readonly readShare: () => number;
  /** In which line of the text a place is. */
  readonly lineAt: (place: number) => Promise<number>;
}

/** So often a chunk is stored as a whole before it is asked which of its items can't be. */
const TRIES_AS_A_WHOLE = 2;

interface Beginning {
  /** What editors said about the columns of tables. */
  readonly mappings: readonly ColumnMapping[];
  /** What they made of the vocabulary. */
  readonly desk: DeskVocabulary;
}

/** One import under way: stores what was read, in chunks that each end with a checkpoint. */
export class RunningImport {
  readonly #job: JobRun;
  readonly #batch: BatchRow;
  readonly #reading: Reading;
  readonly #known: KnownNeighbours;
  #cursor: ImportCursor = IMPORT_START;
  #warningCount = 0;

  constructor(job: JobRun, batch: BatchRow, reading: Reading) {
    this.#job = job;
    this.#batch = batch;
    this.#reading = reading;
    this.#known = new KnownNeighbours(batch.id);
  }

  /** The first checkpoint: from here on the batch is read with this, whatever is said about columns and tags later. */
  async begin({ mappings, desk }: Beginning): Promise<ImportCursor> {
    await this.#save({ status: "running", pipelineVersion: PIPELINE_VERSION, mappings }, async (tx) => {
      await putBatchVocabulary(tx, this.#batch.id, desk);
      return IMPORT_START;
    });
    return IMPORT_START;
  }

  /** Store the chunks in their order from behind `cursor` on, while those after them are finished. */
  async store(
    cursor: ImportCursor,
    chunks: AsyncIterable<Chunk>,
    { finisher, ahead }: { readonly finisher: TolerantFinisher; readonly ahead: number },
  ): Promise<void> {
    this.#cursor = cursor;
    const queue: (() => Promise<void>)[] = [];
    for await (const chunk of chunks) {
      const finished = finisher.finish(chunk.items);
      // Whoever waits for it hears of a failure; until then it must not end the process.
      finished.catch(() => undefined);
      queue.push(async () => this.#storeChunk(chunk, await finished));
      if (queue.length > ahead) await queue.shift()?.();
    }
    for (const store of queue) await store();
  }

  /** The last transaction: the final counters, and the job's end. */
  async finish(): Promise<void> {
    const job = this.#job;
    const { id: batchId } = this.#batch;
    await job.complete(async (tx) => {
      await updateBatch(tx, batchId, {
        status: "done",
        counters: this.#counters(this.#cursor),
        finishedAt: job.now(),
      });
      await dropBatchVocabulary(tx, batchId);
      await queueReplay(tx, batchId, job.now());
      await appendAuditEvent(tx, {
        actorId: null,
        action: "batch.imported",
        subjectType: "batch",
        subjectId: batchId,
        detail: { items: this.#cursor.items },
        at: job.now(),
      });
    });
  }

  async #storeChunk(chunk: Chunk, { finished, failed }: Finishing): Promise<void> {
    this.#warningCount = chunk.warningCount;
    const isSuspect = this.#job.tries() > TRIES_AS_A_WHOLE;
    const refused = isSuspect
      ? await findRefused(this.#job, this.#place(chunk), finished)
      : new Set<FinishedItem>();
    const dropped = [...chunk.dropped];
    for (const raw of failed) dropped.push(...(await droppedItem(raw, "finish", this.#reading.lineAt)));
    for (const { raw } of refused) dropped.push(...(await droppedItem(raw, "store", this.#reading.lineAt)));
    await this.#write(
      { ...chunk, dropped },
      refused.size === 0 ? finished : finished.filter((entry) => !refused.has(entry)),
    );
  }

  async #write(chunk: Chunk, finished: readonly FinishedItem[]): Promise<void> {
    const { id: batchId } = this.#batch;
    const dropped = chunk.dropped.map(spanOf);
    const place = this.#place(chunk);
    await this.#save(storable(chunk.summary), async (tx) => {
      const duplicates = await storeChunk(tx, place, finished);
      await insertDroppedSpans(tx, batchId, dropped);
      await insertBatchErrors(tx, batchId, errorRows(chunk.dropped));
      return advance(this.#cursor, chunk, finished, duplicates);
    });
  }

  #place({ summary }: Chunk): Place {
    const { id: batchId, fileName } = this.#batch;
    return { batchId, fileName, format: summary.format, now: this.#job.now(), known: this.#known };
  }

  /** Save rows, counters and the cursor that comes of them together. */
  async #save(change: BatchChange, write?: (tx: Tx) => Promise<ImportCursor>): Promise<void> {
    const share = Math.min(1, this.#reading.readShare());
    const progress = { done: Math.round(1_000 * share), total: 1_000, note: "Reading and storing items" };
    let cursor = this.#cursor;
    await this.#job.checkpoint({ cursor, progress }, async (tx) => {
      cursor = (await write?.(tx)) ?? cursor;
      await updateBatch(tx, this.#batch.id, { ...change, counters: this.#counters(cursor) });
      return { cursor, progress };
    });
    this.#cursor = cursor;
  }

  #counters({ items, warnings, keptCharacters, droppedCharacters, duplicates }: ImportCursor) {
    return {
      ...{ items, stored: items, keptCharacters, droppedCharacters, duplicates },
      warnings: this.#warningCount + warnings,
    };
  }
}

const spanOf = ({ start, end, reason }: Dropped): DroppedSpan => storable({ start, end, reason });

function advance(
  cursor: ImportCursor,
  { pieces, dropped }: Pick<Chunk, "pieces" | "dropped">,
  finished: readonly FinishedItem[],
  duplicates: number,
): ImportCursor {
  let { keptCharacters, droppedCharacters, warnings } = cursor;
  for (const { item } of finished) {
    keptCharacters += lengthOf(item.spans);
    warnings += item.warnings.length;
  }
  for (const { start, end } of dropped) droppedCharacters += end - start;
  return {
    ...{ pieces, keptCharacters, droppedCharacters, warnings },
    items: cursor.items + finished.length,
    duplicates: cursor.duplicates + duplicates,
  };
}
