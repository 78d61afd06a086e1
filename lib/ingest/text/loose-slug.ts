import { allMatches } from "@/lib/ingest/text/all-matches";
import { foldLetters } from "@/lib/ingest/text/fold";
import { endsWithLink } from "@/lib/ingest/text/link-words";
import { endsLikeSentence, splitSentences } from "@/lib/ingest/text/sentences";
import { slugOf } from "@/lib/ingest/text/slug-title";

/** How much text before an address may belong to its title. */
const REACH = 320;

/** So many words of an address, and so many letters, have to be found again; one of them may be another form of its word. */
const MIN_WORDS = 2;
const MIN_LETTERS = 10;
const MIN_SHARE = 0.8;

/** A title has not many more words than its address keeps. */
const MOST_LEFT_OUT = 2.2;

interface Word {
  readonly start: number;
  readonly letters: string;
}

/**
 * Find where in `text` the title of the page at `url` starts, where the address leaves words of it out: articles,
 * prepositions, the first words. Those it keeps stand in the title in the same order.
 *
 * @returns the offset in `text` after the sentence before, or null.
 */
export function findLooseTitle(text: string, url: string): number | null {
  const kept = slugOf(url).split(/[-_]+/).map(foldLetters).filter(Boolean);
  if (kept.length < MIN_WORDS || kept.join("").length < MIN_LETTERS) return null;
  if (/[.…。]["'”’»)\]]{0,3}$/.test(text.slice(-6).trimEnd())) return null;
  const from = Math.max(0, text.length - REACH);
  const words = allMatches(text.slice(from), /[\p{L}\p{M}\p{N}]+/gu).map(
    ({ index, 0: word }): Word => ({ start: from + index, letters: foldLetters(word) }),
  );
  const first = firstOfKept(words, kept);
  const word = words[first ?? -1];
  if (first === null || !word) return null;
  const start = afterLanguage(text, sentenceStart(text, word.start), word.start);
  const size = words.filter((one) => one.start >= start).length;
  return start >= from && size <= kept.length * MOST_LEFT_OUT + 2 ? start : null;
}

/** The first word that an address keeps is among so many of its title. */
const FIRST_WORDS = 3;
/** Where the address keeps the title's first words, it has at most so many more. */
const MOST_BEHIND = 3.5;
/** So much of a text is looked through for its title, and for how often it writes capitals. */
const OPENING = 200;
const SAMPLE = 1500;
/** German writes a third of its words with a capital, names are a tenth of others. */
const MAX_CAPITALS = 0.2;

/**
 * Find where the title ends with which `text` begins, if the address at `url` keeps some of its words: at the first
 * capital behind the last of them that follows a small letter. Languages that write nouns with capitals tell nothing so.
 *
 * @returns the offset of the text behind the title, or null.
 */
export function endOfLooseTitle(text: string, url: string): number | null {
  const kept = slugOf(url)
    .replace(/^(?:\d+[-_])+/, "")
    .split(/[-_]+/)
    .map(foldLetters)
    .filter(Boolean);
  if (kept.length < MIN_WORDS || kept.join("").length < MIN_LETTERS || hasManyCapitals(text)) return null;
  const opening = text.slice(0, OPENING);
  const words = allMatches(opening, /[\p{L}\p{M}\p{N}&]+/gu).map(
    ({ index, 0: word }): Word => ({ start: index, letters: foldLetters(word) }),
  );
  const first = words.findIndex(({ letters }) => letters === kept[0]);
  if (first < 0 || first >= FIRST_WORDS) return null;
  const last = lastOfKept(words, kept);
  const from = words[last ?? -1]?.start;
  if (from === undefined) return null;
  const behind = opening.slice(from);
  // Behind a preposition a name goes on with the title: `budget for Fenmoor`.
  const next = allMatches(behind, /(?<=[\p{Ll}\p{N}?!)”’»]\s)["“„«]?\p{Lu}/gu).find(
    ({ index }) => !endsWithLink(behind.slice(0, index)),
  );
  const size = next ? words.filter(({ start }) => start < from + next.index).length : 0;
  return next && size <= kept.length * MOST_BEHIND + 2 ? from + next.index : null;
}

/** Index of the last word that the address keeps, in order from the first one; null where too few are there. */
function lastOfKept(words: readonly Word[], kept: readonly string[]): number | null {
  let [at, found] = [-1, 0];
  for (const letters of kept) {
    const hit = words.findIndex((word, index) => index > at && word.letters === letters);
    if (hit < 0) continue;
    at = hit;
    found += letters.length;
  }
  const size = kept.reduce((sum, letters) => sum + letters.length, 0);
  return found >= Math.max(MIN_LETTERS, size * MIN_SHARE) ? at : null;
}

function hasManyCapitals(text: string): boolean {
  const inside = text.slice(0, SAMPLE).match(/(?<=\p{Ll}\s)\p{L}/gu) ?? [];
  return inside.filter((letter) => /\p{Lu}/u.test(letter)).length > inside.length * MAX_CAPITALS;
}

/** Index of the first word that the address keeps, its words looked for from the last one; null where too few are there. */
function firstOfKept(words: readonly Word[], kept: readonly string[]): number | null {
  let at = words.length;
  let found = 0;
  for (const letters of kept.toReversed()) {
    const hit = words.findLastIndex((word, index) => index < at && word.letters === letters);
    if (hit < 0) continue;
    at = hit;
    found += letters.length;
  }
  const size = kept.reduce((sum, letters) => sum + letters.length, 0);
  return found >= Math.max(MIN_LETTERS, size * MIN_SHARE) ? at : null;
}

/** Languages as feeds write them; those whose letters are a word in some language (`de`, `es`, `no`) with their country only. */
const LANGUAGE =
  /(?<=\S\s)(?:[a-z]{2}-[A-Za-z]{2}|en|fr|nl|pl|tr|ar|ru|sv|nb|nn|fi|cs|sk|hr|hu|ro|uk|bg|lt|lv|sq|fa|mk)\s+(?=[\p{Lu}\p{Lo}\d“„«"'‘¿¡])/gu;

/**
 * Where a title begins behind a channel's words and its language (`News of the port en What the ferry …`); `start` where
 * none of them stand before `to`.
 */
export function afterLanguage(text: string, start: number, to: number): number {
  const found = allMatches(text.slice(start, to), LANGUAGE).at(-1);
  return found ? start + found.index + found[0].length : start;
}

/** What a program puts where it cuts a text off. */
const CUT_END = /\[(?:…|\.{3}|&#8230;|&hellip;)\]\s+/;

/** Where the sentence begins in which `at` stands. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at).trimEnd();
  if (before === "" || endsLikeSentence(before)) return at;
  const open = splitSentences(before).at(-1)?.split(CUT_END).at(-1) ?? "";
  return Math.max(0, at - REACH) + before.length - open.length;
}
