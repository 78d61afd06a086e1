import type { Db } from "@/db/db";
import { bringTermsBack } from "@/db/queries/undo-terms";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";

interface Input {
  readonly articleId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

/** Take an article out of the trash, as a draft, with the tags that went with its import. */
export async function restoreArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  assertCan(actor, "article.trash");
  return db.transaction(async (tx) => {
    const current = await loadForChange(tx, input.articleId, input.baseVersion);
    if (current.status !== "trashed") throw new AppError("conflict", "This article is not in the trash.");
    const next = await writeArticle(tx, {
      current,
      patch: { status: "draft" },
      actorId: actor.id,
      action: "article.restored",
      note: "Restored from the trash",
      now: input.now,
    });
    await bringTermsBack(tx, next.id);
    return viewArticle(tx, next);
  });
}
