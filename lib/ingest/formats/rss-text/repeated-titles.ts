import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { sentenceEnds } from "@/lib/ingest/text/sentences";

/** How far behind an entry's address its title stands again, in pieces. */
const SOON = 8;

/** Shorter words stand twice by chance; longer ones are a text. */
const MIN_TITLE = 4;
const MAX_TITLE = 300;

/** So many entries have their titles twice, for so large a share of those that have an address behind a line. */
const MIN_ENTRIES = 3;
const MIN_SHARE = 0.6;

/**
 * Mark the titles of a feed that prints each of them again behind its address, in a field of its own or as the first
 * line of the text: what stands on both sides of an address is its title, whatever the address spells.
 */
export function markRepeatedTitles(tokens: readonly Token[]): readonly Token[] {
  const titles = tokens.flatMap((_, index) => (isBeforeAddress(tokens, index) ? [index] : []));
  const echoes = new Map(titles.map((index) => [index, echoesOf(tokens, index)]));
  const repeated = titles.filter((index) => (echoes.get(index)?.length ?? 0) > 0);
  const distinct = new Set(repeated.map((index) => tokens[index]?.text));
  if (distinct.size < MIN_ENTRIES || distinct.size < titles.length * MIN_SHARE) return tokens;
  // Several sentences on both sides are the text of an entry.
  const texts = [...distinct].filter((text) => sentenceEnds(text ?? "").length > 1).length;
  if (texts * 2 > distinct.size) return tokens;
  const again = new Set(repeated.flatMap((index) => echoes.get(index) ?? []));
  const first = new Set(repeated);
  return tokens.map((token, index) => {
    if (again.has(index)) return { ...token, isSpelt: false, isEcho: true };
    return first.has(index) ? { ...token, isSpelt: true } : token;
  });
}

function isBeforeAddress(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.kind !== "text" || next?.kind !== "url" || token.gap === 0 || next.gap === 0) return false;
  const isTitle = token.text.length >= MIN_TITLE && token.text.length <= MAX_TITLE;
  return isTitle && ["page", "permalink"].includes(purposeOf(next.text));
}

/** Where the words stand again as a whole piece, before the next address that could be an entry's. */
function echoesOf(tokens: readonly Token[], index: number): number[] {
  const title = tokens[index]?.text;
  const found: number[] = [];
  for (let at = index + 2; at < Math.min(tokens.length, index + 2 + SOON); at++) {
    if (isBeforeAddress(tokens, at)) break;
    if (tokens[at]?.kind === "text" && tokens[at]?.text === title) found.push(at);
  }
  return found;
}
