import { and, asc, between, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { numbers } from "@/db/queries/in-list";
import { isEntryReleased, isTagged, isTaggedWithAny } from "@/db/queries/live-index";
import { isLive } from "@/db/queries/live-rule";
import { quotableText, republishRight } from "@/db/queries/republish-rule";
import { articles, searchDocs } from "@/db/schema/articles";
import { liveEntries, liveTags } from "@/db/schema/live-index";
import { SEARCH_ESTIMATE } from "@/db/search-estimate";
import { parseQuery, type SearchWord } from "@/lib/domain/search-text";

/** Of a word that is everywhere only so many matches are looked at: neither engine can rank all in time. */
export const MOST_MATCHES = 2_000;
/** Up to here all matches are put in order; beyond it the archive is walked in order until enough match. */
const RARE = dialect === "postgres" ? 25_000 : 8_000;

/** In which order results stand: words in the headline first, or by the date of the news. */
export const SEARCH_SORTS = ["best", "newest", "oldest"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** What results must have besides the words. */
export interface SearchFilter {
  readonly termIds?: readonly number[];
  /** A few tags, of which one will do. */
  readonly anyTermOf?: readonly number[] | undefined;
  /** `YYYY`. */
  readonly year?: string;
  readonly language?: string;
  readonly source?: string;
}

interface Search extends SearchFilter {
  /** What the reader typed; without words everything matches. */
  readonly query: string;
  readonly now: Date;
  readonly sort?: SearchSort;
  /** How many are looked for; as many as there may be where it is left out. */
  readonly most?: number;
}

/** A live article that matches. */
export interface Match {
  readonly id: number;
  readonly day: string;
  readonly language: string;
  readonly source: string;
}

/** All matches in their order, and whether there are more. */
export interface Matches {
  readonly matches: readonly Match[];
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
  const words = parseQuery(search.query);
  const found = await findMatches(db, { ...search, sort, most: most + 1 }, words);
  const kept = found.slice(0, most);
  const matches = sort === "best" && words.length > 0 ? await rank(db, kept, words) : kept;
  return { matches, isCapped: found.length > most };
}

type Ordered = Search & { readonly sort: SearchSort; readonly most: number };

async function findMatches(db: Tx, search: Ordered, words: readonly SearchWord[]): Promise<Match[]> {
  if (words.length === 0) return walkEntries(db, search, undefined);
  const isRare = (await countHits(db, words)) <= RARE;
  return walkEntries(db, search, isRare ? await isHit(db, words) : hasWords(db, words));
}

/** How many texts have the words: an estimate, or as far as it matters. */
async function countHits(db: Tx, words: readonly SearchWord[]): Promise<number> {
  const hits =
    dialect === "postgres"
      ? sql`(select ${sql.raw(SEARCH_ESTIMATE)}(${toPostgres(words)}) as n)`
      : sql`(select count(*) as n from (select 1 from search_index where search_index match ${toSqlite(words)} limit ${RARE + 1}))`;
  const [row] = await db.select({ n: sql<number>`n`.mapWith(Number) }).from(sql`${hits} as hits`);
  return row?.n ?? 0;
}

/** Whether an entry is among all that have the words. */
async function isHit(db: Tx, words: readonly SearchWord[]): Promise<SQL> {
  const which = and(sql`search_docs.kind = 'article'`, matchesWords(words));
  if (dialect === "postgres")
    return sql`${liveEntries.articleId} in (with hits as materialized (select ref from search_docs where ${which}) select ref from hits)`;
  // The index is named, or SQLite reads the texts to get at the ids.
  const rows = await db
    .select({ ref: sql<number>`search_docs.ref` })
    .from(sql`search_docs indexed by search_docs_id_kind_ref`)
    .where(which);
  return inArray(liveEntries.articleId, numbers(rows.map(({ ref }) => ref)));
}

async function walkEntries(db: Tx, search: Ordered, which: SQL | undefined): Promise<Match[]> {
  const { now, most, sort, termIds = [] } = search;
  const [first, ...others] = termIds;
  const where = and(
    isEntryReleased(now),
    which,
    ...others.map((id) => isTagged(db, id)),
    search.anyTermOf && isTaggedWithAny(db, search.anyTermOf),
    search.year ? between(liveEntries.day, `${search.year}-01-01`, `${search.year}-12-31`) : undefined,
    search.language === undefined ? undefined : eq(liveEntries.language, search.language),
    search.source === undefined ? undefined : eq(liveEntries.source, search.source),
  );
  const columns = {
    id: liveEntries.articleId,
    day: liveEntries.day,
    language: liveEntries.language,
    source: liveEntries.source,
  };
  const base = db.select(columns).from(liveEntries);
  if (first === undefined)
    return base
      .where(where)
      .orderBy(...inOrder(liveEntries, sort))
      .limit(most);
  return base
    .innerJoin(liveTags, and(eq(liveTags.articleId, liveEntries.articleId), eq(liveTags.termId, first)))
    .where(where)
    .orderBy(...inOrder(liveTags, sort))
    .limit(most);
}

const inOrder = (of: typeof liveEntries | typeof liveTags, sort: SearchSort): SQL[] =>
  sort === "oldest" ? [asc(of.at), asc(of.articleId)] : [desc(of.at), desc(of.articleId)];

/** By the number of words in the headline; those that have as many stay as they are. */
async function rank(db: Tx, matches: readonly Match[], words: readonly SearchWord[]): Promise<Match[]> {
  if (matches.length === 0) return [];
  const rows = await db
    .select({ ref: searchDocs.ref, title: searchDocs.title })
    .from(searchDocs)
    .where(
      and(eq(searchDocs.kind, "article"), inArray(searchDocs.ref, numbers(matches.map(({ id }) => id)))),
    );
  const scores = new Map(rows.map(({ ref, title }) => [ref, countWords(title.split(" "), words)]));
  return matches.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
}

function countWords(title: readonly string[], words: readonly SearchWord[]): number {
  const known = new Set(title);
  return words.filter(
    ({ text, isPrefix }) => known.has(text) || (isPrefix && title.some((word) => word.startsWith(text))),
  ).length;
}

function matchesWords(words: readonly SearchWord[]): SQL {
  if (dialect === "postgres")
    return sql`search_docs.search_vector @@ to_tsquery('simple', ${toPostgres(words)})`;
  return sql`search_docs.id in (select rowid from search_index where search_index match ${toSqlite(words)})`;
}

/** The same, asked of one entry after the other. */
function hasWords(db: Tx, words: readonly SearchWord[]): SQL {
  const isDoc = and(eq(searchDocs.kind, "article"), eq(searchDocs.ref, liveEntries.articleId));
  if (dialect === "postgres") {
    const doc = db
      .select({ one: sql`1` })
      .from(searchDocs)
      .where(and(isDoc, matchesWords(words)));
    return sql`exists ${doc}`;
  }
  const id = db.select({ id: searchDocs.id }).from(searchDocs).where(isDoc);
  return sql`${id} in (select rowid from search_index where search_index match ${toSqlite(words)})`;
}

// Folded words have letters, digits and marks alone, so quotes are all that they need.
const forPostgres = ({ text, isPrefix }: SearchWord) => `'${text}'${isPrefix ? ":*" : ""}`;
const forSqlite = ({ text, isPrefix }: SearchWord) => `"${text}"${isPrefix ? " *" : ""}`;

const toPostgres = (words: readonly SearchWord[]) => words.map(forPostgres).join(" & ");
const toSqlite = (words: readonly SearchWord[]) => words.map(forSqlite).join(" AND ");

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
