import { type RowScan, scanRow } from "@/lib/ingest/table/scan-row";

/** One row of a table with its place in the text. */
export interface CsvRow {
  readonly start: number;
  /** After its line break. */
  readonly end: number;
  /** Number of its first line, from 1. */
  readonly line: number;
  /** Cells without their quotes; of a row that can't be read, what stands between its delimiters. */
  readonly cells: readonly string[];
  readonly problem: "unclosed-quote" | "row-too-long" | null;
}

interface Settings {
  readonly delimiter: string;
  readonly quote: string;
  readonly longest?: number;
}

/** Longest row, in UTF-16 code units. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** A quote that was opened by mistake is looked for in rows up to this length, and so many times. */
const LONGEST_REREAD = 64 * 1024;
const MOST_REREADS = 10_000;

/** Cells of a line whose quotes can't be trusted. */
const MOST_LOOSE_CELLS = 1_000;

/**
 * Cuts a table into rows, however the text is cut into pieces; rows cover the text from its start without a gap.
 *
 * A quote that is never closed takes its own line only, and one that opens in a cell without closing it well is
 * a letter of it.
 */
export class CsvReader {
  readonly #delimiter: string;
  readonly #quote: string;
  readonly #longest: number;
  #buffer = "";
  /** Offset of the buffer in the text. */
  #base = 0;
  #line = 1;
  /** Up to here no quote closes a cell: known from an earlier row, so that nothing is searched twice. */
  #noCloseBefore = 0;
  /** Where a row began that is too long to be held: the rest of its line is passed over. */
  #skippedFrom: number | null = null;
  /** The buffer is read again only once it is this long: a long row is not read anew for every small piece. */
  #enough = 0;
  #width: number | null = null;
  #rereads = 0;

  /** `longest` is the most code units of a row. */
  constructor({ delimiter, quote, longest = LONGEST_ROW }: Settings) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#longest = longest;
  }

  /** Say how many cells a row has, as soon as that is known. */
  expect(width: number): void {
    this.#width = width;
  }

  /** Take the next piece; gives the rows that are complete. */
  push(text: string): CsvRow[] {
    this.#buffer += text;
    return this.#buffer.length < this.#enough ? [] : this.#read(false);
  }

  /** The text is over: give the rest. */
  end(): CsvRow[] {
    return this.#read(true);
  }

  #read(isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < this.#buffer.length) {
      const row = this.#skippedFrom === null ? this.#next(at, isLast) : this.#passOver(at, isLast);
      if (row === null) break;
      rows.push(row);
      at = row.end - this.#base;
    }
    if (isLast && this.#skippedFrom !== null) rows.push(this.#endSkipped(this.#buffer.length));
    // Of a line that is passed over nothing is kept but half of a line break.
    if (this.#skippedFrom !== null) at = this.#buffer.length - (this.#buffer.endsWith("\r") ? 1 : 0);
    this.#buffer = this.#buffer.slice(at);
    this.#base += at;
    this.#enough = Math.min(2 * this.#buffer.length, this.#longest);
    return rows;
  }

  #next(at: number, isLast: boolean): CsvRow | null {
    // What a row is must not depend on how much of the text is there: more than the longest row is not looked at.
    const isCut = this.#buffer.length - at > this.#longest;
    const scan = scanRow(isCut ? this.#buffer.slice(0, at + this.#longest) : this.#buffer, at, {
      ...{ delimiter: this.#delimiter, quote: this.#quote, isLast: isLast && !isCut },
      noCloseBefore: this.#noCloseBefore - this.#base,
    });
    if (scan.kind === "row" && !this.#hasSwallowed(scan, at)) return this.#row(at, scan.end, scan);
    if (scan.kind === "row") return this.#unclosed(at, isLast);
    const isOver = isCut || isLast;
    if (scan.kind === "open" && scan.isQuoted && isOver) {
      this.#noCloseBefore = this.#base + Math.min(this.#buffer.length, at + this.#longest);
      return this.#unclosed(at, isLast);
    }
    return scan.kind === "too-long" || isOver ? this.#tooLong(at, isLast) : null;
  }

  #unclosed(at: number, isLast: boolean): CsvRow | null {
    const end = afterLineBreak(this.#buffer, at, isLast);
    if (end === null || end - at > this.#longest) return this.#tooLong(at, isLast);
    const line = this.#buffer.slice(at, end).replace(/[\r\n]+$/, "");
    const cells = line.split(this.#delimiter, MOST_LOOSE_CELLS);
    return this.#row(at, end, { cells, problem: "unclosed-quote" });
  }

  /** A stray quote takes the next rows in: too few or too many cells, or one that begins inside another. */
  #hasSwallowed({ cells, breaks, end, isOdd }: Extract<RowScan, { kind: "row" }>, at: number): boolean {
    if (breaks === 0 || this.#width === null || (cells.length === this.#width && !isOdd)) return false;
    if (end - at > LONGEST_REREAD || this.#rereads >= MOST_REREADS) return false;
    this.#rereads++;
    return true;
  }

  #tooLong(at: number, isLast: boolean): CsvRow | null {
    this.#skippedFrom = this.#base + at;
    return this.#passOver(at, isLast);
  }

  /** The row that is too long, once its line has ended. */
  #passOver(at: number, isLast: boolean): CsvRow | null {
    const end = afterLineBreak(this.#buffer, at, isLast);
    return end === null ? null : this.#endSkipped(end);
  }

  #endSkipped(end: number): CsvRow {
    const start = this.#skippedFrom ?? this.#base;
    this.#skippedFrom = null;
    return this.#row(start - this.#base, end, { cells: [], problem: "row-too-long" });
  }

  #row(at: number, end: number, { cells, problem, breaks = 0 }: Found): CsvRow {
    const line = this.#line;
    this.#line += breaks + 1;
    return { start: this.#base + at, end: this.#base + end, line, cells, problem };
  }
}

type Found = Pick<CsvRow, "cells" | "problem"> & Partial<Pick<Extract<RowScan, { kind: "row" }>, "breaks">>;

/** The offset after the next line break; null where it may come yet. */
function afterLineBreak(text: string, at: number, isLast: boolean): number | null {
  for (let index = at; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a) return index + 1;
    if (unit !== 0x0d) continue;
    if (index + 1 < text.length || isLast) return text.charCodeAt(index + 1) === 0x0a ? index + 2 : index + 1;
    return null;
  }
  return isLast ? text.length : null;
}
