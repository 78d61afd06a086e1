import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { Line } from "@/lib/ingest/text/lines";

/** Fewer cells or rows may be chance. */
const MIN_CELLS = 4;
const MIN_ROWS = 3;

/** In this share of a column's cells stands what the column is. */
const MIN_SHARE = 0.8;

/** A section's name, an office, a button are no longer, and so much shorter than headlines. */
const MAX_SMALL = 30;
const SMALLER = 0.6;

export type TableCell = "head" | "small";

type Row = readonly Line[];

/**
 * Find the cells of a list's table that are small print: numbers of rows, counts, who is in charge, attached files.
 *
 * The longest column has the headlines and one the dates. What stands before the headlines and differs from item to item
 * may be a kicker; a long column beside them is a teaser.
 *
 * @returns what cells are, by where they start: small print, or names of columns.
 */
export function findTableCells(text: string, cells: readonly Line[]): ReadonlyMap<number, TableCell> {
  const byCount = new Map<number, Row[]>();
  for (const row of rowsOf(text, cells)) {
    if (row.length < MIN_CELLS) continue;
    const same = byCount.get(row.length);
    if (same) same.push(row);
    else byCount.set(row.length, [row]);
  }
  return new Map([...byCount.values()].flatMap(tableCellsOf));
}

/** Cells between which no line breaks. */
function rowsOf(text: string, cells: readonly Line[]): Row[] {
  const rows: Line[][] = [];
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    const isBeside =
      before !== undefined && before.text !== "" && !/[\n\r]/.test(text.slice(before.end, cell.start));
    if (isBeside) rows.at(-1)?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function tableCellsOf(rows: readonly Row[]): [number, TableCell][] {
  if (rows.length < MIN_ROWS) return [];
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]?.text ?? ""));
  const share = (column: readonly string[], isKind: (cell: string) => boolean): number =>
    column.filter(isKind).length / column.length;
  const dates = columns.map(
    (column) => share(column, (cell) => readDateLine(cell)?.fit === "pure") >= MIN_SHARE,
  );
  if (dates.filter(Boolean).length !== 1) return [];
  const lengths = columns.map((column) => column.reduce((sum, cell) => sum + cell.length, 0) / column.length);
  const longest = lengths.reduce((most, length, at) => (dates[at] ? most : Math.max(most, length)), 0);
  const title = lengths.findIndex((length, at) => !dates[at] && length === longest);
  const isSmall = columns.map((column, at) => {
    if (at === title || dates[at]) return false;
    const isNumber = share(column, (cell) => !/\p{L}/u.test(cell)) >= MIN_SHARE;
    const isShort = (lengths[at] ?? 0) <= Math.min(MAX_SMALL, longest * SMALLER);
    return isNumber || (at > title && isShort);
  });
  const head = dates.indexOf(true);
  return rows.flatMap((row, index) => {
    const isHead = index === 0 && readDateLine(row[head]?.text ?? "") === null;
    return row.flatMap(({ start }, at): [number, TableCell][] => {
      if (isHead) return [[start, "head"]];
      return isSmall[at] ? [[start, "small"]] : [];
    });
  });
}
