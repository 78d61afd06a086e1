import { ERROR_COLUMN } from "@/lib/domain/column-mapping";
import { applyMapping, type RowReader } from "@/lib/ingest/mapping/apply-mapping";
import { isBlankRow } from "@/lib/ingest/table/csv-dialect";
import { CsvReader, type CsvRow } from "@/lib/ingest/table/csv-reader";
import { isAboveTable, type OpenTable, openTable } from "@/lib/ingest/table/read-table";
import { noText, RowEvents } from "@/lib/ingest/table/row-events";
import type { Dump, RowProblem, SplitEvent, Splitter } from "@/lib/ingest/types";

/** Makes an item of each row of a table; the beginning of the table says what its columns are. */
export class CsvSplitter implements Splitter {
  readonly #table: OpenTable;
  readonly #reader: CsvReader;
  readonly #toFields: RowReader;
  readonly #events: RowEvents;
  readonly #reasonToSkip: (cells: readonly string[]) => string | null;
  /** Code units of the note about the separator that are still to come. */
  #skip: number;
  #isHeaderNext: boolean;
  readonly #isErrorsFile: boolean;
  #length = 0;

  /** `read` for tables whose columns are known beforehand, else they are mapped; `skip` gives the reason why a row is left out. */
  constructor(
    head: Pick<Dump, "text" | "mappings">,
    read?: (columns: readonly string[]) => RowReader,
    skip?: (columns: readonly string[]) => (cells: readonly string[]) => string | null,
  ) {
    this.#table = openTable(head);
    this.#reader = new CsvReader(this.#table.dialect);
    this.#reader.expect(this.#table.width);
    this.#toFields =
      read?.(this.#table.mapping.columns) ?? applyMapping(this.#table.mapping, this.#table.sample);
    this.#reasonToSkip = skip?.(this.#table.mapping.columns) ?? (() => null);
    const { mapping, isGuess } = this.#table;
    this.#events = new RowEvents(read ? null : { format: "csv", mapping, isGuess });
    this.#isErrorsFile = mapping.hasHeader && mapping.columns[0] === ERROR_COLUMN;
    this.#skip = this.#table.dialect.skip;
    this.#isHeaderNext = this.#table.mapping.hasHeader;
    this.#events.drop(0, this.#skip, "note about the separator");
  }

  push(text: string): readonly SplitEvent[] {
    this.#length += text.length;
    const rest = text.slice(this.#skip);
    this.#skip -= text.length - rest.length;
    for (const row of this.#reader.push(rest)) this.#take(row);
    return this.#events.take();
  }

  end(): readonly SplitEvent[] {
    for (const row of this.#reader.end()) this.#take(row);
    return this.#events.finish(this.#length);
  }

  #take(row: CsvRow): void {
    const { dialect, width } = this.#table;
    const [start, end] = [row.start + dialect.skip, row.end + dialect.skip];
    if (isBlankRow(row)) this.#events.drop(start, end, "blank");
    else if (!this.#isHeaderNext) this.#read(row, start, end);
    else if (isAboveTable(row.cells, width)) this.#events.drop(start, end, "above the table");
    else {
      this.#isHeaderNext = false;
      this.#events.drop(start, end, "names of the columns");
    }
  }

  #read(row: CsvRow, start: number, end: number): void {
    const line = row.line + (this.#table.dialect.skip > 0 ? 1 : 0);
    const problem = problemOf(row, this.#table, line);
    const cells = this.#isErrorsFile ? row.cells.map(withoutGuard) : row.cells;
    const reason = problem ? null : this.#reasonToSkip(cells);
    const fields = problem || reason ? null : this.#toFields(cells);
    if (reason) this.#events.skip(start, end, reason);
    else if (fields) this.#events.add(start, end, fields);
    else this.#events.fail(start, end, { ...(problem ?? noText(line)), cells: this.#ownCells(cells) });
  }

  /** A row that fails again goes into an errors file without what was wrong with it before. */
  #ownCells(cells: readonly string[]): readonly string[] {
    return this.#isErrorsFile ? cells.slice(1) : cells;
  }
}

/** The apostrophe that an errors file puts before what a spreadsheet would run. */
const withoutGuard = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

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
