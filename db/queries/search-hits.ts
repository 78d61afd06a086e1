import { and, asc, between, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { asList } from "@/db/queries/as-list";
import { isTagged, isTaggedWithAny } from "@/db/queries/live-index";
import { isEntryReleased } from "@/db/queries/live-release";
import { comesFrom } from "@/db/queries/republish-rule";
import {
  anywhere,
  entriesWith,
  hasWords,
  hitsOf,
  standingIn,
  type WordQuery,
  writeMatch,
} from "@/db/queries/search-query";
import { windows } from "@/db/queries/search-window";
import { liveCounts, liveEntries, liveTags } from "@/db/schema/live-index";
import { idOfPlace, placeOf, SEARCH_EXCEEDS } from "@/db/search-keepers";
import { valueWord } from "@/db/search-marks";
import type { SearchWord } from "@/lib/domain/search-text";

/** So many articles of a tag are looked into one after the other; so many of words that more texts have. */
const FEW = 1_000;
/** SQLite asks its index for each article of a tag that has no more. */
const RARE = 100;
const MANY = 10_000;

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

interface Asked extends SearchFilter {
  readonly now: Date;
  /** Otherwise the newest come first. */
  readonly isOldest: boolean;
  readonly most: number;
}

/** What is looked for by words. */
export interface AskedWords extends Asked {
  readonly words: readonly SearchWord[];
}

/** A live article that is found. */
export interface Hit {
  readonly id: number;
  readonly day: string;
  readonly language: string;
  readonly source: string;
}

/** What was found, and by what. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly words: readonly SearchWord[];
  /** What else the index was asked for. */
  readonly rest: WordQuery;
  /** Whether no index was asked, but the articles of a tag looked into. */
  readonly isByTag?: boolean;
}

const { articleId, day, language, source } = liveEntries;

/** Spelt out: they may be asked of a query that goes by the name of the table. */
const COLUMNS = {
  id: sql`${articleId}`.as("id"),
  day: sql`${day}`.as("day"),
  language: sql`${language}`.as("language"),
  source: sql`${source}`.as("source"),
};

const LISTS = {
  ids: asList<number>(sql`hits.id`),
  days: asList<string>(sql`hits.day`),
  languages: asList<string>(sql`hits.language`),
  sources: asList<string>(sql`hits.source`),
};

/** What a query of these columns finds. */
async function readHits(db: Tx, query: SQLWrapper): Promise<Hit[]> {
  const [lists] = await db.select(LISTS).from(sql`${query} as hits`);
  const { ids = [], days, languages, sources } = lists ?? {};
  return ids.map((id, at) => ({
    id,
    day: days?.[at] ?? "",
    language: languages?.[at] ?? "",
    source: sources?.[at] ?? "",
  }));
}

/** The first of all live articles that a filter lets through. */
export async function listEntries(db: Tx, asked: Asked): Promise<Hit[]> {
  const { termIds: [first] = [], year, language } = asked;
  const where = and(
    filterOf(db, asked),
    year ? between(liveEntries.day, `${year}-01-01`, `${year}-12-31`) : undefined,
    language ? eq(liveEntries.language, language) : undefined,
  );
  if (first === undefined) {
    const rows = db.select(COLUMNS).from(liveEntries).where(where);
    return readHits(db, rows.orderBy(...inOrder(liveEntries, asked)).limit(asked.most));
  }
  return ofTag(db, first, where, asked);
}

/** The first of the live articles that have all the words and that a filter lets through. */
export async function listHits(db: Tx, asked: AskedWords): Promise<Found> {
  const { words, most, termIds: [first] = [] } = asked;
  let found: Found = { hits: [], words, rest: [] };
  if (dialect === "postgres" && first !== undefined && (await isFasterByTag(db, first, words)))
    return { ...found, isByTag: true, hits: await lookThrough(db, first, asked) };
  for await (const window of windows(db, asked)) {
    found = await lookIntoPart(db, asked, window.words);
    if (found.hits.length >= most) break;
    window.found = found.hits.length;
  }
  return found;
}

/** Those in the first part of the archive; null where the engine, or what is asked, knows no parts. */
export async function listFirstHits(db: Tx, asked: AskedWords): Promise<Found | null> {
  if (asked.termIds?.length) return null;
  for await (const { words } of windows(db, asked))
    return words.length > 0 ? lookIntoPart(db, asked, words) : null;
  return null;
}

async function lookIntoPart(db: Tx, asked: AskedWords, part: WordQuery): Promise<Found> {
  const rest = [...valuesOf(asked), ...part];
  const hits = await (dialect === "sqlite" ? walkIndex : gatherHits)(db, asked, rest);
  return { hits, words: asked.words, rest };
}

/** Whether more texts than `most` have all the words, whatever else is asked for. */
export async function areInMore(db: Tx, words: readonly SearchWord[], most: number): Promise<boolean> {
  const match = writeMatch(anywhere(words));
  const answer =
    dialect === "sqlite"
      ? sql`(select count(*) > ${most} as is_more from (select 1 from search_index where search_index match ${match} limit ${most + 1})) as answer`
      : sql`${sql.raw(SEARCH_EXCEEDS)}(${match}, ${most}) as is_more`;
  const [row] = await db.select({ isMore: sql<boolean>`is_more`.mapWith(Boolean) }).from(answer);
  return row?.isMore ?? false;
}

/** SQLite's index gives the newest first, and stops when it has enough. */
async function walkIndex(db: Tx, asked: AskedWords, rest: WordQuery): Promise<Hit[]> {
  const { termIds: [first] = [], most, isOldest } = asked;
  const match = writeMatch([...anywhere(asked.words), ...rest]);
  const where = and(filterOf(db, asked), mayBeFound(asked.words, rest));
  if (first !== undefined) {
    const place = sql.raw(placeOf("live_tags"));
    const hits = sql`select rowid from search_index where search_index match ${match}`;
    const isRare = (await countOfTag(db, first)) <= RARE;
    const isHit = isRare ? sql`exists (${hits} and rowid = ${place})` : sql`${place} in (${hits})`;
    return ofTag(db, first, and(isHit, where), asked);
  }
  const hits = sql`(select rowid as place from search_index where search_index match ${match}) as hits`;
  const newest = db
    .select({ id: sql`${articleId}`.as("id") })
    .from(
      sql`${hits} cross join live_entries on live_entries.article_id = ${sql.raw(idOfPlace("hits.place"))}`,
    )
    .where(where)
    .orderBy(isOldest ? sql`hits.place` : sql`hits.place desc`)
    .limit(most)
    .as("newest");
  const rows = db.select(COLUMNS).from(newest).innerJoin(liveEntries, eq(articleId, newest.id));
  // Places know minutes alone.
  return readHits(db, rows.orderBy(...inOrder(liveEntries, asked)));
}

/** Postgres' index knows no order: all that it gives is put in order. */
async function gatherHits(db: Tx, asked: AskedWords, rest: WordQuery): Promise<Hit[]> {
  const { termIds: [first] = [], most } = asked;
  const where = and(
    first === undefined ? undefined : isTagged(db, first),
    filterOf(db, asked),
    mayBeFound(asked.words, rest),
  );
  const found = sql`${entriesWith([...anywhere(asked.words), ...rest])} as live_entries`;
  const rows = db.select(COLUMNS).from(found).where(where);
  return readHits(db, rows.orderBy(...inOrder(liveEntries, asked)).limit(most));
}

/** The articles of a tag that have the words, looked into one after the other. */
function lookThrough(db: Tx, termId: number, asked: AskedWords) {
  const rest = valuesOf(asked);
  const isHit = hasWords([...anywhere(asked.words), ...rest]);
  return ofTag(db, termId, and(isHit, filterOf(db, asked), mayBeFound(asked.words, rest)), asked);
}

/** Whether the articles of a tag are looked into faster than an index gives all that have the words. */
async function isFasterByTag(db: Tx, termId: number, words: readonly SearchWord[]): Promise<boolean> {
  const n = await countOfTag(db, termId);
  return n <= FEW || (n <= MANY && (await areInMore(db, words, FEW)));
}

async function countOfTag(db: Tx, termId: number): Promise<number> {
  const isTag = and(eq(liveCounts.kind, "term"), eq(liveCounts.ref, termId));
  const [row] = await db.select({ n: liveCounts.n }).from(liveCounts).where(isTag).limit(1);
  return row?.n ?? 0;
}

function ofTag(db: Tx, termId: number, where: SQL | undefined, asked: Asked) {
  const rows = db
    .select(COLUMNS)
    .from(liveTags)
    .innerJoin(liveEntries, eq(articleId, liveTags.articleId))
    .where(and(eq(liveTags.termId, termId), where));
  return readHits(db, rows.orderBy(...inOrder(liveTags, asked)).limit(asked.most));
}

function filterOf(db: Tx, { now, termIds = [], anyTermOf, source }: Asked): SQL | undefined {
  const [, ...others] = termIds;
  return and(
    isEntryReleased(now),
    ...others.map((id) => isTagged(db, id)),
    anyTermOf && isTaggedWithAny(db, anyTermOf),
    source ? eq(liveEntries.source, source) : undefined,
  );
}

/** What a filter asks for, as words of the index. */
const valuesOf = ({ year, language, source }: Asked): WordQuery =>
  Object.entries({ year, language, source }).flatMap(([name, value]) =>
    value ? [[{ text: valueWord(name as "year", value), isPrefix: false }]] : [],
  );

/** Whether the words stand in what the source of an article lets readers see. */
function mayBeFound(words: readonly SearchWord[], rest: WordQuery): SQL {
  const of = { id: liveEntries.sourceId, name: liveEntries.source };
  const isIn = (places: Parameters<typeof standingIn>[0]) =>
    sql`${articleId} in (${hitsOf([...standingIn(places, words), ...rest])})`;
  return sql`case when ${comesFrom("none", of)} then ${isIn(["headline", "label"])} when ${comesFrom("excerpt", of)} then ${isIn(["headline", "label", "excerpt"])} else true end`;
}

const inOrder = (of: typeof liveEntries | typeof liveTags, { isOldest }: Asked): SQL[] =>
  isOldest ? [asc(of.at), asc(of.articleId)] : [desc(of.at), desc(of.articleId)];
