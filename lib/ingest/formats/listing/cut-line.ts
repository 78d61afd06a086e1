import type { Line } from "@/lib/ingest/text/lines";

/** A part of a line's words: where it starts and ends among them. */
export type Piece = readonly [start: number, end: number];

/** The pieces of a line as lines; what stands between two belongs to the first, so that together they cover the line. */
export function cutLine(line: Line, text: string, pieces: readonly Piece[]): Line[] {
  const from = line.start + Math.max(0, text.slice(line.start, line.end).indexOf(line.text));
  return pieces.map(([start, end], at) => {
    const next = pieces[at + 1];
    return {
      start: at === 0 ? line.start : from + start,
      end: from + end,
      next: next ? from + next[0] : line.next,
      text: line.text.slice(start, end),
    };
  });
}
