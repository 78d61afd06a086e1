import type { TagType } from "@/lib/domain/ingest";
import { hashOf, NAMES, SMALL, STEM, stemsOf } from "@/lib/ingest/tags/hash-filter";
import type { Words } from "@/lib/ingest/tags/scan-words";
import type { Entry, Matcher, Node } from "@/lib/ingest/tags/trie";

/** A name found in a text: words `[from, to)` of its words. */
export interface Match {
  readonly type: TagType | null;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Which of the matchers knew it. */
  readonly matcher: number;
  readonly isWeak: boolean;
}

/** So many letters may follow a stem. */
const LONGEST_ENDING = 8;

/** What may stand between the words of one name. */
function joins({ text }: Words, leftStart: number, leftEnd: number, rightStart: number): boolean {
  if (rightStart === leftEnd || (rightStart === leftEnd + 1 && text.charCodeAt(leftEnd) === 0x20))
    return true;
  if (rightStart > leftEnd + 3) return false;
  const gap = text.slice(leftEnd, rightStart);
  if (/^[\s\u00a0]{0,2}$/.test(gap) || /^ ?[-–'’/] ?$/.test(gap)) return true;
  return gap === ", " || (/^\.\s?$/.test(gap) && leftEnd - leftStart <= 2);
}

function fits({ type, keys, exact, anyCase, isBigTwice }: Entry, words: Words, from: number): boolean {
  for (let at = 0; at < keys.length; at++) if (!isForm(keys[at] ?? "", words, from + at)) return false;
  if (exact) return exact.every((raw, at) => words.isWritten(from + at, raw));
  if (anyCase) return true;
  return words.isBig(from) && (type === null || !isBigTwice || words.isBig(from + 1));
}

/** Whether a word of the text is the one that is wanted, or has the beginning that is. */
function isForm(wanted: string, words: Words, at: number): boolean {
  if (words.isFolded(at, wanted)) return true;
  const isStem = wanted.charCodeAt(wanted.length - 1) === STAR;
  if (!isStem && !isArabic(words, at)) return false;
  const key = words.at(at)?.key ?? "";
  const start = isStem ? wanted.slice(0, -1) : wanted;
  // Arabic writes small words onto the name, so that it may stand further in.
  const offset = isArabic(words, at) ? key.indexOf(start) : key.startsWith(start) ? 0 : -1;
  const ending = key.length - offset - start.length;
  return offset >= 0 && offset <= LONGEST_CLITIC && ending <= (isStem ? LONGEST_ENDING : 0);
}

const STAR = 0x2a;

/** The letters of the Arabic script, which come after those of the European ones. */
const ARABIC = 0x600;
const AFTER_ARABIC = 0x780;
/** "and" or "for" with the article. */
const LONGEST_CLITIC = 4;

function isArabic(words: Words, at: number): boolean {
  const unit = words.text.charCodeAt(words.start(at));
  return unit >= ARABIC && unit < AFTER_ARABIC;
}

/** Which matchers may have a name that starts at a word, as flags: a cheap test first. */
function startsAt(words: Words, at: number): number {
  const unit = words.text.charCodeAt(words.start(at));
  const flags = words.flags(at);
  if ((flags & STEM) !== 0 || (unit >= ARABIC && unit < AFTER_ARABIC)) return ANY;
  const isSmall = unit >= 0x61 && unit <= 0x7a;
  return isSmall && (flags & SMALL) === 0 ? 0 : flags & ANY;
}

const ANY = NAMES.reduce<number>((all, flag) => all | flag, 0);

/** The longest name of a matcher that starts at word `from`. */
function longestIn(matcher: Matcher, words: Words, from: number, limit: number): Entry | undefined {
  const whole = matcher.root.next.get(words.hash(from));
  const best = whole && longestBelow(whole, words, from, from + 1, limit);
  const isPlain = words.stems(from) === 0 && !isArabic(words, from);
  return isPlain ? best : longestOfForms(matcher, words, from, limit, best);
}

/** The same for words that may start with a stem, or with small words that Arabic writes onto a name. */
function longestOfForms(
  { root }: Matcher,
  words: Words,
  from: number,
  limit: number,
  whole: Entry | undefined,
): Entry | undefined {
  const key = words.at(from)?.key ?? "";
  const nodes = stemsIn(root, key, words.stems(from));
  for (const form of isArabic(words, from) ? withoutClitics(key) : []) {
    const node = root.next.get(hashOf(form));
    if (node) nodes.push(node);
    nodes.push(...stemsIn(root, form, stemsOf(words.filter, form)));
  }
  let best = whole;
  for (const node of nodes) best = longer(best, longestBelow(node, words, from, from + 1, limit));
  return best;
}

function longer(one: Entry | undefined, other: Entry | undefined): Entry | undefined {
  return one === undefined || (other !== undefined && other.keys.length > one.keys.length) ? other : one;
}

/** The stems of a node that a word begins with, the longest first. */
function stemsIn({ stems }: Node, key: string, lengths: number): Node[] {
  const found: Node[] = [];
  if (lengths === 0 || stems.size === 0) return found;
  for (let length = key.length; length > 0 && key.length - length <= LONGEST_ENDING; length--) {
    const node = (lengths & (1 << length)) === 0 ? undefined : stems.get(key.slice(0, length));
    if (node) found.push(node);
  }
  return found;
}

/** The longest name whose words `[from, to)` lead to a node; no name has more words than the trie is deep. */
function longestBelow(node: Node, words: Words, from: number, to: number, limit: number): Entry | undefined {
  const hasMore = to < limit && (node.next.size > 0 || node.stems.size > 0);
  if (hasMore && joins(words, words.start(to - 1), words.end(to - 1), words.start(to))) {
    const next = node.next.get(words.hash(to));
    let best = next && longestBelow(next, words, from, to + 1, limit);
    if (node.stems.size > 0)
      for (const branch of branchesOf(node, words.at(to)?.key ?? ""))
        best = longer(best, longestBelow(branch, words, from, to + 1, limit));
    if (best) return best;
  }
  for (const entry of node.entries) if (fits(entry, words, from)) return entry;
  return undefined;
}

/** The stems after the first word that a word begins with. */
function branchesOf({ stems }: Node, key: string): Node[] {
  return [...stems]
    .filter(([stem]) => key.startsWith(stem) && key.length - stem.length <= LONGEST_ENDING)
    .map(([, node]) => node);
}

/** Arabic writes "and", "in", "for" and the article onto the name. */
function withoutClitics(key: string): string[] {
  const [, bare] = /^[وفبلك]?(?:ال|لل)?(\p{Script=Arabic}{3,})$/u.exec(key) ?? [];
  const rest = /^[وفبلك](\p{Script=Arabic}{3,})$/u.exec(key)?.[1];
  const forms = [bare, rest, rest?.replace(/^ل/, "ال")].filter((form) => form !== undefined && form !== key);
  return [...new Set(forms as string[])];
}

/** The longest name that starts at word `from`, over several matchers; the first matcher wins a tie. */
function longestAt(
  words: Words,
  from: number,
  limit: number,
  matchers: readonly NumberedMatcher[],
): Match | null {
  const starts = startsAt(words, from);
  let best: Entry | undefined;
  let knower = 0;
  for (const { matcher, number } of matchers) {
    if ((starts & (NAMES[number] ?? 0)) === 0) continue;
    const entry = longestIn(matcher, words, from, limit);
    if (longer(best, entry) === best) continue;
    best = entry;
    knower = number;
  }
  if (best === undefined) return null;
  const { type, name, keys, isWeak } = best;
  return { type, name, isWeak, from, to: from + keys.length, matcher: knower };
}

/** A matcher with the number under which the words' filter knows it. */
export interface NumberedMatcher {
  readonly matcher: Matcher;
  readonly number: number;
}

/** All names in the words `[from, to)` of a text, longest first, none inside another. */
export function findMatches(
  words: Words,
  matchers: readonly NumberedMatcher[],
  [from, to]: readonly [number, number] = [0, words.count],
): Match[] {
  const found: Match[] = [];
  for (let at = from; at < to; ) {
    const match = longestAt(words, at, to, matchers);
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}
