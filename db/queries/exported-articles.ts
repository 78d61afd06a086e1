import { and, asc, eq, gt, gte, inArray, ne } from "drizzle-orm";
import type { Db } from "@/db/db";
import { isLiveInOrder } from "@/db/queries/live-rule";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { articleCorrections } from "@/db/schema/corrections";
import { sources } from "@/db/schema/imports";
import { articleMedia, mediaAssets } from "@/db/schema/media";
import { articleTranslations } from "@/db/schema/translations";
import type { ArticleStatus } from "@/lib/domain/article-status";

/** Which articles are wanted: `live` is what readers may see at `now`, `all` is everything but the trash. */
export interface ExportFilter {
  readonly status: "live" | "all" | ArticleStatus;
  /** Changed at or after it. */
  readonly since: Date | null;
  readonly now: Date;
}

interface Page extends ExportFilter {
  /** Ids behind it. */
  readonly after: number;
  readonly limit: number;
}

/** The next articles with their sources, in the order in which they were made. */
export async function listExportedArticles(db: Db, { status, since, now, after, limit }: Page) {
  const wanted =
    status === "live"
      ? isLiveInOrder(now)
      : status === "all"
        ? ne(articles.status, "trashed")
        : eq(articles.status, status);
  const isRecent = since === null ? undefined : gte(articles.updatedAt, since);
  return db
    .select({ article: articles, source: sources })
    .from(articles)
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(gt(articles.id, after), wanted, isRecent))
    .orderBy(asc(articles.id))
    .limit(limit);
}

/** An article as it is stored, with its source. */
export type ExportedArticle = Awaited<ReturnType<typeof listExportedArticles>>[number];

/** What belongs to these articles: tags, corrections, pictures and the groups of their translations. */
export async function listPartsOfArticles(db: Db, articleIds: readonly number[]) {
  const ids = [...articleIds];
  const { type, name, slug, aliases } = terms;
  const { alt, caption, credit, licence, fileName, sha256 } = mediaAssets;
  return {
    terms: await db
      .select({ articleId: articleTerms.articleId, type, name, slug, aliases })
      .from(articleTerms)
      .innerJoin(terms, eq(terms.id, articleTerms.termId))
      .where(inArray(articleTerms.articleId, ids))
      .orderBy(asc(terms.type), asc(terms.name)),
    corrections: await db
      .select({
        articleId: articleCorrections.articleId,
        note: articleCorrections.note,
        at: articleCorrections.at,
      })
      .from(articleCorrections)
      .where(inArray(articleCorrections.articleId, ids))
      .orderBy(asc(articleCorrections.at), asc(articleCorrections.id)),
    pictures: await db
      .select({ articleId: articleMedia.articleId, alt, caption, credit, licence, fileName, sha256 })
      .from(articleMedia)
      .innerJoin(mediaAssets, eq(mediaAssets.id, articleMedia.assetId))
      .where(inArray(articleMedia.articleId, ids))
      .orderBy(asc(mediaAssets.id)),
    translations: await db
      .select({ articleId: articleTranslations.articleId, groupId: articleTranslations.groupId })
      .from(articleTranslations)
      .where(inArray(articleTranslations.articleId, ids)),
  };
}

/** All parts of some articles. */
export type ExportedParts = Awaited<ReturnType<typeof listPartsOfArticles>>;
