import { and, count, desc, eq, gte, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { users } from "@/db/schema/people";
import type { ArticleStatus } from "@/lib/domain/article-status";

/** Which articles the desk lists. */
export interface ArticleFilter {
  /** Null: everything but the trash. */
  readonly status: ArticleStatus | null;
  /** Part of the headline, in any case. */
  readonly search: string;
}

const ROW = {
  id: articles.id,
  headline: articles.headline,
  kicker: articles.kicker,
  slug: articles.slug,
  status: articles.status,
  language: articles.language,
  issuedOn: articles.issuedOn,
  publishAt: articles.publishAt,
  sourceName: articles.sourceName,
  updatedAt: articles.updatedAt,
  updatedBy: users.name,
};

/** One page of the articles list, the latest changed first. */
export async function listArticleRows(
  db: Db | Tx,
  filter: ArticleFilter,
  { offset, limit }: { offset: number; limit: number },
) {
  return db
    .select(ROW)
    .from(articles)
    .leftJoin(users, eq(users.id, articles.updatedBy))
    .where(matches(filter))
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(limit)
    .offset(offset);
}

/** How many articles the filter finds. */
export async function countArticles(db: Db | Tx, filter: ArticleFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(articles).where(matches(filter));
  return row?.total ?? 0;
}

/** How many articles there are in each status that occurs. */
export async function countArticlesByStatus(db: Db | Tx): Promise<Map<ArticleStatus, number>> {
  const rows = await db
    .select({ status: articles.status, total: count() })
    .from(articles)
    .groupBy(articles.status);
  return new Map(rows.map(({ status, total }) => [status, total]));
}

/** The next articles to go live, and the last that did. */
export async function listScheduled(db: Db | Tx, limit: number) {
  return db
    .select(ROW)
    .from(articles)
    .leftJoin(users, eq(users.id, articles.updatedBy))
    .where(and(eq(articles.status, "scheduled"), isNotNull(articles.publishAt)))
    .orderBy(articles.publishAt)
    .limit(limit);
}

/** How many articles went live for the first time since `since` and still are. */
export async function countPublishedSince(db: Db | Tx, since: Date): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(articles)
    .where(and(gte(articles.firstPublishedAt, since), inArray(articles.status, ["published", "corrected"])));
  return row?.total ?? 0;
}

function matches({ status, search }: ArticleFilter): SQL | undefined {
  return and(
    status ? eq(articles.status, status) : ne(articles.status, "trashed"),
    headlineHas(search.trim()),
  );
}

/** SQLite folds only ASCII, so the usual spellings of a word are asked for by name. */
function headlineHas(words: string): SQL | undefined {
  if (!words) return undefined;
  const lower = words.toLowerCase();
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  const spellings = [...new Set([words, lower, capital, words.toUpperCase()])];
  return or(...spellings.map((spelling) => contains(spelling)));
}

const contains = (words: string) =>
  sql`lower(${articles.headline}) like lower(${`%${words.replace(/[\\%_]/g, "\\$&")}%`}) escape '\\'`;
