import { and, asc, count, desc, eq, exists, gte, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { isLive, monthOfNews, newestFirst } from "@/db/queries/live-rule";
import { articles, articleTerms } from "@/db/schema/articles";

const cardColumns = {
  id: articles.id,
  slug: articles.slug,
  headline: articles.headline,
  kicker: articles.kicker,
  standfirst: articles.standfirst,
  byline: articles.byline,
  dateline: articles.dateline,
  language: articles.language,
  issuedOn: articles.issuedOn,
  issuedAt: articles.issuedAt,
  firstPublishedAt: articles.firstPublishedAt,
  createdAt: articles.createdAt,
  updatedAt: articles.updatedAt,
  sourceName: articles.sourceName,
  canonicalUrl: articles.canonicalUrl,
  opening: sql<string>`substr(${articles.bodyText}, 1, 320)`,
};

const fullColumns = { ...cardColumns, bodyHtml: articles.bodyHtml, bodyText: articles.bodyText };

/** Which live articles: all of them, or those of one term, year or month. */
export interface LiveFilter {
  readonly termId?: number;
  readonly year?: number;
  /** 1 to 12; only together with `year`. */
  readonly month?: number;
}

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
export async function listLiveArticles(db: Tx, { now, limit, offset = 0, ...filter }: Page) {
  return db
    .select(cardColumns)
    .from(articles)
    .where(where(db, now, filter))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
}

/** One page of live articles with their bodies, newest first: for feeds. */
export async function listLiveArticlesInFull(db: Tx, { now, limit, offset = 0, ...filter }: Page) {
  return db
    .select(fullColumns)
    .from(articles)
    .where(where(db, now, filter))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
}

/** How many articles are live at `now`. */
export async function countLiveArticles(db: Tx, now: Date, filter: LiveFilter = {}): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(articles)
    .where(where(db, now, filter));
  return row?.n ?? 0;
}

/** Those of `ids` that are live, in the order of `ids`. */
export async function listLiveArticlesByIds(db: Tx, ids: readonly number[], now: Date): Promise<LiveCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(cardColumns)
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), isLive(now)));
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
  article: Pick<LiveCard, "id" | "issuedAt">,
  now: Date,
): Promise<{ readonly older: LiveCard | null; readonly newer: LiveCard | null }> {
  if (!article.issuedAt) return { older: null, newer: null };
  const at = sql.param(article.issuedAt, articles.issuedAt);
  const here = sql`(${at}, ${article.id})`;
  const [older] = await db
    .select(cardColumns)
    .from(articles)
    .where(and(isLive(now), sql`(${articles.issuedAt}, ${articles.id}) < ${here}`))
    .orderBy(desc(articles.issuedAt), desc(articles.id))
    .limit(1);
  const [newer] = await db
    .select(cardColumns)
    .from(articles)
    .where(and(isLive(now), sql`(${articles.issuedAt}, ${articles.id}) > ${here}`))
    .orderBy(asc(articles.issuedAt), asc(articles.id))
    .limit(1);
  return { older: older ?? null, newer: newer ?? null };
}

/** Live articles that share terms with one, most shared terms first. */
export async function listRelatedLiveArticles(
  db: Tx,
  { articleId, now, limit }: { readonly articleId: number; readonly now: Date; readonly limit: number },
): Promise<LiveCard[]> {
  const mine = db
    .select({ id: articleTerms.termId })
    .from(articleTerms)
    .where(eq(articleTerms.articleId, articleId));
  const shared = await db
    .select({ id: articles.id })
    .from(articleTerms)
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(inArray(articleTerms.termId, mine), sql`${articles.id} <> ${articleId}`, isLive(now)))
    .groupBy(articles.id, articles.issuedAt)
    .orderBy(desc(count()), ...newestFirst)
    .limit(limit);
  return listLiveArticlesByIds(
    db,
    shared.map((row) => row.id),
    now,
  );
}

/** How many live articles each month has, newest month first; months are `YYYY-MM`. */
export async function countLiveArticlesByMonth(
  db: Tx,
  now: Date,
): Promise<{ readonly month: string; readonly count: number }[]> {
  const rows = await db
    .select({ month: monthOfNews, count: count() })
    .from(articles)
    .where(isLive(now))
    .groupBy(monthOfNews)
    .orderBy(desc(monthOfNews));
  return rows.filter((row) => /^\d{4}-\d\d$/.test(row.month ?? ""));
}

/** One page of the addresses of live articles, oldest row first: for the sitemap. */
export async function listLiveArticleAddresses(
  db: Tx,
  { now, limit, offset }: { readonly now: Date; readonly limit: number; readonly offset: number },
): Promise<{ readonly slug: string; readonly updatedAt: Date }[]> {
  return db
    .select({ slug: articles.slug, updatedAt: articles.updatedAt })
    .from(articles)
    .where(isLive(now))
    .orderBy(asc(articles.id))
    .limit(limit)
    .offset(offset);
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

function where(db: Tx, now: Date, { termId, year, month }: LiveFilter): SQL | undefined {
  return and(
    isLive(now),
    termId === undefined ? undefined : hasTerm(db, termId),
    year === undefined ? undefined : inPeriod(year, month),
  );
}

function hasTerm(db: Tx, termId: number): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(articleTerms)
      .where(and(eq(articleTerms.articleId, articles.id), eq(articleTerms.termId, termId))),
  );
}

function inPeriod(year: number, month: number | undefined): SQL | undefined {
  const yearText = String(year).padStart(4, "0");
  if (month === undefined) return sql`substr(${monthOfNews}, 1, 4) = ${yearText}`;
  return eq(monthOfNews, `${yearText}-${String(month).padStart(2, "0")}`);
}
