interface Rules {
  readonly delimiter: string;
  readonly quote: string;
  /** Whether the text ends where it ends, or may go on. */
  readonly isLast: boolean;
  /** No quote before this offset closes a cell. */
  readonly noCloseBefore: number;
}

/** What stands at an offset: a whole row, or one whose end is not there, perhaps because a quote is open. */
export type RowScan =
  | {
      readonly kind: "row";
      readonly end: number;
      readonly cells: readonly string[];
      /** Line breaks inside cells. */
      readonly breaks: number;
      /** Whether a quote stands alone behind a delimiter inside a cell: another cell may begin there. */
      readonly isOdd: boolean;
      readonly problem: null;
    }
  | { readonly kind: "open"; readonly isQuoted: boolean }
  | { readonly kind: "too-long" };

interface Cell {
  readonly text: string;
  /** Offset of the delimiter, the line break or the end of the text behind it. */
  readonly end: number;
  readonly breaks: number;
  readonly isOdd: boolean;
}

/** More cells than any spreadsheet has columns. */
const MOST_CELLS = 20_000;

const OPEN: RowScan = { kind: "open", isQuoted: false };
const OPEN_QUOTE: RowScan = { kind: "open", isQuoted: true };
const LF = 0x0a;
const CR = 0x0d;

/** Read the row that starts at `at`. */
export function scanRow(text: string, at: number, rules: Rules): RowScan {
  const cells: string[] = [];
  let breaks = 0;
  let isOdd = false;
  let from = at;
  const rowTo = (end: number): RowScan => ({ kind: "row", end, cells, breaks, isOdd, problem: null });
  for (;;) {
    const cell = scanCell(text, from, rules);
    if ("kind" in cell) return cell;
    if (cells.push(cell.text) > MOST_CELLS) return { kind: "too-long" };
    breaks += cell.breaks;
    isOdd ||= cell.isOdd;
    const unit = text.charCodeAt(cell.end);
    if (cell.end >= text.length) return rules.isLast ? rowTo(text.length) : OPEN;
    if (unit === LF) return rowTo(cell.end + 1);
    if (unit === CR) {
      if (cell.end + 1 >= text.length && !rules.isLast) return OPEN;
      return rowTo(cell.end + (text.charCodeAt(cell.end + 1) === LF ? 2 : 1));
    }
    from = cell.end + 1;
  }
}

function scanCell(text: string, from: number, rules: Rules): Cell | RowScan {
  const start = afterSpaces(text, from, rules.delimiter);
  if (text.charAt(start) === rules.quote) return scanQuoted(text, start, rules);
  if (start >= text.length && !rules.isLast) return OPEN;
  const delimiter = rules.delimiter.charCodeAt(0);
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit === delimiter || unit === LF || unit === CR) break;
    end++;
  }
  return { text: text.slice(from, end), end, breaks: 0, isOdd: false };
}

/** A quote closes its cell only before a delimiter, a line break or the end; two in a row are one in the text. */
function scanQuoted(text: string, start: number, rules: Rules): Cell | RowScan {
  const { quote, delimiter, isLast } = rules;
  let isOdd = false;
  let from = Math.max(start + 1, Math.min(rules.noCloseBefore, text.length));
  for (;;) {
    const at = text.indexOf(quote, from);
    if (at < 0) return OPEN_QUOTE;
    if (text.charAt(at + 1) === quote) {
      from = at + 2;
      continue;
    }
    const end = afterSpaces(text, at + 1, delimiter);
    if (end >= text.length && !isLast) return OPEN_QUOTE;
    if (end >= text.length || isEnd(text, end, delimiter)) {
      const written = text.slice(start + 1, at);
      return { text: unquote(written, quote), end, breaks: countBreaks(written), isOdd };
    }
    isOdd ||= text.charAt(at - 1) === delimiter;
    from = at + 1;
  }
}

/** The text of a cell without the quotes around it. */
function unquote(written: string, quote: string): string {
  return written.includes(quote) ? written.replaceAll(quote + quote, quote) : written;
}

function countBreaks(written: string): number {
  if (!written.includes("\n") && !written.includes("\r")) return 0;
  return written.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  const unit = text.charCodeAt(at);
  return unit === LF || unit === CR || text.charAt(at) === delimiter;
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text.charAt(at) === " " || (text.charAt(at) === "\t" && delimiter !== "\t")) at++;
  return at;
}
