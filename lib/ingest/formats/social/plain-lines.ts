import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { filledLines, type Line } from "@/lib/ingest/text/lines";

/** So many numbers of links, each one more than the last, are what a browser for the terminal prints. */
const MIN_NOTES = 8;
const NOTE = /\[(\d{1,4})\](?=\S)/g;
/** Marks of headings and lists in a page that a program wrote as text. */
const MARK = /^(?:#{1,6}|[*+])\s+(?=\S)/;
/** Narrower pages are columns. */
const MIN_WIDTH = 60;

/** The longest line may be a little longer than where the others are wrapped. */
const MAX_SLACK = 4;

/** The filled lines of a page without the marks of lists and headings; where its links are numbered, without the numbers, and wrapped lines whole again. */
export function plainLines(text: string, labels: LabelTable): Line[] {
  const lines = filledLines(text);
  if (!isNumbered(text)) return lines.map(withoutMark);
  return joinWrapped(lines)
    .flatMap((line) => partButtons(line, labels))
    .map(withoutMark);
}

function isNumbered(text: string): boolean {
  let last = 0;
  let count = 0;
  for (const [, digits] of text.matchAll(NOTE)) {
    if (Number(digits) === last + 1 || last === 0) count++;
    last = Number(digits);
  }
  return count >= MIN_NOTES;
}

/** What stands in front of a line's words is its item's all the same: only where the words begin changes. */
function withoutMark(line: Line): Line {
  const mark = MARK.exec(line.text)?.[0] ?? "";
  return mark === "" ? line : { ...line, text: line.text.slice(mark.length) };
}

/** A line is wrapped where the next one's first word would not have stood in it. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (width < MIN_WIDTH || width > MIN_WIDTH * 2) return [...lines];
  const joined: Line[] = [];
  let lastStart = 0;
  for (const line of lines) {
    const above = joined.at(-1);
    const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
    const isFull = above !== undefined && above.end - lastStart + 1 + word > width - MAX_SLACK;
    if (isFull && above.next === line.start && !/^(?:\[\d|[*+]\s)/.test(line.text)) {
      joined[joined.length - 1] = {
        ...above,
        end: line.end,
        next: line.next,
        text: `${above.text} ${line.text}`,
      };
    } else joined.push(line);
    lastStart = line.start;
  }
  return joined;
}

/** Numbered links side by side that are all labels are lines of their own; elsewhere the numbers are left out. */
function partButtons(line: Line, labels: LabelTable): Line[] {
  const pieces = line.text.split(/\s?\[\d{1,4}\](?=\S)/);
  if (pieces.length === 1) return [line];
  const filled = pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (filled.length < 2 || !filled.every((piece) => labels.kindOf(piece) !== null))
    return [{ ...line, text: line.text.replace(NOTE, "") }];
  // The line's place is the last one's, so that the others have nothing to give away.
  return filled.map((piece, at) => {
    const isLast = at === filled.length - 1;
    return {
      text: piece,
      start: line.start,
      end: isLast ? line.end : line.start,
      next: isLast ? line.next : line.start,
    };
  });
}
