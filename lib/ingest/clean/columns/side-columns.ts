import { hyphenatedWords, joinColumn } from "@/lib/ingest/clean/columns/join-column";
import { hasCapitalNouns, readInOrder } from "@/lib/ingest/clean/columns/reading-order";

/** White space between two columns: three blanks or a tab, once in a line. */
const GAP = / {3,}|\t+/g;

/** So many lines side by side are needed, so many words in a cell on average, so many sentences that go on below. */
const MIN_ROWS = 4;
const MIN_WORDS = 2.5;
const MIN_GOING_ON = 2;

/** The second column begins at the same place, but for a few units. */
const WOBBLE = 4;

interface Row {
  readonly left: string;
  readonly right: string;
  /** Where the right cell begins; -1 in lines of the left column alone. */
  readonly at: number;
}

/** Read two columns of running text that stand side by side, first the left one, then the right one. */
export function partSideColumns(text: string): string {
  if (!/\S(?: {3,}|\t)\S/.test(text)) return text;
  const lines = text.split("\n");
  const result: string[] = [];
  let block: Row[] = [];
  let own: string[] = [];
  const close = () => {
    result.push(...(readsInColumns(block) ? columnsOf(block, text) : own));
    [block, own] = [[], []];
  };
  for (const line of lines) {
    const row = readRow(line, block);
    if (!row) {
      close();
      result.push(line);
      continue;
    }
    block.push(row);
    own.push(line);
  }
  close();
  return result.join("\n");
}

function readRow(line: string, block: readonly Row[]): Row | null {
  const start = line.length - line.trimStart().length;
  const body = line.trim();
  if (body === "") return null;
  const gaps = [...body.matchAll(GAP)];
  const before = block.find(({ at }) => at >= 0)?.at ?? -1;
  if (gaps.length === 0) return alone(body, start, before);
  const [gap] = gaps;
  if (!gap || gaps.length > 1) return null;
  const at = start + gap.index + gap[0].length;
  if (before >= 0 && !gap[0].includes("\t") && Math.abs(at - before) > WOBBLE) return null;
  return { left: body.slice(0, gap.index), right: body.slice(gap.index + gap[0].length), at };
}

/** A line of one cell belongs to the block where it fits into one of the columns. */
function alone(body: string, start: number, before: number): Row | null {
  if (before < 0) return null;
  if (Math.abs(start - before) <= WOBBLE) return { left: "", right: body, at: before };
  return start + body.length < before ? { left: body, right: "", at: -1 } : null;
}

function cellsOf(rows: readonly Row[], side: "left" | "right"): string[] {
  return rows.map((row) => row[side]).filter((cell) => cell !== "");
}

/** Tables have cells that are whole by themselves; here sentences go on below, and hardly beside. */
function readsInColumns(rows: readonly Row[]): boolean {
  if (rows.filter(({ left, right }) => left !== "" && right !== "").length < MIN_ROWS) return false;
  const columns = [cellsOf(rows, "left"), cellsOf(rows, "right")];
  const options = { hasCapitalNouns: hasCapitalNouns(columns.flat()) };
  const across = readInOrder(
    rows.flatMap(({ left, right }) => [left, right]).filter((cell) => cell !== ""),
    options,
  );
  const down = columns.map((column) => readInOrder(column, options));
  const breaks = down.reduce((sum, column) => sum + column.breaks, 0);
  const isProse = columns.every((column) => {
    const words = column.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
    return (
      words / column.length >= MIN_WORDS &&
      column.every((cell) => !/\d\s*[%€$£]?$/.test(cell) || /\p{L}{3}/u.test(cell))
    );
  });
  return (
    isProse && down.every(({ goingOn }) => goingOn >= MIN_GOING_ON) && breaks <= Math.min(1, across.breaks)
  );
}

function columnsOf(rows: readonly Row[], text: string): string[] {
  const known = hyphenatedWords(text);
  return (["left", "right"] as const).flatMap((side) => [
    "",
    ...joinColumn(cellsOf(rows, side), known).flatMap((paragraph) => [paragraph, ""]),
  ]);
}
