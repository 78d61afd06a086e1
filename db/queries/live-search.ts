import { and, inArray } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { isLive } from "@/db/queries/live-rule";
import { quotableText, republishRight } from "@/db/queries/republish-rule";
import { countHeadlineWords } from "@/db/queries/search-headlines";
import {
  type AskedWords,
  areInMore,
  type Found,
  type Hit,
  listEntries,
  listFirstHits,
  listHits,
  type SearchFilter,
} from "@/db/queries/search-hits";
import { articles } from "@/db/schema/articles";
import { parseQuery } from "@/lib/domain/search-text";

/** Of a word that is everywhere only so many matches are looked at: neither engine can rank all in time. */
export const MOST_MATCHES = 2_000;

/** In which order results stand: words in the headline first, or by the date of the news. */
export const SEARCH_SORTS = ["best", "newest", "oldest"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

interface Search extends SearchFilter {
  /** What the reader typed; without words everything matches. */
  readonly query: string;
  readonly now: Date;
  readonly sort?: SearchSort;
  /** How many are looked for; as many as there may be where it is left out. */
  readonly most?: number;
}

/** All matches in their order, and whether there are more. */
export interface Matches {
  readonly matches: readonly Hit[];
  readonly isCapped: boolean;
}

interface SearchResult {
  /** Article ids of this page, best first. */
  readonly ids: number[];
  readonly total: number;
  /** Whether more than `total` match. */
  readonly isCapped: boolean;
}

/**
 * Find the articles live at `now` that hold every word of the query.
 *
 * Those with more of the words in the headline come first, then the newer ones:
 * an order that both engines agree on.
 */
export async function searchLiveArticles(
  db: Tx,
  { limit, offset, ...search }: Search & { readonly limit: number; readonly offset: number },
): Promise<SearchResult> {
  if (parseQuery(search.query).length === 0) return { ids: [], total: 0, isCapped: false };
  const { matches, isCapped } = await matchLiveArticles(db, search);
  const ids = matches.slice(offset, offset + limit).map(({ id }) => id);
  return { ids, total: matches.length, isCapped };
}

/** The live articles that have all the words and all that the filter asks for, in the order of `sort`. */
export async function matchLiveArticles(db: Tx, search: Search): Promise<Matches> {
  const { sort = "best", most = MOST_MATCHES } = search;
  const asked = { ...search, isOldest: sort === "oldest", most: most + 1 };
  const words = parseQuery(search.query);
  if (words.length === 0) return capped(await listEntries(db, asked), most);
  const found = await findHits(db, { ...asked, words });
  const { matches, isCapped } = capped(found.hits, most);
  if (sort !== "best" || matches.length === 0) return { matches, isCapped };
  return { matches: await rank(db, { ...found, hits: matches }), isCapped };
}

/** A last word that more texts than are shown have as it stands is not the beginning of others. */
async function findHits(db: Tx, asked: AskedWords): Promise<Found> {
  if (!asked.words.some(({ isPrefix }) => isPrefix)) return listHits(db, asked);
  const words = asked.words.map(({ text }) => ({ text, isPrefix: false }));
  // Where the first part of the archive has so many, counting them all would take as long as the rest.
  const first = asked.most > MOST_MATCHES ? await listFirstHits(db, { ...asked, words }) : null;
  if (first && first.hits.length > MOST_MATCHES) return first;
  const isWhole = await areInMore(db, words, MOST_MATCHES);
  return listHits(db, isWhole ? { ...asked, words } : asked);
}

const capped = (hits: readonly Hit[], most: number) => ({
  matches: hits.slice(0, most),
  isCapped: hits.length > most,
});

/** By the number of words in the headline; those that have as many stay as they are. */
async function rank(db: Tx, found: Found): Promise<readonly Hit[]> {
  const scores = await countHeadlineWords(db, found);
  return found.hits.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
}

/** Those of `ids` that are live with their texts, to find passages in. */
export async function listLiveTexts(
  db: Tx,
  ids: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: articles.id, text: quotableText(republishRight) })
    .from(articles)
    .where(and(inArray(articles.id, numbers(ids)), isLive(now)));
  return new Map(rows.map(({ id, text }) => [id, text]));
}
