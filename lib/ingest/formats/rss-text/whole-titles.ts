import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** A longer line may hold more than a title. */
const MAX_LINE = 160;

/** So many titles are lines as a whole, and so large a share of those that an address spells. */
const MIN_WHOLE = 3;
const MIN_SHARE = 0.6;

/**
 * Make titles whole that were cut where their addresses spell them: where a feed prints title and address on lines of
 * their own, what such an address leaves out belongs to the title all the same. What recurs in front of titles, and
 * what a colon or a bar parts from them, is left as it is.
 */
export function joinTitles(tokens: readonly Token[]): readonly Token[] {
  const lines = titleLines(tokens);
  const whole = lines.filter(({ from, to }) => to - from === 1).length;
  if (whole === lines.length || whole < MIN_WHOLE || whole < lines.length * MIN_SHARE) return tokens;
  const fronts = new Map<string, number>();
  for (const { from } of lines) {
    const front = tokens[from]?.text ?? "";
    fronts.set(front, (fronts.get(front) ?? 0) + 1);
  }
  const joined: Token[] = [];
  let next = 0;
  for (const { from, to } of lines) {
    const pieces = tokens.slice(from, to);
    const front = pieces[0]?.isSpelt ? "" : (pieces[0]?.text ?? "");
    const isLabel =
      front !== "" && (isKnownKicker(front) || (fronts.get(front) ?? 0) > 1 || /[:：|]$/.test(front));
    for (const token of tokens.slice(next, from)) joined.push(token);
    joined.push(...(isLabel ? pieces : joinPieces(pieces)));
    next = to;
  }
  return [...joined, ...tokens.slice(next)];
}

/** The lines above addresses in which these spell something, as ranges of pieces. */
function titleLines(tokens: readonly Token[]): { from: number; to: number }[] {
  return tokens.flatMap(({ kind, gap }, to) => {
    if (kind !== "url" || gap === 0) return [];
    let from = to - 1;
    while (from > 0 && tokens[from]?.kind === "text" && tokens[from]?.gap === 0) from--;
    const pieces = tokens.slice(Math.max(0, from), to);
    const isLine = pieces.length > 0 && pieces.every((piece) => piece.kind === "text");
    return isLine && pieces.some(({ isSpelt }) => isSpelt) ? [{ from, to }] : [];
  });
}

function joinPieces(pieces: readonly Token[]): readonly Token[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || first === last || last.end - first.start > MAX_LINE) return pieces;
  if (pieces.some(({ text, isSpelt }) => !isSpelt && looksLikeProse(text))) return pieces;
  const text = pieces.reduce((line, piece, index) => {
    const blank = " ".repeat(Math.max(0, piece.start - (pieces[index - 1]?.end ?? piece.start)));
    return line + blank + piece.text;
  }, "");
  return [{ ...first, end: last.end, text, isSpelt: true }];
}
