import type { BatchError } from "@/db/queries/batch-errors";
import { storable } from "@/lib/desk/import/storable";
import type { Dropped } from "@/lib/ingest/types";

/** Cells of a record that are kept, and how much of each: its own text has all of it. */
const MOST_CELLS = 1_000;
const LONGEST_CELL = 200_000;

/** The rows of records that could not be read, among what was dropped. */
export function errorRows(dropped: readonly Dropped[]): BatchError[] {
  return dropped.flatMap(({ start, end, problem }) => {
    if (!problem) return [];
    const { code, message, line, table = 0, cells } = problem;
    const kept = cells?.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)) ?? null;
    return [storable({ start, end, tableStart: table, line, code, message, cells: kept })];
  });
}
