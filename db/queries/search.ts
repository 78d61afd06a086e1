import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { isLive } from "@/db/queries/live-rule";
import { articles, searchDocs } from "@/db/schema/articles";
import { items } from "@/db/schema/imports";
import { parseQuery, type SearchWord, wordsForSearch } from "@/lib/domain/search-text";

/** Of a word that is everywhere only the newest matches are ranked: neither engine can rank all in time. */
const CANDIDATES = 2_000;

type Kind = (typeof searchDocs.$inferSelect)["kind"];

interface SearchDoc {
  readonly kind: Kind;
  /** The article's or the item's id. */
  readonly ref: number;
  readonly language: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
}

interface Search {
  /** What the reader typed. */
  readonly query: string;
  readonly now: Date;
  readonly limit: number;
  readonly offset: number;
}

interface SearchResult {
  /** Article ids of this page, best first. */
  readonly ids: number[];
  readonly total: number;
  /** Whether more than `total` match. */
  readonly isCapped: boolean;
}

/** Make a text findable, in the transaction that writes it; an earlier one of the same thing is replaced. */
export async function putSearchDoc(tx: Tx, doc: SearchDoc): Promise<void> {
  const found = {
    language: doc.language,
    title: wordsForSearch(doc.title),
    body: wordsForSearch(doc.body),
  };
  await tx
    .insert(searchDocs)
    .values({ kind: doc.kind, ref: doc.ref, ...found })
    .onConflictDoUpdate({ target: [searchDocs.kind, searchDocs.ref], set: found });
}

/** Make new things findable by words that are folded already. */
export async function insertSearchDocs(tx: Tx, docs: readonly SearchDoc[]): Promise<void> {
  await tx.insertMany(searchDocs, docs);
}

/** Make a thing unfindable. */
export async function dropSearchDoc(tx: Tx, kind: Kind, ref: number): Promise<void> {
  await tx.delete(searchDocs).where(and(eq(searchDocs.kind, kind), eq(searchDocs.ref, ref)));
}

/** Make all items unfindable that a condition on them names. */
export async function dropItemDocs(tx: Tx, which: SQL | undefined): Promise<void> {
  const refs = tx.select({ id: items.id }).from(items).where(which);
  await tx.delete(searchDocs).where(and(eq(searchDocs.kind, "item"), inArray(searchDocs.ref, refs)));
}

/**
 * Find the articles live at `now` that hold every word of the query.
 *
 * Those with more of the words in the headline come first, then the newer ones:
 * an order that both engines agree on.
 */
export async function searchLiveArticles(
  db: Tx,
  { query, now, limit, offset }: Search,
): Promise<SearchResult> {
  const words = parseQuery(query);
  if (words.length === 0) return { ids: [], total: 0, isCapped: false };
  const newest = await newestMatches(db, words, now);
  const ranked = newest.slice(0, CANDIDATES).sort((a, b) => b.inTitle - a.inTitle);
  return {
    ids: ranked.slice(offset, offset + limit).map((match) => match.id),
    total: ranked.length,
    isCapped: newest.length > CANDIDATES,
  };
}

async function newestMatches(db: Tx, words: readonly SearchWord[], now: Date) {
  const age = sql`coalesce(${articles.issuedAt}, ${articles.createdAt})`;
  const candidates = db
    .select({ id: articles.id, docId: sql<number>`${searchDocs.id}`.as("doc_id"), age: age.as("age") })
    .from(searchDocs)
    .innerJoin(articles, eq(articles.id, searchDocs.ref))
    .where(and(eq(searchDocs.kind, "article"), matchesAnywhere(words), isLive(now)))
    .orderBy(desc(age), desc(articles.id))
    .limit(CANDIDATES + 1)
    .as("candidates");
  const hits = words.map((word) => hitInTitle(candidates.docId, word));
  return db
    .select({ id: candidates.id, inTitle: sql`${sql.join(hits, sql` + `)}`.mapWith(Number) })
    .from(candidates)
    .orderBy(desc(candidates.age), desc(candidates.id));
}

function matchesAnywhere(words: readonly SearchWord[]): SQL {
  if (dialect === "postgres") {
    const query = words.map((word) => forPostgres(word, "")).join(" & ");
    return sql`search_docs.search_vector @@ to_tsquery('simple', ${query})`;
  }
  const query = words.map(forSqlite).join(" AND ");
  return sql`${searchDocs.id} in (select rowid from search_index where search_index match ${query})`;
}

function hitInTitle(docId: unknown, word: SearchWord): SQL {
  if (dialect === "postgres") {
    const query = forPostgres(word, "A");
    return sql`(select (search_vector @@ to_tsquery('simple', ${query}))::int from search_docs where id = ${docId})`;
  }
  const query = `title : ${forSqlite(word)}`;
  return sql`(${docId} in (select rowid from search_index where search_index match ${query}))`;
}

// Folded words have letters, digits and marks alone, so quotes are all that they need.
const forPostgres = ({ text, isPrefix }: SearchWord, weight: "" | "A") =>
  `'${text}':${isPrefix ? "*" : ""}${weight}`.replace(/:$/, "");
const forSqlite = ({ text, isPrefix }: SearchWord) => `"${text}"${isPrefix ? " *" : ""}`;
