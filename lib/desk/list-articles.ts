import type { Db } from "@/db/db";
import {
  type ArticleFilter,
  countArticles,
  countArticlesByStatus,
  listArticleRows,
} from "@/db/queries/article-list";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ARTICLE_STATUSES, type ArticleStatus } from "@/lib/domain/article-status";

export type ArticleRow = Awaited<ReturnType<typeof listArticleRows>>[number];

/** One page of the list of articles. */
export interface ArticlePage {
  readonly rows: readonly ArticleRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly byStatus: Record<ArticleStatus, number>;
}

const PAGE_SIZE = 50;

/** One page of the articles, the latest changed first; a page beyond the last gives the last. */
export async function listArticles(
  db: Db,
  actor: Actor,
  { page, ...filter }: ArticleFilter & { readonly page: number },
): Promise<ArticlePage> {
  assertCan(actor, "desk.read");
  const total = await countArticles(db, filter);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const here = Math.min(Math.max(1, page), pages);
  const rows = await listArticleRows(db, filter, { offset: (here - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const counts = await countArticlesByStatus(db);
  const byStatus = Object.fromEntries(
    ARTICLE_STATUSES.map((status) => [status, counts.get(status) ?? 0]),
  ) as Record<ArticleStatus, number>;
  return { rows, total, page: here, pages, byStatus };
}
