import type { BatchRow } from "@/db/queries/batches";
import type { FoundTable } from "@/lib/domain/column-mapping";
import { AppError } from "@/lib/errors";
import { PREVIEW_LENGTH } from "@/lib/ingest/mapping/preview-table";
import type { Storage } from "@/lib/media/storage";

/** The table of a batch that begins at `start`. @throws AppError `not_found` */
export function findTable({ tables }: Pick<BatchRow, "tables">, start: number): FoundTable {
  const found = tables?.find((table) => table.start === start);
  if (!found) throw new AppError("not_found", "That table is not there any more. Reload the batch.");
  return found;
}

/** The beginning of a table's text; null where none is kept. */
export async function readTableHead(
  storage: Storage,
  { storageKey }: Pick<BatchRow, "storageKey">,
  { start, end }: FoundTable,
): Promise<{ readonly text: string; readonly isCut: boolean } | null> {
  const to = Math.min(end, start + PREVIEW_LENGTH);
  const text = await storage.readText(storageKey, start, to);
  return text === null ? null : { text, isCut: to < end };
}
