import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Tx } from "@/db/db";
import { fullColumns, type LiveArticle } from "@/db/queries/live-articles";
import { isLive } from "@/db/queries/live-rule";
import { type CountedTerm, isShown, termColumns } from "@/db/queries/live-terms";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { articleDepartures } from "@/db/schema/departures";
import { sources } from "@/db/schema/imports";
import { LIVE_STATUSES } from "@/lib/domain/article-status";
import type { TagType } from "@/lib/domain/ingest";

// Walks over all that is live, as long as it may be: every page begins where the one before has ended, by an index.

/** Where a walk stands: a moment, and the id that settles equal moments. */
export interface Place {
  readonly at: Date;
  readonly id: number;
}

/** Which live articles a walk meets. */
export interface WalkFilter {
  readonly termId?: number | undefined;
  readonly language?: string | undefined;
  /** The source's name, as it stands below the article. */
  readonly source?: string | undefined;
  /** Dated at this moment or later. */
  readonly since?: Date | undefined;
  /** Dated before this moment. */
  readonly until?: Date | undefined;
}

interface Walk {
  readonly now: Date;
  readonly after: Place | null;
  readonly limit: number;
}

/** The next live articles, newest news first. */
export async function walkLiveArticles(
  db: Tx,
  { now, after, limit, ...filter }: Walk & WalkFilter,
): Promise<LiveArticle[]> {
  const condition = and(
    isLive(now),
    after
      ? sql`(${articles.issuedAt}, ${articles.id}) < (${sql.param(after.at, articles.issuedAt)}, ${after.id})`
      : undefined,
    ...conditionsOf(db, filter),
  );
  // One status at a time the index on status and date gives them in order.
  const lists = await Promise.all(
    LIVE_STATUSES.map((status) =>
      db
        .select(fullColumns)
        .from(articles)
        .where(and(eq(articles.status, status), sql`${articles.issuedAt} is not null`, condition))
        .orderBy(desc(articles.issuedAt), desc(articles.id))
        .limit(limit),
    ),
  );
  const newestFirst = (a: LiveArticle, b: LiveArticle) =>
    (b.issuedAt?.getTime() ?? 0) - (a.issuedAt?.getTime() ?? 0) || b.id - a.id;
  return lists.flat().sort(newestFirst).slice(0, limit);
}

function conditionsOf(db: Tx, { termId, language, source, since, until }: WalkFilter): (SQL | undefined)[] {
  return [
    termId === undefined ? undefined : hasTerm(db, termId),
    language === undefined ? undefined : eq(articles.language, language),
    source === undefined ? undefined : eq(articles.sourceName, source),
    since && gte(articles.issuedAt, since),
    until && lt(articles.issuedAt, until),
  ];
}

function hasTerm(db: Tx, termId: number): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(articleTerms)
      .where(and(eq(articleTerms.articleId, articles.id), eq(articleTerms.termId, termId))),
  );
}

/** The live articles with these ids, in full and in the order of `ids`. */
export async function listLiveArticlesInFullByIds(
  db: Tx,
  ids: readonly number[],
  now: Date,
): Promise<LiveArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(fullColumns)
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), isLive(now)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** That an article has changed for readers, or has gone. */
export interface LiveChange extends Place {
  readonly createdAt: Date;
  readonly isGone: boolean;
}

/** What has changed for readers after a place, the earliest first: articles that came, changed, or went. */
export async function walkLiveChanges(db: Tx, { now, after, limit }: Walk): Promise<LiveChange[]> {
  const place = after ?? { at: new Date(0), id: 0 };
  const { updatedAt, embargoUntil } = articles;
  const byWriting = db
    .select({ id: articles.id, at: updatedAt, createdAt: articles.createdAt })
    .from(articles)
    .where(
      and(
        isLive(now),
        or(isNull(embargoUntil), lte(embargoUntil, updatedAt)),
        comesAfter(updatedAt, articles.id, place),
      ),
    )
    .orderBy(asc(updatedAt), asc(articles.id))
    .limit(limit);
  const byRelease = db
    .select({ id: articles.id, at: embargoUntil, createdAt: articles.createdAt })
    .from(articles)
    .where(and(isLive(now), gt(embargoUntil, updatedAt), comesAfter(embargoUntil, articles.id, place)))
    .orderBy(asc(embargoUntil), asc(articles.id))
    .limit(limit);
  const departed = db
    .select({ id: articleDepartures.articleId, at: articleDepartures.at, createdAt: articles.createdAt })
    .from(articleDepartures)
    .innerJoin(articles, eq(articles.id, articleDepartures.articleId))
    .where(comesAfter(articleDepartures.at, articleDepartures.articleId, place))
    .orderBy(asc(articleDepartures.at), asc(articleDepartures.articleId))
    .limit(limit);
  const [written, released, gone] = [await byWriting, await byRelease, await departed];
  const changes = [
    ...[...written, ...released].flatMap(({ at, ...row }) => (at ? [{ ...row, at, isGone: false }] : [])),
    ...gone.map((row) => ({ ...row, isGone: true })),
  ];
  return changes.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id).slice(0, limit);
}

type Moment = typeof articles.updatedAt | typeof articles.embargoUntil | typeof articleDepartures.at;
type Id = typeof articles.id | typeof articleDepartures.articleId;

const comesAfter = (moment: Moment, id: Id, place: Place): SQL =>
  sql`(${moment}, ${id}) > (${sql.param(place.at, moment)}, ${place.id})`;

/** The next terms of live articles by id, with how many of these each has. */
export async function walkLiveTerms(
  db: Tx,
  {
    now,
    afterId,
    limit,
    type,
  }: {
    readonly now: Date;
    readonly afterId: number;
    readonly limit: number;
    readonly type?: TagType | undefined;
  },
): Promise<CountedTerm[]> {
  const live = db
    .select({ one: sql`1` })
    .from(articleTerms)
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(eq(articleTerms.termId, terms.id), isLive(now)));
  const page = await db
    .select({ id: terms.id })
    .from(terms)
    .where(and(gt(terms.id, afterId), isShown, type ? eq(terms.type, type) : undefined, exists(live)))
    .orderBy(asc(terms.id))
    .limit(limit);
  if (page.length === 0) return [];
  return db
    .select({ ...termColumns, count: count() })
    .from(terms)
    .innerJoin(articleTerms, eq(articleTerms.termId, terms.id))
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(
      and(
        inArray(
          terms.id,
          page.map(({ id }) => id),
        ),
        isLive(now),
      ),
    )
    .groupBy(terms.id, terms.type, terms.slug, terms.name)
    .orderBy(asc(terms.id));
}

/** What the sources of live articles say of their use, by article; those that say nothing are left out. */
export async function listUsageTerms(
  db: Tx,
  articleIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, string>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select({ id: articles.id, usageTerms: sources.usageTerms })
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(inArray(articles.id, [...articleIds]), isLive(now)));
  return new Map(rows.flatMap(({ id, usageTerms }) => (usageTerms ? [[id, usageTerms]] : [])));
}
