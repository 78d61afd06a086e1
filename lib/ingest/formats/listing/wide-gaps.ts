import { cutLine, type Piece } from "@/lib/ingest/formats/listing/cut-line";
import type { Line } from "@/lib/ingest/text/lines";

/** Crawlers that print a page as one line leave more than one blank where its lines ended. */
const GAP = /\s{2,}/g;
/** So many gaps in one line are no accident, */
const MIN_GAPS = 15;
/** and between them stand lines, not words: of columns of figures nothing is parted. */
const MIN_PIECE = 12;
const MAX_PIECE = 160;

/** Part lines of which a whole page was made at the blanks that stand for its line breaks. */
export function partWideGaps(lines: readonly Line[], text: string): readonly Line[] {
  return lines.flatMap((line) => {
    const pieces = line.text.length < MIN_GAPS * MIN_PIECE ? [] : piecesOf(line.text);
    const length = line.text.length / Math.max(1, pieces.length);
    const isPage = pieces.length > MIN_GAPS && length >= MIN_PIECE && length <= MAX_PIECE;
    return isPage ? cutLine(line, text, pieces) : [line];
  });
}

function piecesOf(words: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: gap } of words.matchAll(GAP)) {
    if (index > start) pieces.push([start, index]);
    start = index + gap.length;
  }
  return start < words.length ? [...pieces, [start, words.length]] : pieces;
}
