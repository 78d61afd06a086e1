import type { Db, Tx } from "@/db/db";
import type { Article } from "@/db/queries/articles";
import { listArticleTerms } from "@/db/queries/terms";
import { findUser } from "@/db/queries/users";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { ArticleFields } from "@/lib/schemas/article";

/** An article as the editor's screen gets it; dates are ISO 8601 in UTC. */
export interface ArticleView {
  readonly id: number;
  readonly version: number;
  readonly status: ArticleStatus;
  readonly fields: ArticleFields;
  readonly publishAt: string | null;
  readonly firstPublishedAt: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

/** What the editor's screen needs to know of a stored article. */
export async function viewArticle(db: Db | Tx, article: Article): Promise<ArticleView> {
  const tags = await listArticleTerms(db, article.id);
  const person = article.updatedBy ? await findUser(db, article.updatedBy) : null;
  return {
    id: article.id,
    version: article.version,
    status: article.status,
    fields: {
      headline: article.headline,
      kicker: article.kicker,
      standfirst: article.standfirst,
      byline: article.byline,
      issuedOn: article.issuedOn,
      language: article.language,
      slug: article.slug,
      sourceName: article.sourceName,
      canonicalUrl: article.canonicalUrl,
      embargoUntil: article.embargoUntil?.toISOString() ?? null,
      tags: tags.map(({ type, name }) => ({ type, name })),
      body: article.body,
    },
    publishAt: article.publishAt?.toISOString() ?? null,
    firstPublishedAt: article.firstPublishedAt?.toISOString() ?? null,
    updatedAt: article.updatedAt.toISOString(),
    updatedBy: person?.name ?? null,
  };
}
