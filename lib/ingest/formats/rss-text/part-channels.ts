import { isSiteRoot, purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { isChannelWord } from "@/lib/ingest/formats/rss-text/channel";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** A channel's name is short, its address follows soon, and then a word that no entry has. */
const MAX_NAME = 120;
const URL_WITHIN = 2;
const WORD_WITHIN = 5;

/** So many of the next addresses begin with that of their channel. */
const AHEAD = 14;
const MIN_BELOW = 2;

/**
 * Part the channels of a dump of several feeds, each of which may have its fields in an order of its own.
 *
 * A channel begins with its name on a line, and its address: of a site, or what the next addresses begin with. Its
 * language, its program or its copyright stand near. Or a program has marked its name as a heading.
 */
export function partChannels(tokens: readonly Token[]): Token[][] {
  const channels: Token[][] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (isHeaded(tokens, index)) {
      channels.push(tokens.slice(from, index));
      // The heading and the feed's address are none of an entry.
      from = index + 2;
      continue;
    }
    if (index - from < WORD_WITHIN || !opensChannel(tokens, index)) continue;
    channels.push(tokens.slice(from, index));
    from = index;
  }
  return [...channels, tokens.slice(from)];
}

function opensChannel(tokens: readonly Token[], index: number): boolean {
  const name = tokens[index];
  if (name?.kind !== "text" || name.gap === 0 || name.isSpelt) return false;
  if (name.text.length > MAX_NAME || looksLikeProse(name.text) || isWord(name)) return false;
  const ahead = tokens.slice(index + 1, index + 1 + URL_WITHIN).findIndex(({ kind }) => kind !== "text");
  const at = index + 1 + ahead;
  const url = ahead < 0 ? undefined : tokens[at];
  if (url?.kind !== "url") return false;
  const isMade = tokens.slice(at + 1, at + 1 + WORD_WITHIN).some(namesProgram);
  if (!isMade && !isOfChannel(url.text, tokens.slice(at + 1, at + 1 + AHEAD))) return false;
  return isMade || tokens.slice(index + 1, at + 1 + WORD_WITHIN).some(isWord);
}

/** A program that writes several feeds into one text marks the name of each as a heading. */
const HEADING = /^(?:#{1,6}|={2,6}|\*{2,6}|-{2,6}|>{1,3})\s\S.{0,118}$/;

function isHeaded(tokens: readonly Token[], index: number): boolean {
  const [name, url, next] = tokens.slice(index, index + 3);
  const isMarked = name?.kind === "text" && name.gap > 0 && HEADING.test(name.text);
  return isMarked && url?.kind === "url" && url.gap === 1 && next?.gap === 2;
}

const COPYRIGHT = /^(?:copyright\b|©|\(c\) )/i;

/** Its language in the line of what it says of itself: `News of the port en-GB Copyright 2024`. */
const IN_LINE = /\s[a-z]{2}-[A-Z]{2}(?:$|\s(?=\p{Lu}|©))/u;
const MAX_ABOUT = 200;

const isWord = ({ kind, text }: Token): boolean =>
  kind === "text" &&
  (isChannelWord(text) || COPYRIGHT.test(text) || (text.length <= MAX_ABOUT && IN_LINE.test(text)));

/** The address of the program that made a feed stands in its header alone. */
const namesProgram = ({ kind, text }: Token): boolean => kind === "url" && purposeOf(text) === "generator";

function isOfChannel(url: string, next: readonly Token[]): boolean {
  const base = url.replace(/\/?$/, "/");
  const below = next.filter(({ kind, text }) => kind === "url" && text !== base && text.startsWith(base));
  return isSiteRoot(url) || below.length >= MIN_BELOW;
}
