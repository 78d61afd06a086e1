import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { afterLanguage } from "@/lib/ingest/text/loose-slug";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** A title has so many signs, and a text behind it. */
const MIN_TITLE = 10;
const MAX_TITLE = 180;
const MIN_TEXT = 40;

/** Longer words before a capital are seldom ones that a title goes on behind: `the Council`, `of Vienna`. */
const MAX_LINK = 3;

/** The channel's own words are among the first pieces, and are not many. */
const HEADER = 8;
const MAX_CHANNEL = 120;

/** A label in front of a title is a few words. */
const MAX_LABEL_WORDS = 4;
const MAX_LABEL = 60;

/**
 * Part title and text where a feed prints them in one line with nothing between, and no address spells the title.
 *
 * A text begins with a capital in mid-sentence, on a word that the feed writes small elsewhere: `… on safer toys The
 * Commission …`. Labels that recur in front are parted too: those of the entry before.
 */
export function partTitles(tokens: readonly Token[]): Token[] {
  const small = smallWords(tokens);
  const labelOf = learnLabels(tokens.filter((_, index) => isRun(tokens, index)).map(({ text }) => text));
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

/** Words with which texts begin, in case a short feed has them nowhere else. */
const OPENERS =
  "the a an in on at for from with after this we it he she they as der die das ein eine im am für nach mit bei auf wir es er sie von vom zum zur seit wer le la les un une des dans pour avec depuis après ce cette nous il elle el los las una para con desde por tras esta este il lo gli nel nella per dal dopo o os as um uma em no na para com de het een op voor met na w na od do dla po z в на с по для от за после bu bir och en ett på för med efter";

/** Words that stand in small letters somewhere: those of the language, and no names. */
function smallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.flatMap(({ kind, text }) =>
    kind === "text" ? (text.match(/[\p{L}\p{M}’']+/gu) ?? []) : [],
  );
  return new Set([...OPENERS.split(" "), ...words.filter((word) => /^\p{Ll}/u.test(word))]);
}

/** Where in a run its title ends, or 0. */
function endOfTitle(text: string, small: ReadonlySet<string>): number {
  if (text.length < MIN_TITLE + MIN_TEXT || !/[.!?…]["'”’»)]{0,2}(?:\s|$)/.test(text)) return 0;
  for (const match of allMatches(text.slice(0, MAX_TITLE), /(?<=(\S+)\s+)["“„«]?(\p{Lu}[\p{L}\p{M}’']*)/gu)) {
    const [, before = "", word = ""] = match;
    const { index } = match;
    if (index < MIN_TITLE || text.length - index < MIN_TEXT) continue;
    if (/[?!]["'”’»)]?$/.test(before)) return index;
    const isLinked = /^\p{Ll}/u.test(before) && before.length <= MAX_LINK;
    const isOpen = /[.,:;–—-]$/.test(before) || isLinked;
    if (!isOpen && small.has(word.toLowerCase())) return index;
  }
  return 0;
}

/** Learn the labels that stand in front of titles: known ones, and those that recur. */
function learnLabels(runs: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const run of runs) for (const label of labelsOf(run)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (text) => {
    const found = labelsOf(text).findLast((label) => isKnownKicker(label) || (counts.get(label) ?? 0) > 1);
    return found === undefined ? 0 : found.length + 1;
  };
}

/** The first words, up to each capital that may begin a title. */
function labelsOf(text: string): string[] {
  const words = text
    .slice(0, 80)
    .split(" ")
    .slice(0, MAX_LABEL_WORDS + 1);
  return words.flatMap((word, at) => {
    const label = words.slice(0, at).join(" ");
    return at > 0 && /^["“„«]?\p{Lu}/u.test(word) && !endsLikeSentence(label) ? [label] : [];
  });
}
