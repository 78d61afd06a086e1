import { foldForSearch, parseQuery, type SearchWord } from "@/lib/domain/search-text";

/** A piece of a text: words that were looked for, or what stands between them. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Further down a text nobody looks for a passage. */
const LONGEST_TEXT = 40_000;
const LENGTH = 240;
const BEFORE = 70;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds in texts the words of one query, spelt as they may be. */
export function createMarker(query: string) {
  const words = parseQuery(query);
  const known = new Map<string, readonly Range[]>();
  const hitsOf = (word: string): readonly Range[] => {
    const before = known.get(word);
    if (before) return before;
    const hits = findInWord(word, words);
    known.set(word, hits);
    return hits;
  };
  return {
    /** The whole text, with what was looked for told apart. */
    mark: (text: string): Piece[] => cut(text, findHits(text, hitsOf)),
    /** A passage of the text around the words, or null where it has none of them. */
    passage: (text: string): Piece[] | null => {
      const line = text.slice(0, LONGEST_TEXT).replace(/\s+/g, " ").trim();
      const hits = findHits(line, hitsOf);
      return hits.length === 0 ? null : cutPassage(line, hits);
    },
  };
}

function findInWord(word: string, words: readonly SearchWord[]): Range[] {
  const folded = foldForSearch(word).split(" ");
  const isWhole = words.some(({ text, isPrefix }) =>
    folded.length === 1 ? folded[0] === text || (isPrefix && folded[0]?.startsWith(text)) : false,
  );
  if (isWhole) return [{ start: 0, end: word.length }];
  if (folded.length === 1) return [];
  // A run of a script without spaces: only the signs that were looked for.
  const lower = word.toLowerCase();
  return words.flatMap(({ text }) => {
    const start = lower.indexOf(text);
    return start < 0 ? [] : [{ start, end: start + text.length }];
  });
}

function findHits(text: string, hitsOf: (word: string) => readonly Range[]): Range[] {
  const hits: Range[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    for (const { start, end } of hitsOf(word).toSorted((a, b) => a.start - b.start)) {
      const last = hits.at(-1);
      if (last && index + start < last.end)
        hits[hits.length - 1] = { ...last, end: Math.max(last.end, index + end) };
      else hits.push({ start: index + start, end: index + end });
    }
  }
  return hits;
}

/** The window with the most hits, the first of equals; it begins and ends between words. */
function cutPassage(line: string, hits: readonly Range[]): Piece[] {
  let best = hits[0]?.start ?? 0;
  let most = 0;
  let end = 0;
  for (const [at, hit] of hits.entries()) {
    while ((hits[end]?.end ?? Number.POSITIVE_INFINITY) <= hit.start + LENGTH - BEFORE) end += 1;
    if (end - at <= most) continue;
    most = end - at;
    best = hit.start;
  }
  const from = best <= BEFORE ? 0 : beginAt(line, best);
  const isRest = line.length <= from + LENGTH;
  const to = isRest
    ? line.length
    : Math.max(endAt(line, from), hits.find(({ start }) => start === best)?.end ?? 0);
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to);
  const pieces = cut(
    line.slice(from, to),
    inside.map((hit) => ({ start: hit.start - from, end: hit.end - from })),
  );
  const dots = { text: "…", isHit: false };
  return [...(from > 0 ? [dots] : []), ...pieces, ...(isRest ? [] : [dots])];
}

/** Behind a space; where a script has none, between two signs. */
function beginAt(line: string, best: number): number {
  const space = line.indexOf(" ", best - BEFORE) + 1;
  return space > 0 && space <= best ? space : wholeSign(line, best - BEFORE);
}

function endAt(line: string, from: number): number {
  const space = line.lastIndexOf(" ", from + LENGTH);
  return space > from + BEFORE ? space : wholeSign(line, from + LENGTH);
}

const wholeSign = (line: string, at: number) => (/[\udc00-\udfff]/.test(line[at] ?? "") ? at - 1 : at);

function cut(text: string, hits: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}
