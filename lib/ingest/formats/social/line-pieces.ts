import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { labelEndingAt, type Word } from "@/lib/ingest/formats/social/words-of-line";
import type { Line } from "@/lib/ingest/text/lines";

/** A line, or a part of one; true for the names above a post in its line. */
export interface FlatLine extends Line {
  readonly isAround?: boolean;
}

/** A label or an age inside a line. */
export interface Piece {
  /** Units from the line's start. */
  readonly start: number;
  readonly words: number;
  readonly isAge: boolean;
}

/** The labels and ages at the end of `words`, the last one last. */
export function piecesAtEnd(line: string, words: readonly Word[], labels: LabelTable): Piece[] {
  const pieces: Piece[] = [];
  for (let last = words.length - 1; last >= 0; ) {
    const label = labelEndingAt(line, words, last, labels);
    const age = label > 0 ? 0 : ageEndingAt(line, words, last);
    const start = words[last - (label || age) + 1]?.[0];
    if (label + age === 0 || start === undefined) break;
    pieces.unshift({ start, words: label || age, isAge: age > 0 });
    last -= label || age;
  }
  return pieces;
}

function ageEndingAt(line: string, words: readonly Word[], last: number): number {
  for (let size = Math.min(3, last + 1); size > 0; size--)
    if (isRelativeTime(line.slice(words[last - size + 1]?.[0], words[last]?.[1]))) return size;
  return 0;
}

/** The parts of a line that is cut at `cuts`, in units from its start. */
export function partAt(text: string, line: Line, cuts: readonly number[]): Line[] {
  const starts = [line.start, ...cuts.map((cut) => line.start + cut)];
  return starts.map((start, at) => {
    const next = starts[at + 1] ?? line.next;
    const end = starts[at + 1] ?? line.end;
    return { start, end, next, text: text.slice(start, end).trim() };
  });
}

/** Units of a line in which the words that end the posts are looked for. */
const END_WITHIN = 200;

/** `Join now to see … Similar pages`: behind the words that end the posts. */
export function endIn(line: string, labels: LabelTable): number[] {
  const starts = Array.from(
    line.slice(0, END_WITHIN).matchAll(/\s+(?=\S)/g),
    ({ index, 0: gap }) => index + gap.length,
  );
  const end = starts.findLast((start) => labels.kindOf(line.slice(0, start).trimEnd()) === "end");
  return end === undefined ? [] : [end];
}
