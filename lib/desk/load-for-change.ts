import type { Tx } from "@/db/db";
import { type Article, findArticle } from "@/db/queries/articles";
import { ArticleConflict } from "@/lib/desk/article-conflict";
import { viewArticle } from "@/lib/desk/article-view";
import { AppError } from "@/lib/errors";

/**
 * The article at exactly the version that a change is based on.
 *
 * @throws AppError `not_found`; `ArticleConflict` when it has moved on.
 */
export async function loadForChange(tx: Tx, articleId: number, baseVersion: number): Promise<Article> {
  const article = await findArticle(tx, articleId);
  if (!article) throw new AppError("not_found", "That article no longer exists.");
  if (article.version !== baseVersion) throw new ArticleConflict(await viewArticle(tx, article));
  return article;
}
