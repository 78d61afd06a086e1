import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { learnFrontLabels } from "@/lib/ingest/kickers/front-labels";
import { endOfTitle, smallWords } from "@/lib/ingest/text/end-of-title";
import { afterLanguage, endOfLooseTitle } from "@/lib/ingest/text/loose-slug";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** The channel's own words are among the first pieces, and are not many. */
const HEADER = 8;
const MAX_CHANNEL = 120;

const MAX_LABEL = 60;

/** How far behind its title and text the address of an entry stands, in pieces. */
const NEAR = 4;

/** Between the same two kinds of marks so many pieces are labels, and hardly one is not. */
const MIN_LABELS = 3;
const MIN_SHARE = 0.8;

/**
 * Part title and text where a feed prints them in one line with nothing between, and no address spells the title.
 *
 * A text begins with a capital in mid-sentence, on a word that the feed writes small elsewhere: `… on safer toys The
 * Commission …`. Labels that recur in front are parted too: those of the entry before.
 */
export function partTitles(tokens: readonly Token[]): Token[] {
  const small = smallWords(tokens.filter(({ kind }) => kind === "text").map(({ text }) => text));
  const isLabel = learnLabelPlaces(tokens);
  const isParted = (index: number): boolean => isRun(tokens, index) && !isLabel(index);
  const labelOf = learnFrontLabels(tokens.filter((_, index) => isParted(index)).map(({ text }) => text));
  return tokens.flatMap((token, index) => {
    if (!isParted(index)) return [token];
    const channel = index <= HEADER ? afterLanguage(token.text, 0, MAX_CHANNEL) : 0;
    const label = Math.max(channel, labelOf(token.text));
    const run = token.text.slice(label);
    const url = tokens.slice(index + 1, index + 1 + NEAR).find(({ kind }) => kind === "url")?.text;
    const end = (url && endOfLooseTitle(run, url)) || endOfTitle(run, small);
    const edges = [0, label, end === 0 ? 0 : label + end, token.text.length];
    return [...new Set(edges)]
      .sort((a, b) => a - b)
      .flatMap((at, edge, all) => pieceOf(token, at, all[edge + 1]));
  });
}

/** Tell the pieces that stand alone between two marks where nearly all such pieces are a few words: labels as a whole. */
function learnLabelPlaces(tokens: readonly Token[]): (index: number) => boolean {
  const placeOf = (index: number): string | null => {
    const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    const isAlone =
      before && after && token?.kind === "text" && before.kind !== "text" && after.kind !== "text";
    return isAlone ? `${before.kind} ${after.kind}` : null;
  };
  const isShort = ({ text }: Token): boolean => text.length <= MAX_LABEL && !endsLikeSentence(text);
  const counts = new Map<string, { all: number; short: number }>();
  for (const [index, token] of tokens.entries()) {
    const place = placeOf(index);
    if (place === null) continue;
    const { all, short } = counts.get(place) ?? { all: 0, short: 0 };
    counts.set(place, { all: all + 1, short: short + (isShort(token) ? 1 : 0) });
  }
  return (index) => {
    const token = tokens[index];
    const { all, short } = counts.get(placeOf(index) ?? "") ?? { all: 0, short: 0 };
    return token !== undefined && isShort(token) && short >= MIN_LABELS && short >= all * MIN_SHARE;
  };
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
