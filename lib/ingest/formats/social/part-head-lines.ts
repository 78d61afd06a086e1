import { readAgeLine } from "@/lib/ingest/formats/social/age-line";
import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { endIn, type FlatLine, partAt, piecesAtEnd } from "@/lib/ingest/formats/social/line-pieces";
import { wordsIn } from "@/lib/ingest/formats/social/words-of-line";
import type { Line } from "@/lib/ingest/text/lines";

/** One line of that kind may be a text that quotes the screen. */
const MIN_HEADS = 2;

/** A longer line is a text. */
const MAX_HEAD = 220;

/** So many buttons and counters in a row close a post. */
const MIN_ROW = 3;

/** A row of buttons has no more units. */
const MAX_ROW = 300;

/**
 * Part lines that hold the whole head of a post (`Ada Marsh 1,204 followers 5 days Report this post`), and the rows of
 * buttons below or behind its text, where heads are printed so; null where they are not.
 */
export function partHeadLines(text: string, lines: readonly Line[], labels: LabelTable): FlatLine[] | null {
  const heads = lines.map((line) => headCuts(text.slice(line.start, line.end), labels));
  if (heads.filter((cuts) => cuts.length > 0).length < MIN_HEADS) return null;
  return lines.flatMap((line, index) => {
    const head = heads[index] ?? [];
    if (head.length > 0) {
      const [name, ...rest] = partAt(text, line, head);
      return name ? [{ ...name, isAround: true }, ...rest] : rest;
    }
    const own = text.slice(line.start, line.end);
    const row = rowCuts(own, labels);
    return partAt(text, line, row.length > 0 ? row : endIn(own, labels));
  });
}

/** Where a line is cut that ends with the button of a head, an age before it; nowhere where it is none. */
function headCuts(line: string, labels: LabelTable): number[] {
  if (line.length > MAX_HEAD || readAgeLine(line, labels, null) !== null) return [];
  const words = wordsIn(line);
  const pieces = piecesAtEnd(line, words, labels);
  const [last] = pieces.slice(-1);
  const isHead = pieces.some(({ isAge }) => isAge) && last !== undefined && !last.isAge && last.words > 1;
  return isHead ? pieces.map(({ start }) => start).filter((start) => start > 0) : [];
}

/** Where the row of buttons at the end of a line is cut from what stands before it, and its buttons from each other. */
function rowCuts(line: string, labels: LabelTable): number[] {
  const from = Math.max(0, line.length - MAX_ROW);
  const end = line.slice(from);
  const pieces = piecesAtEnd(end, wordsIn(end), labels).filter(({ isAge }) => !isAge);
  return pieces.length < MIN_ROW ? [] : pieces.map(({ start }) => from + start).filter((start) => start > 0);
}
