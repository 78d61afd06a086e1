/** More of either is kept as lines of text. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 50;

/** What a cell has in it, as far as it tells tables of data from tables that lay out a page. */
export interface CellShape {
  /** How many columns it reaches across. */
  readonly across: number;
  /** The length of each of its paragraphs. */
  readonly lines: readonly number[];
  /** Whether there is a heading, a list or a quotation beside other text. */
  readonly isMixed: boolean;
}

/** What is asked of a table before it is taken for one. */
export interface TableShape {
  readonly role: string | undefined;
  readonly holdsTable: boolean;
  /** Whether it says what it is a table of: by a caption or by cells that head others. */
  readonly isMarked: boolean;
  readonly rows: readonly (readonly CellShape[])[];
}

/** The most that a cell of data holds; a table that says what it is may hold more. */
const MARKED = { lines: 20, letters: 4_000 };
const UNMARKED = { lines: 4, letters: 600 };

/** Whether a table holds data, and does not lay out a page: its rows and columns mean something to a reader. */
export function isDataTable({ role, holdsTable, isMarked, rows }: TableShape): boolean {
  if (holdsTable || role === "presentation" || role === "none") return false;
  if (rows.length > MOST_ROWS || rows.some((row) => widthOf(row) > MOST_COLUMNS)) return false;
  // One column is a list, and one row a line.
  if (rows.filter((row) => row.length > 1).length < 2) return false;
  const cells = rows.flat();
  const most = isMarked ? MARKED : UNMARKED;
  if (cells.some(({ lines }) => lines.length > most.lines || lettersIn(lines) > most.letters)) return false;
  const filled = cells.filter(({ lines }) => lines.length > 0).length;
  if (isMarked) return filled > 1;
  return filled * 2 > cells.length && !cells.some(({ isMixed }) => isMixed);
}

const widthOf = (row: readonly CellShape[]) => row.reduce((sum, { across }) => sum + across, 0);

const lettersIn = (lines: readonly number[]) => lines.reduce((sum, length) => sum + length, 0);

/** How far a cell reaches, as an attribute says it: at least one, and no farther than a table goes. */
export function reachOf(attribute: string | null | undefined, most: number): number {
  const reach = Number.parseInt(attribute ?? "", 10);
  return Number.isFinite(reach) ? Math.min(most, Math.max(1, reach)) : 1;
}
