import {
  and,
  asc,
  between,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  not,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { canonicalElsewhere, isCanonicalElsewhere } from "@/db/queries/canonical-rule";
import { listed, numbers } from "@/db/queries/in-list";
import { countLive, countLiveByDay, type LiveFilter, listLiveIds } from "@/db/queries/live-index";
import { findLiveNeighbourIds } from "@/db/queries/live-neighbours";
import { isEntryReleased } from "@/db/queries/live-release";
import { type Instant, isLive } from "@/db/queries/live-rule";
import { permittedText, permittedWords, republishRight } from "@/db/queries/republish-rule";
import { articles } from "@/db/schema/articles";
import { liveEntries } from "@/db/schema/live-index";

/** When readers last got something new: what the desk does without changing the text is not that. */
export const changedAt =
  sql<Date>`coalesce(${articles.revisedAt}, ${articles.firstPublishedAt}, ${articles.createdAt})`.mapWith(
    articles.updatedAt,
  );

const cardColumns = {
  id: articles.id,
  slug: articles.slug,
  headline: articles.headline,
  kicker: articles.kicker,
  byline: articles.byline,
  dateline: articles.dateline,
  language: articles.language,
  issuedOn: articles.issuedOn,
  issuedAt: articles.issuedAt,
  firstPublishedAt: articles.firstPublishedAt,
  createdAt: articles.createdAt,
  updatedAt: changedAt,
  revisedAt: articles.revisedAt,
  correctedAt: articles.correctedAt,
  sourceId: articles.sourceId,
  sourceName: articles.sourceName,
  canonicalUrl: articles.canonicalUrl,
};

type Which = { readonly where: SQL; readonly now: Instant; readonly most: Placeholder | number };

/** Live articles, each with its right, which the limit keeps from being merged into what asks for it. */
const withRight = (db: Tx, { where, now, most }: Which) =>
  db
    .select({ id: articles.id, republish: republishRight.as("republish") })
    .from(articles)
    .where(and(where, isLive(now)))
    .limit(most)
    .as("permitted");

function selectCards(db: Tx, which: Which) {
  const found = withRight(db, which);
  const columns = { ...cardColumns, ...permittedWords(found.republish) };
  return db.select(columns).from(found).innerJoin(articles, eq(articles.id, found.id));
}

function selectBodies(db: Tx, which: Which) {
  const found = withRight(db, which);
  const words = { ...permittedWords(found.republish), ...permittedText(found.republish) };
  const columns = { ...cardColumns, ...words, canonicalElsewhere: canonicalElsewhere(found.republish) };
  return db.select(columns).from(found).innerJoin(articles, eq(articles.id, found.id));
}

const cardsById = prepareOnce(["ids", "now", "most"], (db, { ids, ...rest }) =>
  selectCards(db, { where: inArray(articles.id, numbers(ids)), ...rest }),
);

const bodiesById = prepareOnce(["ids", "now", "most"], (db, { ids, ...rest }) =>
  selectBodies(db, { where: inArray(articles.id, numbers(ids)), ...rest }),
);

const bodyBySlug = prepareOnce(["slug", "now"], (db, { slug, now }) =>
  selectBodies(db, { where: eq(articles.slug, slug), now, most: 1 }),
);

interface Page extends LiveFilter {
  readonly now: Date;
  readonly limit: number;
  readonly offset?: number;
}

/** A live article without its body: what lists show. */
export type LiveCard = Awaited<ReturnType<typeof listLiveArticles>>[number];

/** A live article with its body. */
export type LiveArticle = Awaited<ReturnType<typeof listLiveArticlesInFull>>[number];

/** One page of live articles, newest first. */
export async function listLiveArticles(db: Tx, { offset = 0, ...page }: Page) {
  return listLiveArticlesByIds(db, await listLiveIds(db, { ...page, offset }), page.now);
}

/** One page of live articles with their bodies, newest first: for feeds. */
export async function listLiveArticlesInFull(db: Tx, { offset = 0, ...page }: Page) {
  return listLiveBodiesByIds(db, await listLiveIds(db, { ...page, offset }), page.now);
}

/** How many articles are live at `now`. */
export async function countLiveArticles(db: Tx, now: Date, filter: LiveFilter = {}): Promise<number> {
  return countLive(db, now, filter);
}

/** Those of `ids` that are live, in the order of `ids`. */
export async function listLiveArticlesByIds(db: Tx, ids: readonly number[], now: Date) {
  if (ids.length === 0) return [];
  return inOrder(ids, await cardsById(db, { ids: listed(ids), now, most: ids.length }));
}

/** The same with their bodies. */
export async function listLiveBodiesByIds(db: Tx, ids: readonly number[], now: Date) {
  if (ids.length === 0) return [];
  return inOrder(ids, await bodiesById(db, { ids: listed(ids), now, most: ids.length }));
}

function inOrder<Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The article live at `now` under `slug`, or null. Drafts and embargoed text never leave here. */
export async function findLiveArticle(db: Tx, slug: string, now: Date): Promise<LiveArticle | null> {
  const [row] = await bodyBySlug(db, { slug, now });
  return row ?? null;
}

/** The live articles just before (older) and after (newer) one in the order of lists. */
export async function findLiveNeighbours(
  db: Tx,
  article: Pick<LiveCard, "id">,
  now: Date,
): Promise<{ readonly older: LiveCard | null; readonly newer: LiveCard | null }> {
  const { older, newer } = await findLiveNeighbourIds(db, article.id, now);
  const ids = [older, newer].filter((id) => id !== null);
  const byId = new Map((await listLiveArticlesByIds(db, ids, now)).map((row) => [row.id, row]));
  return { older: byId.get(older ?? 0) ?? null, newer: byId.get(newer ?? 0) ?? null };
}

/** How many live articles each month has, newest month first; months are `YYYY-MM`. */
export async function countLiveArticlesByMonth(
  db: Tx,
  now: Date,
): Promise<{ readonly month: string; readonly count: number }[]> {
  const months = new Map<string, number>();
  for (const { key, count } of await countLiveByDay(db, now)) {
    const month = key.slice(0, 7);
    if (/^\d{4}-\d\d$/.test(month)) months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].map(([month, count]) => ({ month, count }));
}

interface Range {
  readonly now: Date;
  /** The first and the last id. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** The first addresses of live articles in a range of ids: for the sitemap, which names those alone that are its own. */
export async function listLiveArticleAddresses(
  db: Tx,
  { now, from, to, limit }: Range,
): Promise<
  { readonly id: number; readonly slug: string; readonly updatedAt: Date; readonly isElsewhere: boolean }[]
> {
  const page = db
    .select({ id: liveEntries.articleId })
    .from(liveEntries)
    .where(and(isEntryReleased(now), between(liveEntries.articleId, from, to)))
    .orderBy(asc(liveEntries.articleId))
    .limit(limit)
    .as("page");
  return db
    .select({
      ...{ id: articles.id, slug: articles.slug, updatedAt: changedAt },
      isElsewhere: sql`${isCanonicalElsewhere}`.mapWith(Boolean),
    })
    .from(page)
    .innerJoin(articles, eq(articles.id, page.id))
    .where(isLive(now))
    .orderBy(asc(articles.id));
}

interface Since {
  readonly now: Date;
  readonly since: Date;
  readonly limit: number;
}

/**
 * The live articles that are news since `since`, the latest first: for search engines of news.
 *
 * What an archive brings in is published today, and no news: its own date counts as well.
 */
export async function listLatestPublished(db: Tx, { now, since, limit }: Since) {
  return db
    .select({
      slug: articles.slug,
      headline: articles.headline,
      language: articles.language,
      issuedAt: articles.issuedAt,
      firstPublishedAt: articles.firstPublishedAt,
      createdAt: articles.createdAt,
    })
    .from(articles)
    .where(
      and(
        isLive(now),
        gte(articles.firstPublishedAt, since),
        or(isNull(articles.issuedAt), gte(articles.issuedAt, since)),
        not(isCanonicalElsewhere),
      ),
    )
    .orderBy(desc(articles.firstPublishedAt), desc(articles.id))
    .limit(limit);
}
