import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { partFiledLabels } from "@/lib/ingest/formats/rss-text/filed-labels";
import { findGluedPlaces, partAtPlaces } from "@/lib/ingest/formats/rss-text/glued/part-glued";
import { partGluedFields } from "@/lib/ingest/formats/rss-text/glued-fields";
import { guessStart, LONG_LINE } from "@/lib/ingest/formats/rss-text/guess-start";
import { markImprints } from "@/lib/ingest/formats/rss-text/imprints";
import { labelStart } from "@/lib/ingest/formats/rss-text/label-start";
import { findMarks, gapBefore, type Mark } from "@/lib/ingest/formats/rss-text/marks";
import { partMediaTypes } from "@/lib/ingest/formats/rss-text/media-types";
import { markRepeatedTitles } from "@/lib/ingest/formats/rss-text/repeated-titles";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { joinTitles } from "@/lib/ingest/formats/rss-text/whole-titles";
import { withoutHeader } from "@/lib/ingest/formats/rss-text/without-header";
import { withoutSearchForm } from "@/lib/ingest/formats/rss-text/without-search-form";
import { type Line, splitLines } from "@/lib/ingest/text/lines";
import { endsWithLink } from "@/lib/ingest/text/link-words";
import { findLooseTitle } from "@/lib/ingest/text/loose-slug";
import { isCut } from "@/lib/ingest/text/sentences";
import { findSpeltTitle, findTitleStart, spellsTitle } from "@/lib/ingest/text/slug-title";

/** Cut a flattened feed into its pieces, and where its fields are glued, between these. */
export function readTokens(text: string): Token[] {
  const { text: parted, at } = partAtPlaces(text, findGluedPlaces(text));
  const tokens = readPieces(parted);
  return parted === text
    ? tokens
    : tokens.map((token) => ({ ...token, start: at(token.start), end: at(token.end) }));
}

function readPieces(text: string): Token[] {
  const marks = findMarks(text);
  const tokens: Token[] = [];
  let from = 0;
  for (const [index, mark] of marks.entries()) {
    for (const token of readRun(text, [from, mark.start], addressesAround(text, marks, index)))
      tokens.push(token);
    tokens.push(toToken(text, mark));
    from = mark.end;
  }
  for (const token of readRun(text, [from, text.length], addressesAround(text, marks, marks.length)))
    tokens.push(token);
  const pieces = partFiledLabels(partGluedFields(withoutHeader(joinTitles(partMediaTypes(tokens)))));
  return markImprints(withoutSearchForm(markRepeatedTitles(pieces))).map((token, index, all) => {
    if (isSpelling(all, index)) return { ...token, isSpelt: true };
    return isTeaserOf(all, index) ? { ...token, isTeaser: true } : token;
  });
}

/** How far behind its teaser a text begins, in pieces; and how much of the two is compared. */
const SOON = 8;
const MIN_ALIKE = 20;
const MAX_ALIKE = 40;

function isTeaserOf(tokens: readonly Token[], index: number): boolean {
  const { kind, text = "", isSpelt } = tokens[index] ?? {};
  if (kind !== "text" || isSpelt || text.length < MIN_ALIKE || !isCut(text)) return false;
  const start = text.slice(0, MAX_ALIKE).replace(/[\s.…[\]]{1,8}$/, "");
  return tokens
    .slice(index + 1, index + 1 + SOON)
    .some((token) => token.kind === "text" && token.text.startsWith(start));
}

/** How far from a title its address may stand, in pieces. */
const NEAR = 4;

function isSpelling(tokens: readonly Token[], index: number): boolean {
  const { kind, text } = tokens[index] ?? {};
  if (kind !== "url" || text === undefined) return false;
  return tokens
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .some(
      ({ kind: beside, isSpelt, text: title }) =>
        beside === "text" &&
        isSpelt &&
        (spellsTitle(text, title) || findTitleStart(title.slice(0, MAX_TITLE), text) !== null),
    );
}

function toToken(text: string, { kind, start, end }: Mark): Token {
  return {
    kind,
    start,
    end,
    text: text.slice(start, end),
    gap: gapBefore(text, start),
    isSpelt: false,
    isTeaser: false,
  };
}

/** The addresses that may spell the title in a run of text: those before and after it, past other marks. */
interface Addresses {
  readonly before: string | null;
  readonly after: string | null;
}

function addressesAround(text: string, marks: readonly Mark[], index: number): Addresses {
  const find = (step: 1 | -1): string | null => {
    for (let at = step > 0 ? index : index - 1, left = 4; left > 0; at += step, left--) {
      const mark = marks[at];
      if (!mark) return null;
      const neighbour = marks[at - step];
      const isBeside = at === (step > 0 ? index : index - 1) || !neighbour || isClose(text, mark, neighbour);
      if (!isBeside) return null;
      const url = text.slice(mark.start, mark.end);
      if (mark.kind === "url" && ["page", "permalink"].includes(purposeOf(url))) return url;
    }
    return null;
  };
  return { before: find(-1), after: find(1) };
}

function isClose(text: string, a: Mark, b: Mark): boolean {
  const [start, end] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return end - start <= 8 && text.slice(start, end).trim() === "";
}

/** The lines of a run of text between two marks, its title told from what stands beside it in the same line. */
function readRun(text: string, [from, to]: readonly [number, number], { before, after }: Addresses): Token[] {
  const lines = splitLines(text.slice(from, to)).filter((line) => line.text !== "");
  if (lines.length === 0) return [];
  const cut = (line: Line | undefined, part: { start: number; end: number }): Token[] =>
    line ? cutLine(text, from, line, part) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  const rest = (kept: readonly Line[]): Token[] => kept.flatMap((line) => cut(line, { start: 0, end: 0 }));
  const found = after && last ? findTitleStart(last.text, after) : null;
  if (found !== null && last) {
    // On a line of several sentences the title ends where its address does.
    const end = (after && findSpeltTitle(last.text, after)?.end) || last.text.length;
    const title = widen(last.text, { start: startOfWords(last.text, found), end });
    return [...rest(lines.slice(0, -1)), ...cut(last, title)];
  }
  const heading =
    after === null ? -1 : lines.findIndex((line) => line.text.length <= 300 && spellsTitle(after, line.text));
  if (heading >= 0) {
    const line = lines[heading];
    return [
      ...rest(lines.slice(0, heading)),
      ...cut(line, titleOf(line?.text ?? "", after ?? "")),
      ...rest(lines.slice(heading + 1)),
    ];
  }
  // A whole text may stand between a title and its address.
  const opening = after && first ? findSpeltTitle(first.text.slice(0, MAX_TITLE), after) : null;
  if (opening && first) return [...cut(first, widen(first.text, opening)), ...rest(lines.slice(1))];
  // A description may stand between a title and its address, and the text of the entry before in front of both.
  const inner = after && last ? findSpeltTitle(last.text, after) : null;
  if (inner && last) return [...rest(lines.slice(0, -1)), ...cut(last, widen(last.text, inner))];
  const spelt = before && first ? findSpeltTitle(first.text.slice(0, MAX_TITLE), before) : null;
  if (spelt && first && widen(first.text, spelt).start === 0)
    return [...cut(first, widen(first.text, spelt)), ...rest(lines.slice(1))];
  const loose = after && last ? findLooseTitle(last.text, after) : null;
  if (loose !== null && last)
    return [...rest(lines.slice(0, -1)), ...cut(last, { start: loose, end: last.text.length })];
  const guess = after && last ? guessStart(last.text) : 0;
  if (guess === 0 || !last) return rest(lines);
  return [...rest(lines.slice(0, -1)), ...cut(last, { start: guess, end: 0 })];
}

/** The title at the start of a line that begins with it: its text may stand on the same line. */
function titleOf(line: string, url: string): { start: number; end: number } {
  const spelt = findSpeltTitle(line, url);
  const title = spelt && widen(line, spelt);
  return title?.start === 0 ? title : { start: 0, end: line.length };
}

/** An address may leave out how a title begins: a small letter opens none on a line of its own. */
function startOfWords(line: string, found: number): number {
  const front = line.slice(0, found);
  // A small letter goes on with a sentence, and so does what a small word stands before.
  const isLinked = endsWithLink(front) && front.split(" ").length <= MAX_LINKED;
  const isInside = /^\p{Ll}/u.test(line.slice(found)) || /^\p{Lu}.*\s\p{Ll}{3,6}\s$/u.test(front) || isLinked;
  const isShort = line.length <= LONG_LINE || front.length <= MAX_FRONT;
  return isInside && isShort && !isOther(front) ? 0 : found;
}

const MAX_FRONT = 40;

/** An address that leaves more out than that is another one's. */
const MAX_LINKED = 4;

/** Whether what stands before a title's words is something else: a sentence, or a label and its colon. */
const isOther = (front: string): boolean =>
  /[.!?…|]\s|\p{L}:\s$/u.test(front) || (/^[^:]*\p{L}:\s/u.test(front) && !endsWithLink(front));

/** An address may break off in mid-title: what is left of a short line belongs to it. */
const MAX_REST = 100;

/** The marks around a title that its address leaves out belong to it. */
function widen(
  line: string,
  { start: found, end }: { start: number; end: number },
): { start: number; end: number } {
  const start = startOfWords(line, found);
  const opening = /[“"„«‘'(¿¡[#]{1,3}$|«[\s\u00a0]$/.exec(line.slice(0, start))?.[0].length ?? 0;
  // An address that is cut at a length may end within a word.
  const word = /^[\p{L}\p{M}\p{N}]{0,30}/u.exec(line.slice(end))?.[0].length ?? 0;
  const closing = /^[?!؟;.…]{0,3}["'”’»)\]]{0,2}(?=\s|$)/u.exec(line.slice(end + word))?.[0].length ?? 0;
  const rest = line.slice(end);
  // What stands in brackets behind the title goes on with it.
  const bracket = /^\s\([^()\n]{1,60}\)(?=\s|$)/u.exec(rest.slice(word + closing))?.[0].length ?? 0;
  // So does what a comma or a dash opens, up to the capital that begins the text.
  const more =
    /^\s?[,:–—-]\s\p{Ll}[^.!?\n]{1,80}?(?=\s\p{Lu}\p{Ll}*\s\p{Ll})/u.exec(rest.slice(word))?.[0].length ?? 0;
  const isWhole = rest.length <= MAX_REST && line.length - start <= LONG_LINE && !/[.!?…]\s/.test(rest);
  return {
    start: start - opening,
    end: isWhole ? line.length : end + word + Math.max(closing + bracket, more),
  };
}

/** Cut a line at both ends of a part; a part that ends where it starts, or before, is not spelt by an address. */
function cutLine(text: string, from: number, line: Line, part: { start: number; end: number }): Token[] {
  const offset = from + line.start + text.slice(from + line.start).search(/\S/);
  const isSpelt = part.end > part.start;
  const label = labelStart(line.text.slice(0, part.start || line.text.length));
  const edges = [...new Set([0, label, part.start, isSpelt ? part.end : 0, line.text.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).flatMap((end, index): Token[] => {
    const start = edges[index] ?? 0;
    const piece = line.text.slice(start, end);
    if (piece.trim() === "") return [];
    const at = offset + start + piece.search(/\S/);
    return [
      {
        kind: "text",
        start: at,
        end: at + piece.trim().length,
        text: piece.trim(),
        gap: start === 0 ? gapBefore(text, at) : 0,
        isSpelt: isSpelt && start === part.start,
        isTeaser: false,
      },
    ];
  });
}

/** Longest title that is looked for behind its address. */
const MAX_TITLE = 420;
