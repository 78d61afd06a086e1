import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { endIn, type FlatLine, partAt, piecesAtEnd } from "@/lib/ingest/formats/social/line-pieces";
import { cutBehindRows } from "@/lib/ingest/formats/social/part-flat-lines";
import { partHeadLines } from "@/lib/ingest/formats/social/part-head-lines";
import { labelEndingAt, type Word, wordsIn } from "@/lib/ingest/formats/social/words-of-line";
import type { Line } from "@/lib/ingest/text/lines";

/** A post with its head and its buttons is no shorter. */
const MIN_LINE = 100;

/** One line of that kind may be a post that quotes the screen. */
const MIN_LINES = 2;

/** So many words a head and a row of buttons have. */
const MAX_EDGE = 26;

/** Below a post stand two buttons or counters at least. */
const MIN_BUTTONS = 2;

/** The lines of a page, those of flat posts parted. */
export interface FlatPosts {
  readonly lines: readonly FlatLine[];
  /** Where the first flat post begins; what stands above is the page's own. Null where there is none. */
  readonly start: number | null;
  /** Where the last flat post is over; what stands below is the page's foot. Null where there is none, or where a post goes on. */
  readonly end: number | null;
}

/** Part posts that stand on one line each, from their head and their buttons, and what ends the posts from what follows it. */
export function partFlatPosts(text: string, whole: readonly Line[], labels: LabelTable): FlatPosts {
  const lines = whole.flatMap((line) => cutBehindRows(text, line, labels));
  const cuts = lines.map((line) => cutsIn(text.slice(line.start, line.end), labels));
  if (cuts.filter((own) => own.length > 0).length < MIN_LINES)
    return { lines: partHeadLines(text, whole, labels) ?? whole, start: null, end: null };
  const parted = lines.flatMap((line, index) => {
    const own = cuts[index] ?? [];
    if (own.length === 0) return partAt(text, line, endIn(text.slice(line.start, line.end), labels));
    const [name, ...post] = partAt(text, line, own);
    return name ? [{ ...name, isAround: true }, ...post] : post;
  });
  return {
    lines: parted,
    start: lines[cuts.findIndex((own) => own.length > 0)]?.start ?? null,
    end: footOf(text, lines.slice(cuts.findLastIndex((own) => own.length > 0) + 1), labels),
  };
}

/** Behind the last post with its buttons nothing is posted, unless a line has the head of one that was cut off. */
function footOf(text: string, lines: readonly Line[], labels: LabelTable): number | null {
  const isCut = lines.some((line) => {
    const own = text.slice(line.start, line.end);
    return headOf(own, wordsIn(own).slice(0, MAX_EDGE), labels).length > 0;
  });
  return isCut ? null : (lines[0]?.start ?? null);
}

/** Where the line of a post is to be cut; nowhere where it has no head or no buttons. */
function cutsIn(line: string, labels: LabelTable): number[] {
  if (line.length < MIN_LINE) return [];
  const words = wordsIn(line);
  const head = headOf(line, words.slice(0, MAX_EDGE), labels);
  const tail = tailOf(line, words.slice(Math.max(head.length, words.length - MAX_EDGE)), labels);
  if (head.length === 0 || tail.length < MIN_BUTTONS) return [];
  return [...head, ...tail];
}

/** The button behind which the words of a post begin, and before it the age and what else the screen says. */
function headOf(line: string, words: readonly Word[], labels: LabelTable): number[] {
  for (let last = words.length - 1; last > 0; last--) {
    const label = labelEndingAt(line, words, last, labels);
    if (label < 2) continue;
    const before = piecesAtEnd(line, words.slice(0, last - label + 1), labels);
    const hasAge = before.some(({ isAge }) => isAge);
    const next = words[last + 1]?.[0];
    if (!hasAge || next === undefined) continue;
    return [...before.map(({ start }) => start), words[last - label + 1]?.[0] ?? 0, next].filter(
      (cut) => cut > 0,
    );
  }
  return [];
}

function tailOf(line: string, words: readonly Word[], labels: LabelTable): number[] {
  return piecesAtEnd(line, words, labels)
    .filter(({ isAge }) => !isAge)
    .map(({ start }) => start);
}
