/** One line of a dump, with its place in the text. */
export interface Line {
  /** Offset of the first unit. */
  readonly start: number;
  /** Offset after the last unit, without the line break. */
  readonly end: number;
  /** Offset of the next line: after the line break. */
  readonly next: number;
  /** The line without its break and without white space at its ends. */
  readonly text: string;
}

/** Cut `text` into lines at LF, CRLF or CR; the lines' `[start, next)` cover the text exactly once. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({
      start,
      end: match.index,
      next: breaks.lastIndex,
      text: text.slice(start, match.index).trim(),
    });
    start = breaks.lastIndex;
  }
  if (start < text.length) {
    lines.push({ start, end: text.length, next: text.length, text: text.slice(start).trim() });
  }
  return lines;
}

/** The lines that have anything but white space in them. */
export function filledLines(text: string): Line[] {
  return splitLines(text).filter((line) => line.text !== "");
}

/** Cells of a table that a page's text prints in one line. */
const CELL_BREAK = { tabs: /\t/g, bars: /\|/g };

/** The lines of `text`, each cell of a table's row as a line of its own but for tables of figures; before a row's first cell may stand its bar. */
export function linesAndCells(text: string): Line[] {
  const lines = splitLines(text);
  const cells = lines.map((line) => {
    if (line.text.includes("\t")) return cellsOf(text, line, CELL_BREAK.tabs);
    return isBarredRow(line.text) ? cellsOf(text, line, CELL_BREAK.bars) : [line];
  });
  return lines.flatMap((line, index) => (isOfFigures(cells, index) ? [line] : (cells[index] ?? [])));
}

/** Whether a line is a whole row of a table, as `linesAndCells` leaves those of figures. */
export const isWholeRow = (line: string): boolean => line.includes("\t") || isBarredRow(line);

/** A table of figures inside a text is no list: its rows, or the row below its heads, are numbers for the most part. */
function isOfFigures(rows: readonly (readonly Line[])[], index: number): boolean {
  return areFigures(rows[index]) || ((rows[index]?.length ?? 0) > 1 && areFigures(rows[index + 1]));
}

function areFigures([name, ...values]: readonly Line[] = []): boolean {
  if (!name || name.text.length > MAX_ROW_NAME) return false;
  const figures = values.filter(({ text }) => FIGURE.test(text));
  // A lone year is when something was, and not how much.
  return figures.length * 2 > values.length && (figures.length > 1 || !YEAR.test(figures[0]?.text ?? ""));
}

/** What a row of figures is about is no longer: headlines are. */
const MAX_ROW_NAME = 32;

const YEAR = /^(?:19|20)\d\d$/;

/** `1,200`, `−3.5 %`, `€ 40`, and no date. */
const FIGURE = /^[^\p{L}\d]{0,3}\d{1,3}(?:[ .,]?\d{3}){0,4}(?:[.,]\d+)?\s?(?:[^\p{L}\d\s]|\p{L}{1,3}\.?)?$/u;

/** `| 3 May 2024 | New bridge opens |` */
const isBarredRow = (line: string): boolean =>
  line.startsWith("|") && line.endsWith("|") && line.indexOf("|", 1) < line.length - 1;

function cellsOf(text: string, row: Line, cellBreak: RegExp): Line[] {
  const content = text.slice(row.start, row.end);
  const ends = [...Array.from(content.matchAll(cellBreak), ({ index }) => row.start + index), row.end];
  const starts = [row.start, ...ends.map((end) => end + 1)];
  const filled = ends.flatMap((end, at) => {
    const start = starts[at] ?? end;
    const cell = text.slice(start, end).trim();
    return cell === "" ? [] : [{ start, end, text: cell }];
  });
  return filled.length === 0
    ? [row]
    : filled.map((cell, at) => ({ ...cell, next: filled[at + 1]?.start ?? row.next }));
}
