import { createHash } from "node:crypto";
import type { Db } from "@/db/db";
import { type BatchRow, getBatch, holdBatch } from "@/db/queries/batches";
import { rememberMapping } from "@/db/queries/column-mappings";
import { findTable, readTableHead } from "@/lib/desk/mapping/find-table";
import { restartBatch } from "@/lib/desk/restart-batch";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type ColumnMapping, fitsColumns } from "@/lib/domain/column-mapping";
import { AppError } from "@/lib/errors";
import { fitsTable } from "@/lib/ingest/mapping/preview-table";
import { openStorage, type Storage } from "@/lib/media/storage";

interface Input {
  readonly batchId: number;
  /** Where the table begins. */
  readonly start: number;
  readonly mapping: ColumnMapping;
  readonly now: Date;
}

/**
 * Say which column of a table is what, and read the batch again with that.
 *
 * It is remembered for later files with the same columns. The other tables of the batch keep their mappings.
 */
export async function changeMapping(
  db: Db,
  actor: Actor,
  { batchId, start, mapping, now }: Input,
  storage: Storage = openStorage(),
): Promise<void> {
  assertCan(actor, "batch.create");
  // Bytes never change: what they hold can be looked at before the batch is held.
  await assertFits(await getBatch(db, batchId), { start, mapping }, storage);
  await db.transaction(async (tx) => {
    const batch = await holdBatch(tx, batchId);
    if (!batch) throw new AppError("not_found", "That batch no longer exists.");
    // Columns that are only numbered say nothing about another file.
    if (mapping.hasHeader) {
      const remembered = { columnsKey: keyOf(mapping), mapping, updatedBy: actor.id, updatedAt: now };
      await rememberMapping(tx, remembered);
    }
    const others = (batch.tables ?? []).flatMap(({ mapping: other, isGuess }) =>
      isGuess || fitsColumns(other, mapping.columns) ? [] : [other],
    );
    const change = { forcedFormat: batch.forcedFormat, mappings: [mapping, ...others] };
    await restartBatch(tx, { batch, actor, change, detail: { mapping: mapping.fields }, now });
  });
}

async function assertFits(
  batch: BatchRow | null,
  { start, mapping }: Pick<Input, "start" | "mapping">,
  storage: Storage,
): Promise<void> {
  if (!batch) throw new AppError("not_found", "That batch no longer exists.");
  const table = findTable(batch, start);
  const head = await readTableHead(storage, batch, table);
  if (!head || !fitsTable(head.text, table.format, mapping))
    throw new AppError("conflict", "The columns of this table have changed. Reload the page.");
}

/** Two files have the same columns where they have the same names in the same order. */
function keyOf({ columns }: ColumnMapping): string {
  return createHash("sha256").update(JSON.stringify(columns)).digest("hex");
}
