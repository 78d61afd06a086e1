import type { Db } from "@/db/db";
import { findDueArticle, listDueArticleIds } from "@/db/queries/articles";
import { ArticleConflict } from "@/lib/desk/article-conflict";
import { datesOfPublication } from "@/lib/desk/publish-article";
import { writeArticle } from "@/lib/desk/write-article";

const AT_ONCE = 100;

/**
 * Publish every scheduled article that is due at `now`.
 *
 * Safe to run as often as one likes, in several workers at once: each article goes live once.
 *
 * @returns the ids that this call published.
 */
export async function publishDueArticles(db: Db, now: Date): Promise<number[]> {
  const published: number[] = [];
  for (const id of await listDueArticleIds(db, now, AT_ONCE)) {
    if (await publishOne(db, id, now)) published.push(id);
  }
  return published;
}

async function publishOne(db: Db, articleId: number, now: Date): Promise<boolean> {
  try {
    return await db.transaction(async (tx) => {
      const current = await findDueArticle(tx, articleId, now);
      if (!current) return false;
      await writeArticle(tx, {
        current,
        patch: { status: "published", ...(await datesOfPublication(tx, current, now)) },
        actorId: null,
        action: "article.published",
        note: "Published on schedule",
        now,
      });
      return true;
    });
  } catch (error) {
    // Another worker, or an editor who is saving, was faster: the next run sees what is left to do.
    if (error instanceof ArticleConflict) return false;
    throw error;
  }
}
