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
