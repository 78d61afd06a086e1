import { type ColumnMapping, ERROR_COLUMN, fitsColumns } from "@/lib/domain/column-mapping";
import { guessMapping } from "@/lib/ingest/mapping/guess-mapping";
import { columnNames, looksLikeHeader, numberedColumns } from "@/lib/ingest/table/columns";
import { type CsvDialect, guessDialect } from "@/lib/ingest/table/csv-dialect";
import type { Dump } from "@/lib/ingest/types";

/** A table whose dialect, columns and mapping are known from its beginning. */
export interface OpenTable {
  readonly mapping: ColumnMapping;
  /** Whether the fields were guessed rather than chosen by an editor. */
  readonly isGuess: boolean;
  readonly dialect: CsvDialect;
  /** Cells that a row has. */
  readonly width: number;
  /** The first rows without the header, as cells: to look at. */
  readonly sample: readonly (readonly string[])[];
}

/** What the columns of a table are called: by its first row, and by number. */
export interface ColumnNames {
  readonly named: readonly string[];
  readonly numbered: readonly string[];
}

/** Find out how a CSV table is written, what its columns are called and which field each of them is. */
export function openTable({ text, mappings = [] }: Pick<Dump, "text" | "mappings">): OpenTable {
  const { dialect, width, first, others } = readHead(text);
  const open = (mapping: ColumnMapping, isGuess: boolean): OpenTable => {
    const sample = mapping.hasHeader ? others : [first, ...others];
    return { dialect, mapping, isGuess, sample, width };
  };
  const known = knownMapping(mappings, namesOf(first, width));
  if (known) return open(known, false);
  const hasHeader = looksLikeHeader(first, others.slice(0, 20));
  const { named, numbered } = namesOf(first, width);
  const columns = hasHeader ? named : numbered;
  const fields = fieldsOf(columns, hasHeader ? others : [first, ...others]);
  return open({ columns, hasHeader, fields }, true);
}

/** What the columns of a CSV table are called, whether or not its first row is taken for their names. */
export function columnNamesOf(text: string): ColumnNames {
  const { first, width } = readHead(text);
  return namesOf(first, width);
}

function readHead(text: string) {
  const { dialect, width, rows } = guessDialect(text);
  const readable = rows.filter(({ problem }) => problem === null).map(({ cells }) => cells);
  const above = readable.findIndex((cells) => !isAboveTable(cells, width));
  const [first = [], ...others] = readable.slice(Math.max(0, above));
  const columns = Math.max(first.length, width);
  // A row with too many or too few cells shows values in the wrong columns.
  const whole = others.filter((cells) => cells.length >= columns && !cells.slice(columns).some(Boolean));
  return { dialect, first, others: whole, width: columns };
}

function namesOf(first: readonly string[], width: number): ColumnNames {
  const cells = Array.from({ length: width }, (_, at) => first[at] ?? "");
  return { named: columnNames(cells), numbered: numberedColumns(width) };
}

/** A report's own title, or a date, in lines of one cell above the table. */
export function isAboveTable(cells: readonly string[], width: number): boolean {
  return width > 2 && cells.filter((cell) => cell.trim() !== "").length < 2;
}

/** Guess the fields; what an errors file says about its rows is none of them. */
export function fieldsOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMapping["fields"] {
  const guessed = guessMapping(columns, rows);
  return columns.map((name, at) => (name === ERROR_COLUMN ? null : (guessed[at] ?? null)));
}

/** An editor may have said that the first row is one like all others, or that it is none. */
function knownMapping(
  mappings: readonly ColumnMapping[],
  { named, numbered }: ColumnNames,
): ColumnMapping | null {
  const fits = (mapping: ColumnMapping) => fitsColumns(mapping, mapping.hasHeader ? named : numbered);
  return mappings.find(fits) ?? errorsMapping(mappings, named);
}

/** A mended errors file has one column more than the table that it came from. */
function errorsMapping(mappings: readonly ColumnMapping[], named: readonly string[]): ColumnMapping | null {
  if (named[0] !== ERROR_COLUMN) return null;
  const rest = named.slice(1);
  const origin = mappings.find((mapping) => fitsColumns(mapping, rest));
  return origin ? { columns: named, hasHeader: true, fields: [null, ...origin.fields] } : null;
}
