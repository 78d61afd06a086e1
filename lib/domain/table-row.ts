/** What stands between the cells of a row where a table is told as text. */
export const BETWEEN_CELLS = " | ";

/** A sign between spaces that would be taken for the end of a cell. */
const STRAY = /(?:^|\s)\|(?:\s|$)/;

/** The words of a row's cells as one text; a line break stays in its cell. */
export function joinCells(cells: readonly string[]): string {
  return cells.join(BETWEEN_CELLS);
}

/** The words of each cell of a row. */
export function splitCells(text: string): string[] {
  return text.split(BETWEEN_CELLS);
}

/** Whether a row can be told as text without its cells being mistaken. */
export function canJoinCells(cells: readonly string[]): boolean {
  return !cells.some((cell) => cell.includes("|") && STRAY.test(cell));
}

/** A text without its tables: a block of which a line is a row goes, with the caption above it. */
export function withoutTables(text: string): string {
  const blocks = text.split(/\n{2,}/);
  return blocks.filter((block) => !block.includes(BETWEEN_CELLS)).join("\n\n");
}
