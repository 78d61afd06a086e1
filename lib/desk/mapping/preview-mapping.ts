import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { findTable, readTableHead } from "@/lib/desk/mapping/find-table";
import { type MappingPreview, previewOf } from "@/lib/desk/mapping/mapping-view";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ColumnMapping } from "@/lib/domain/column-mapping";
import { AppError } from "@/lib/errors";
import { openStorage, type Storage } from "@/lib/media/storage";

interface Input {
  readonly batchId: number;
  /** Where the table begins. */
  readonly start: number;
  readonly mapping: ColumnMapping;
}

/** What the first items of a table would be with another mapping, and the values of its columns; nothing is stored. */
export async function previewMapping(
  db: Db,
  actor: Actor,
  { batchId, start, mapping }: Input,
  storage: Storage = openStorage(),
): Promise<MappingPreview & { readonly samples: readonly (readonly string[])[] }> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) throw new AppError("not_found", "That batch does not exist.");
  const table = findTable(batch, start);
  const head = await readTableHead(storage, batch, table);
  if (!head) throw new AppError("not_found", "The text of this batch is not kept any more.");
  return previewOf(head, table, mapping);
}
