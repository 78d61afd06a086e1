import { distance, isMisspelling } from "@/lib/ingest/dedupe/misspelling";
import { foldedWords } from "@/lib/ingest/identify/folded-words";

/** Longer titles are compared by their beginning. */
const LONGEST_TITLE = 500;
const FEWEST_WORDS = 3;

interface BareTitle {
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
}

/** A title without what a site puts behind it: “… | Harbour News”. */
function bareTitle(title: string): BareTitle {
  const whole = title.slice(0, LONGEST_TITLE);
  const bare = whole.split(/\s[|·–—-]\s/)[0]?.trim() ?? "";
  const words = foldedWords(bare);
  if (words.length >= FEWEST_WORDS || bare === whole) return { text: bare, words };
  return { text: whole, words: foldedWords(whole) };
}

/** Share of equal words in two titles; misspelt ones count as equal. */
export function titleLikeness(left: string, right: string): number {
  if (left === right) return 1;
  const [one, other] = [new Set(bareTitle(left).words), new Set(bareTitle(right).words)];
  const [mine, theirs] = [without(one, other), without(other, one)];
  const misspelt = mine.filter((word) => theirs.some((twin) => isMisspelling(word, twin))).length;
  const common = one.size - mine.length + misspelt;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** Keys that were made before: one item is compared with many. Emptied when it is full. */
const keys = new Map<string, string | null>();
const MOST_KEYS = 5_000;

/** A title as a key: its words alone, or null where they are too few to mean one thing. */
export function titleKey(title: string): string | null {
  const known = keys.get(title);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const { words } = bareTitle(title);
  const key = words.length >= FEWEST_WORDS ? words.join(" ") : null;
  keys.set(title, key);
  return key;
}

/**
 * Whether each of two titles names something that the other does not: another place, person or number.
 *
 * Names are told by their capital; in a script without capitals every word may be one.
 */
export function namesDiffer(left: string, right: string): boolean {
  if (left === right) return false;
  const [mine, theirs] = [namesIn(bareTitle(left).text), namesIn(bareTitle(right).text)];
  const alone = (names: ReadonlySet<string>, title: string) => {
    const words = new Set(foldedWords(title));
    return [...names].some((name) => !words.has(name));
  };
  return alone(mine, right) && alone(theirs, left);
}

/** Of the words that two misspelt titles don't share at most so many signs are wrong. */
const MOST_SLIPS = 0.35;

/** Whether two titles differ by slips alone, and have the same figures. */
export function isSameMisspelt(left: string, right: string): boolean {
  const [one, other] = [bareTitle(left).words, bareTitle(right).words];
  const [mine, theirs] = [without(new Set(one), new Set(other)), without(new Set(other), new Set(one))];
  if (mine.some(isFigure) || theirs.some(isFigure)) return false;
  const [a, b] = [mine.join(" "), theirs.join(" ")];
  return distance(a, b) <= Math.max(1, MOST_SLIPS * Math.max(a.length, b.length));
}

const isFigure = (word: string): boolean => /^\p{N}+$/u.test(word);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]{0,80}/gu;

function namesIn(title: string): Set<string> {
  const words = title.match(WORD) ?? [];
  return new Set(words.filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)).flatMap(foldedWords));
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word));
