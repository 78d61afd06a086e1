import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { hasLiveArticle, isTagged, isTaggedWithAny } from "@/db/queries/live-index";
import { isEntryReleased, isTagReleased } from "@/db/queries/live-release";
import { isLive, isLiveInOrder } from "@/db/queries/live-rule";
import { type CountedTerm, isShown, termColumns } from "@/db/queries/live-terms";
import { articles, terms } from "@/db/schema/articles";
import { articleDepartures } from "@/db/schema/departures";
import { liveEntries, liveTags } from "@/db/schema/live-index";
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
  /** A few terms, of which one will do. */
  readonly anyTermOf?: readonly number[] | undefined;
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

/** The next live articles, newest news first: their ids and where they stand, out of kept indexes alone. */
export async function walkLiveArticles(
  db: Tx,
  { now, after, limit, ...filter }: Walk & WalkFilter,
): Promise<Place[]> {
  const { termId, anyTermOf, language, source } = filter;
  if (language === undefined && source === undefined) {
    if (termId !== undefined && !anyTermOf) return walkTerm(db, { now, after, limit, ...filter, termId });
    if (termId === undefined && anyTermOf) return walkTerms(db, anyTermOf, { now, after, limit, ...filter });
  }
  const { at, articleId } = liveEntries;
  return db
    .select({ id: articleId, at })
    .from(liveEntries)
    .where(
      and(
        isEntryReleased(now),
        after ? comesBefore(at, articleId, after) : undefined,
        inTime(at, filter),
        termId === undefined ? undefined : isTagged(db, termId),
        anyTermOf && isTaggedWithAny(db, anyTermOf),
        language === undefined ? undefined : eq(liveEntries.language, language),
        source === undefined ? undefined : eq(liveEntries.source, source),
      ),
    )
    .orderBy(desc(at), desc(articleId))
    .limit(limit);
}

/** Each term gives its next ones; what several have is met once. */
async function walkTerms(db: Tx, termIds: readonly number[], walk: Walk & WalkFilter): Promise<Place[]> {
  const places = new Map<number, Place>();
  for (const termId of termIds)
    for (const place of await walkTerm(db, { ...walk, termId })) places.set(place.id, place);
  return [...places.values()]
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    .slice(0, walk.limit);
}

function walkTerm(
  db: Tx,
  { now, after, limit, termId, ...times }: Walk & WalkFilter & { readonly termId: number },
): Promise<Place[]> {
  const { at, articleId } = liveTags;
  return db
    .select({ id: articleId, at })
    .from(liveTags)
    .where(
      and(
        eq(liveTags.termId, termId),
        isTagReleased(now),
        after ? comesBefore(at, articleId, after) : undefined,
        inTime(at, times),
      ),
    )
    .orderBy(desc(at), desc(articleId))
    .limit(limit);
}

const inTime = (at: typeof liveEntries.at | typeof liveTags.at, { since, until }: WalkFilter) =>
  and(since && gte(at, since), until && lt(at, until));

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
        isLiveInOrder(now),
        or(isNull(embargoUntil), lte(embargoUntil, updatedAt)),
        comesAfter(updatedAt, articles.id, place),
      ),
    )
    .orderBy(asc(updatedAt), asc(articles.id))
    .limit(limit);
  const release = liveEntries.embargoUntil;
  const byRelease = db
    .select({ id: articles.id, at: release, createdAt: articles.createdAt })
    .from(liveEntries)
    .innerJoin(articles, eq(articles.id, liveEntries.articleId))
    .where(
      and(
        lte(release, now),
        isLive(now),
        gt(embargoUntil, updatedAt),
        comesAfter(release, liveEntries.articleId, place),
      ),
    )
    .orderBy(asc(release), asc(liveEntries.articleId))
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

type Moment =
  | typeof articles.updatedAt
  | typeof liveEntries.at
  | typeof liveEntries.embargoUntil
  | typeof liveTags.at
  | typeof articleDepartures.at;
type Id =
  | typeof articles.id
  | typeof liveEntries.articleId
  | typeof liveTags.articleId
  | typeof articleDepartures.articleId;

const comesAfter = (moment: Moment, id: Id, place: Place): SQL =>
  sql`(${moment}, ${id}) > (${sql.param(place.at, moment)}, ${place.id})`;

const comesBefore = (moment: Moment, id: Id, place: Place): SQL =>
  sql`(${moment}, ${id}) < (${sql.param(place.at, moment)}, ${place.id})`;

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
  const page = await db
    .select(termColumns)
    .from(terms)
    .where(
      and(
        gt(terms.id, afterId),
        isShown,
        type ? eq(terms.type, type) : undefined,
        hasLiveArticle(db, terms.id, now),
      ),
    )
    .orderBy(asc(terms.id))
    .limit(limit);
  const counted = await db
    .select({ id: liveTags.termId, count: count() })
    .from(liveTags)
    .where(and(inArray(liveTags.termId, numbers(page.map(({ id }) => id))), isTagReleased(now)))
    .groupBy(liveTags.termId);
  const counts = new Map(counted.map((row) => [row.id, row.count]));
  return page.map((term) => ({ ...term, count: counts.get(term.id) ?? 0 }));
}
