import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { learnFrontLabels } from "@/lib/ingest/kickers/front-labels";
import { endOfTitle, smallWords } from "@/lib/ingest/text/end-of-title";
import { afterLanguage } from "@/lib/ingest/text/loose-slug";

/** The channel's own words are among the first pieces, and are not many. */
const HEADER = 8;
const MAX_CHANNEL = 120;

const MAX_LABEL = 60;

/**
 * Part title and text where a feed prints them in one line with nothing between, and no address spells the title.
 *
 * A text begins with a capital in mid-sentence, on a word that the feed writes small elsewhere: `… on safer toys The
 * Commission …`. Labels that recur in front are parted too: those of the entry before.
 */
export function partTitles(tokens: readonly Token[]): Token[] {
  const small = smallWords(tokens.filter(({ kind }) => kind === "text").map(({ text }) => text));
  const labelOf = learnFrontLabels(tokens.filter((_, index) => isRun(tokens, index)).map(({ text }) => text));
  return tokens.flatMap((token, index) => {
    if (!isRun(tokens, index)) return [token];
    const channel = index <= HEADER ? afterLanguage(token.text, 0, MAX_CHANNEL) : 0;
    const label = Math.max(channel, labelOf(token.text));
    const end = endOfTitle(token.text.slice(label), small);
    const edges = [0, label, end === 0 ? 0 : label + end, token.text.length];
    return [...new Set(edges)]
      .sort((a, b) => a - b)
      .flatMap((at, edge, all) => pieceOf(token, at, all[edge + 1]));
  });
}

/** A piece of text directly behind a mark, or behind a label that stands there, in the same line. */
function isRun(tokens: readonly Token[], index: number): boolean {
  const [label, before, token] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (token?.kind !== "text" || token.gap > 0 || token.isSpelt || before === undefined) return false;
  return (
    before.kind !== "text" ||
    (before.text.length <= MAX_LABEL && label !== undefined && label.kind !== "text")
  );
}

function pieceOf(token: Token, from: number, to: number | undefined): Token[] {
  const text = to === undefined ? "" : token.text.slice(from, to).trimEnd();
  if (text === "") return [];
  const start = token.start + from;
  return [{ ...token, text, start, end: start + text.length }];
}
