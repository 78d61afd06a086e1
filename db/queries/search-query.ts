import { dialect } from "@/db/kit";
import { SEARCH_MARKS } from "@/db/search-marks";
import type { SearchWord } from "@/lib/domain/search-text";

/** What is asked of the index of words: of each list, an article has one word at least. */
export type WordQuery = readonly (readonly SearchWord[])[];

type Place = "headline" | "label" | "excerpt";

/** All words, wherever they stand. */
export const anywhere = (words: readonly SearchWord[]): WordQuery => words.map((word) => [word]);

/** All words, each in one of some places. */
export const standingIn = (places: readonly Place[], words: readonly SearchWord[]): WordQuery =>
  words.map((word) => places.map((place) => markedWord(place, word)));

const markedWord = (place: Place, { text, isPrefix }: SearchWord): SearchWord => ({
  text: String.fromCodePoint(SEARCH_MARKS[place]) + text,
  isPrefix,
});

/** A query as this engine reads it. Words have letters, digits, marks and signs of our own: quotes are all they need. */
export function writeMatch(query: WordQuery): string {
  const { and, or, word } = SPELLING[dialect];
  return query.map((words) => `(${words.map(word).join(or)})`).join(and);
}

const SPELLING = {
  sqlite: {
    and: " AND ",
    or: " OR ",
    word: ({ text, isPrefix }: SearchWord) => `"${text}"${isPrefix ? " *" : ""}`,
  },
  postgres: {
    and: " & ",
    or: " | ",
    word: ({ text, isPrefix }: SearchWord) => `'${text}'${isPrefix ? ":*" : ""}`,
  },
} as const;
