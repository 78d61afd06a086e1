import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { countItemStates } from "@/db/queries/items";
import { readTableHead } from "@/lib/desk/mapping/find-table";
import { type MappingPreview, previewOf } from "@/lib/desk/mapping/mapping-view";
import { progressOf } from "@/lib/desk/read-batch-progress";
import { type Actor, assertCan, can } from "@/lib/domain/actor";
import type { ColumnMapping, FoundTable } from "@/lib/domain/column-mapping";
import { type ColumnNames, columnNamesOf } from "@/lib/ingest/table/read-table";
import { openStorage, type Storage } from "@/lib/media/storage";

/** Everything that the mapping screen of a batch shows. */
export interface MappingScreen {
  readonly batchId: number;
  readonly fileName: string;
  /** All tables of the batch: where each begins, and its columns. */
  readonly tables: readonly { readonly start: number; readonly columns: readonly string[] }[];
  /** The one that is shown; null where the batch has none. */
  readonly table: ShownTable | null;
  /** Why the mapping can't be changed, in words; null where it can. */
  readonly obstacle: string | null;
}

/** One table with the mapping that it was read with. */
export interface ShownTable {
  readonly start: number;
  readonly format: FoundTable["format"];
  readonly mapping: ColumnMapping;
  readonly isGuess: boolean;
  /** What the columns are called with and without a row of names; null where they always have names. */
  readonly names: ColumnNames | null;
  readonly samples: readonly (readonly string[])[];
  readonly preview: MappingPreview;
}

interface Input {
  readonly batchId: number;
  /** Where the wanted table begins; the first one where there is none there. */
  readonly start: number;
}

/** The columns of a batch's table, with what stands in them and what they make; null where there is no such batch. */
export async function readMappingScreen(
  db: Db,
  actor: Actor,
  { batchId, start }: Input,
  storage: Storage = openStorage(),
): Promise<MappingScreen | null> {
  assertCan(actor, "desk.read");
  const batch = await getBatch(db, batchId);
  if (!batch) return null;
  const tables = batch.tables ?? [];
  const found = tables.find((table) => table.start === start) ?? tables[0] ?? null;
  const head = found && (await readTableHead(storage, batch, found));
  const progress = await progressOf(db, batch);
  const states = await countItemStates(db, batchId);
  const table = found && head ? shown(found, head) : null;
  return {
    batchId,
    fileName: batch.fileName,
    tables: tables.map((table) => ({ start: table.start, columns: table.mapping.columns })),
    table,
    // Where a file that is read has no table, there is nothing that could stand in the way.
    obstacle: table || !progress.isOver ? obstacleOf(actor, progress, states) : null,
  };
}

function shown(table: FoundTable, head: { readonly text: string; readonly isCut: boolean }): ShownTable {
  const { start, format, mapping, isGuess } = table;
  const { samples, ...preview } = previewOf(head, table, mapping);
  const names = format === "csv" ? columnNamesOf(head.text) : null;
  return { start, format, mapping, isGuess, names, samples, preview };
}

function obstacleOf(
  actor: Actor,
  { isOver, status }: { readonly isOver: boolean; readonly status: string },
  states: ReadonlyMap<string, number>,
): string | null {
  if (!can(actor, "batch.create")) return "Your role can look at the mapping, but not change it.";
  if (status === "undone") return "This import was undone. Restore it to change its mapping.";
  if (!isOver) return "The file is being read. The mapping can be changed when that is done.";
  if (states.has("accepted") || states.has("rejected"))
    return "Somebody has decided about items of this batch, so it can’t be read again with another mapping.";
  return null;
}
