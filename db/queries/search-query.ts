import { type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";
import { liveEntries } from "@/db/schema/live-index";
import { idOfPlace, SEARCH_HITS } from "@/db/search-keepers";
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

/** The ids of all texts that an index finds. */
export function hitsOf(query: WordQuery): SQL {
  const match = writeMatch(query);
  return dialect === "sqlite"
    ? sql`select ${sql.raw(idOfPlace("rowid"))} as id from search_index where search_index match ${match}`
    : sql`select article_id as id from ${entriesWith(query)}`;
}

/** The entries that Postgres' index finds, as a table. */
export const entriesWith = (query: WordQuery): SQL => sql`${sql.raw(SEARCH_HITS)}(${writeMatch(query)})`;

/** Looked up for one entry after the other: as a condition on its own row, the planner would look into the words of all. */
export const hasWords = (query: WordQuery): SQL =>
  sql`(select own.words @@ ${writeMatch(query)}::tsquery from live_entries as own where own.article_id = ${liveEntries.articleId})`;
