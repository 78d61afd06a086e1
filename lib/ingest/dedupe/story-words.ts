import { foldedWords } from "@/lib/ingest/identify/folded-words";

/** Shorter words are mostly those that every text has. */
const SHORTEST_WORD = 5;
/** As much of a word as stays when it is declined: `signed`, `signing`. */
const STEM = 5;
const MOST_WORDS = 24;
/** Shares of it that two reports of one thing have in common at least. */
const LEAST = { words: 6, share: 0.4 };

/** What a report is about, as far as its first lines say: its telling words as they are written, each stem once. */
export function storyWords(upFront: string, places: readonly string[]): string[] {
  const named = new Set(places.flatMap(foldedWords).map(stemOf));
  const words = new Map<string, string>();
  for (const word of foldedWords(upFront)) {
    if (word.length < SHORTEST_WORD || !/^\p{L}+$/u.test(word)) continue;
    const stem = stemOf(word);
    if (named.has(stem) || words.has(stem)) continue;
    words.set(stem, word);
    if (words.size === MOST_WORDS) break;
  }
  return [...words.values()];
}

/** The words of the first story that the second one has as well; empty where they are too few to mean one thing. */
export function commonStory(one: readonly string[], other: readonly string[]): string[] {
  const stems = new Set(other.map(stemOf));
  const common = one.filter((word) => stems.has(stemOf(word)));
  const least = Math.max(LEAST.words, LEAST.share * Math.min(one.length, other.length));
  return common.length >= least ? common : [];
}

const stemOf = (word: string): string => word.slice(0, STEM);
