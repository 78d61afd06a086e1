import { MOST_COLUMNS } from "@/lib/domain/column-mapping";
import { nameScore } from "@/lib/ingest/mapping/field-names";
import { parseDate } from "@/lib/ingest/stages/dates";

const LONGEST_NAME = 100;

/** Names of columns from a header, each once; a column without a name gets its number. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.slice(0, MOST_COLUMNS).map((cell, at) => {
    const name = cell.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME) || `Column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Names of columns without a header. */
export function numberedColumns(width: number): string[] {
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => `Column ${at + 1}`);
}

/** Whether the first row names the columns; the rows after it are what it is compared with. */
export function looksLikeHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.some((cell) => isValue(cell))) return false;
  if (filled.some((cell) => nameScore(cell, null) >= 0.8)) return true;
  if (filled.every((cell) => IDENTIFIER.test(cell)) && hasValueColumn(cells, rows)) return true;
  const isDistinct = new Set(filled).size === filled.length;
  // Names are shorter than what stands below them.
  const below = rows.flatMap((row) => row.map((cell) => cell.trim().length));
  const average = below.reduce((sum, length) => sum + length, 0) / Math.max(1, below.length);
  return (
    isDistinct &&
    rows.length > 0 &&
    filled.every((cell) => cell.length <= 40) &&
    average > 2 * averageOf(filled)
  );
}

/** `email_address`: what a machine calls a column. */
const IDENTIFIER = /^\p{L}[\p{L}\p{N}_ .-]{0,60}$/u;

/** Whether one of the columns has dates, numbers or addresses below a word. */
function hasValueColumn(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return first.some((name, column) => {
    const below = rows.map((row) => row[column]?.trim() ?? "").filter(Boolean);
    return name !== "" && below.length > 0 && below.every(isValue);
  });
}

const averageOf = (cells: readonly string[]) =>
  cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length);

/** What nobody calls a column: a date, a number, an address, a long text. */
function isValue(cell: string): boolean {
  return (
    cell.length > LONGEST_NAME ||
    /^[\d.,+-]+$/.test(cell) ||
    /^(?:[a-z]+:\/\/|[^\s@]+@[^\s@]+$)/i.test(cell) ||
    parseDate(cell) !== null
  );
}
