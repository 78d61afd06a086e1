import readSheets from "read-excel-file/universal";
import type { Extractor } from "@/lib/ingest/containers/extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";

type Cell = string | number | boolean | Date | null | undefined;

/** A workbook, each sheet as comma-separated values: the values that its formulas had, never the formulas. */
export const extractXlsx: Extractor = async (bytes) => {
  const sheets = await open(bytes);
  return sheets
    .filter(({ data }) => data.length > 0)
    .map(({ sheet, data }) => ({
      name: sheet,
      text: (data as readonly (readonly Cell[])[]).map(toLine).join(""),
      hints: { mediaType: "text/csv" },
      warnings: [],
    }));
};

async function open(bytes: Uint8Array) {
  try {
    // Its reader of streams, for Node, waits for ever for what a damaged archive lacks.
    return await readSheets(Uint8Array.from(bytes).buffer);
  } catch {
    throw new PartProblem("broken-workbook", "The workbook is damaged and can’t be read.");
  }
}

const toLine = (row: readonly Cell[]) => `${row.map(toField).join(",")}\n`;

function toField(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString().replace(/T00:00:00\.000Z$/, "") : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
