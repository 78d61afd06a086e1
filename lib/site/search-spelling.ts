import type { Tx } from "@/db/db";
import { matchLiveArticles } from "@/db/queries/live-search";
import { findNearWords } from "@/db/queries/search-facets";
import { foldForSearch } from "@/lib/domain/search-text";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MOST_WORDS = 12;
const MOST_RESPELT = 3;
const MOST_TRIED = 4;

interface Misspelt {
  readonly query: string;
  /** Whether it was looked for without any filter: of one word it is then known that no article has it. */
  readonly isAlone: boolean;
}

/** A query that finds nothing, with the words that no live article has put as the nearest that one has; null where there is nothing near. */
export async function respell(db: Tx, { query, isAlone }: Misspelt, now: Date): Promise<string | null> {
  const words = [...new Set(query.match(WORD))].slice(0, MOST_WORDS);
  const isKnown = isAlone && words.length === 1;
  const changes = new Map<string, string>();
  for (const word of words) {
    if (!isKnown && (await isFound(db, word, now))) continue;
    const near = changes.size < MOST_RESPELT ? await findNearest(db, foldForSearch(word), now) : null;
    if (near === null) return null;
    changes.set(word, near);
  }
  if (changes.size === 0) return null;
  return query.replace(WORD, (word) => changes.get(word) ?? word);
}

async function findNearest(db: Tx, word: string, now: Date): Promise<string | null> {
  if (word.includes(" ")) return null;
  // Words of what is not live are among the near ones, so each is held against what readers may see.
  // They are whole words: the space behind one keeps those that only begin with it from being looked for.
  for (const near of await findNearWords(db, word, MOST_TRIED))
    if (await isFound(db, `${near} `, now)) return near;
  return null;
}

const isFound = async (db: Tx, query: string, now: Date): Promise<boolean> =>
  (await matchLiveArticles(db, { query, now, sort: "newest", most: 1 })).matches.length > 0;
