import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import {
  countLive,
  countLiveByDay,
  isEntryReleased,
  type LiveFilter,
  listLiveIds,
} from "@/db/queries/live-index";
import { findLiveNeighbourIds } from "@/db/queries/live-neighbours";
import { isLive } from "@/db/queries/live-rule";
import { permittedText, permittedWords } from "@/db/queries/republish-rule";
import { articles } from "@/db/schema/articles";
import { liveEntries } from "@/db/schema/live-index";

/** When readers last got something new: what the desk does without changing the text is not that. */
const changedAt =
  sql<Date>`coalesce(${articles.revisedAt}, ${articles.firstPublishedAt}, ${articles.createdAt})`.mapWith(
    articles.updatedAt,
  );

const cardColumns = {
  id: articles.id,
  slug: articles.slug,
  headline: articles.headline,
  kicker: articles.kicker,
  ...permittedWords,
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

const fullColumns = { ...cardColumns, ...permittedText };

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
  const rows = await db
    .select(cardColumns)
    .from(articles)
    .where(and(inArray(articles.id, numbers(ids)), isLive(now)));
  return inOrder(ids, rows);
}

/** The same with their bodies. */
export async function listLiveBodiesByIds(db: Tx, ids: readonly number[], now: Date) {
  if (ids.length === 0) return [];
  const rows = await db
    .select(fullColumns)
    .from(articles)
    .where(and(inArray(articles.id, numbers(ids)), isLive(now)));
  return inOrder(ids, rows);
}

function inOrder<Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The article live at `now` under `slug`, or null. Drafts and embargoed text never leave here. */
export async function findLiveArticle(db: Tx, slug: string, now: Date): Promise<LiveArticle | null> {
  const [row] = await db
    .select(fullColumns)
    .from(articles)
    .where(and(eq(articles.slug, slug), isLive(now)))
    .limit(1);
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

/** One page of the addresses of live articles, oldest row first: for the sitemap. */
export async function listLiveArticleAddresses(
  db: Tx,
  { now, limit, offset }: { readonly now: Date; readonly limit: number; readonly offset: number },
): Promise<{ readonly id: number; readonly slug: string; readonly updatedAt: Date }[]> {
  const page = db
    .select({ id: liveEntries.articleId })
    .from(liveEntries)
    .where(isEntryReleased(now))
    .orderBy(asc(liveEntries.articleId))
    .limit(limit)
    .offset(offset)
    .as("page");
  return db
    .select({ id: articles.id, slug: articles.slug, updatedAt: changedAt })
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

/** The live articles that were first published after `since`, the latest first: for search engines of news. */
export async function listLatestPublished(db: Tx, { now, since, limit }: Since) {
  return db
    .select({
      slug: articles.slug,
      headline: articles.headline,
      language: articles.language,
      firstPublishedAt: articles.firstPublishedAt,
    })
    .from(articles)
    .where(and(isLive(now), gte(articles.firstPublishedAt, since)))
    .orderBy(desc(articles.firstPublishedAt), desc(articles.id))
    .limit(limit);
}
