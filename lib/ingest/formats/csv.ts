import { applyMapping } from "@/lib/ingest/mapping/apply-mapping";
import { nameScore } from "@/lib/ingest/mapping/field-names";
import { guessDialect, isBlankRow } from "@/lib/ingest/table/csv-dialect";
import { CsvReader, type CsvRow } from "@/lib/ingest/table/csv-reader";
import { isAboveTable, type OpenTable, openTable } from "@/lib/ingest/table/read-table";
import { noText, TableSplit } from "@/lib/ingest/table/table-split";
import type { Dump, DumpFormat, RowProblem, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** Tables of cells: CSV, TSV and the like, in whatever dialect; each row is an item. */
export const csv: DumpFormat = {
  name: "csv",
  detect: ({ file, text }) => {
    const head = text.slice(0, SAMPLE);
    if (/^\s{0,50}[<{[]/.test(head.slice(0, 60))) return 0;
    if (/^sep=[^\r\n][\r\n]/i.test(head)) return 1;
    const { regularity, width, rows } = guessDialect(head);
    const isNamed = /\.(?:csv|tsv|tab)$/i.test(file);
    const named = rows[0]?.cells.filter((cell) => nameScore(cell, null) >= 0.8).length ?? 0;
    if (isNamed && named >= 2) return 0.97;
    if (width < 2 || regularity < 0.6) return isNamed && rows.length > 1 ? 0.4 : 0;
    if (named >= 2 || isNamed) return 0.95;
    if (rows.length < 3) return named === 1 && width < 10 ? 0.3 : 0;
    // Text with as many commas in each line is rare, and rarer with each line and column more.
    const isSure = regularity > 0.95 && width > 2 && rows.length >= 5;
    return named === 1 ? 0.8 : isSure ? 0.6 : 0.1;
  },
  split: (dump) => splitTable(dump),
};

function splitTable(dump: Dump): Split {
  const table = openTable(dump);
  const { dialect, mapping, width } = table;
  const split = new TableSplit();
  split.drop(0, dialect.skip, "note about the separator");
  const reader = new CsvReader(dialect);
  reader.expect(width);
  const toFields = applyMapping(mapping);
  let isHeaderNext = mapping.hasHeader;
  for (const row of [...reader.push(dump.text.slice(dialect.skip)), ...reader.end()]) {
    const [start, end] = [row.start + dialect.skip, row.end + dialect.skip];
    const line = row.line + (dialect.skip > 0 ? 1 : 0);
    if (isBlankRow(row)) split.drop(start, end, "blank");
    else if (isHeaderNext && isAboveTable(row.cells, width)) split.drop(start, end, "above the table");
    else if (isHeaderNext) {
      isHeaderNext = false;
      split.drop(start, end, "names of the columns");
    } else {
      const problem = problemOf(row, table, line);
      const fields = problem ? null : toFields(row.cells);
      if (fields) split.add(start, end, fields);
      else split.fail(start, end, problem ?? noText(line));
    }
  }
  return split.finish(table);
}

/** Empty cells at the end are no harm: spreadsheets leave them out, or add some. */
function problemOf({ cells, problem }: CsvRow, { width }: OpenTable, line: number): RowProblem | null {
  if (problem === "unclosed-quote") {
    return { code: problem, message: "A quotation mark opens a cell and is never closed.", line };
  }
  if (problem === "row-too-long") return { code: problem, message: "The row is too long to be one.", line };
  const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (filled > width) {
    const message = `The row has ${cells.length} cells, but there are ${width} columns: a separator in a text needs quotation marks around it.`;
    return { code: "too-many-cells", message, line };
  }
  if (cells.length < width) {
    const message = `The row has ${cells.length} of ${width} cells: it may be cut, or part of the row before.`;
    return { code: "too-few-cells", message, line };
  }
  return null;
}
