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

/** The lines of `text`, each cell of a table's row as a line of its own; before a row's first cell may stand its bar. */
export function splitCells(text: string): Line[] {
  return splitLines(text).flatMap((line) => {
    if (line.text.includes("\t")) return cellsOf(text, line, CELL_BREAK.tabs);
    return isBarredRow(line.text) ? cellsOf(text, line, CELL_BREAK.bars) : [line];
  });
}

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
