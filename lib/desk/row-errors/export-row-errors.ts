import type { Db } from "@/db/db";
import { type BatchError, listBatchErrors } from "@/db/queries/batch-errors";
import { type BatchRow, getBatch } from "@/db/queries/batches";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ERROR_COLUMN, UNFINISHED_TABLE } from "@/lib/domain/column-mapping";
import { csvLine } from "@/lib/domain/csv";
import { AppError } from "@/lib/errors";
import { openStorage, type Storage } from "@/lib/media/storage";

/** A file of records that failed, to be mended and uploaded again. */
export interface ErrorsFile {
  readonly form: "csv" | "jsonl" | "txt";
  readonly pieces: AsyncGenerator<string>;
}

interface Input {
  readonly batchId: number;
  /** Where the table begins that the records are from. */
  readonly start: number;
}

const AT_ONCE = 200;

/** Longest record that is copied from the text. */
const LONGEST = 4_000_000;

/**
 * The records of one table that could not be read, each with the reason.
 *
 * A table gives its own columns with the reason in front: what stands behind the last one is too much. Other
 * records give their text, under a line that says what is wrong.
 *
 * @throws AppError `not_found` before the first piece.
 */
export async function exportRowErrors(
  db: Db,
  actor: Actor,
  { batchId, start }: Input,
  storage: Storage = openStorage(),
): Promise<ErrorsFile> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  const [first] = batch ? await listBatchErrors(db, batchId, { tableStart: start, after: -1, limit: 1 }) : [];
  if (!batch || !first) throw new AppError("not_found", "No record of this table has failed.");
  const errors = allErrors(db, batchId, start);
  if (first.cells !== null) return { form: "csv", pieces: asTable(errors, columnsOf(batch, start)) };
  return { form: start === UNFINISHED_TABLE ? "txt" : "jsonl", pieces: asLines(errors, batch, storage) };
}

async function* allErrors(db: Db, batchId: number, tableStart: number): AsyncGenerator<BatchError> {
  for (let after = -1; ; ) {
    const found = await listBatchErrors(db, batchId, { tableStart, after, limit: AT_ONCE });
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return;
    after = last.start;
  }
}

/** The names of the columns; none where the table never came to its end. */
function columnsOf({ tables }: BatchRow, start: number): readonly string[] {
  const columns = tables?.find((table) => table.start === start)?.mapping.columns ?? [];
  return columns[0] === ERROR_COLUMN ? columns.slice(1) : columns;
}

async function* asTable(
  errors: AsyncIterable<BatchError>,
  columns: readonly string[],
): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\ufeff${csvLine([ERROR_COLUMN, ...columns])}`;
  for await (const { line, message, cells } of errors) {
    const padding = Array(Math.max(0, columns.length - (cells?.length ?? 0))).fill("");
    yield csvLine([`Line ${line}: ${message}`, ...(cells ?? []), ...padding]);
  }
}

async function* asLines(
  errors: AsyncIterable<BatchError>,
  { storageKey }: BatchRow,
  storage: Storage,
): AsyncGenerator<string> {
  for await (const { start, end, line, message } of errors) {
    const text = await storage.readText(storageKey, start, Math.min(end, start + LONGEST));
    yield `// Line ${line}: ${message.replace(/\s+/g, " ")}\n${(text ?? "").replace(/[\s,]+$/, "")}\n`;
  }
}
