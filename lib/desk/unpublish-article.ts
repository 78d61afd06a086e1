import type { Db } from "@/db/db";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { assertMove } from "@/lib/domain/article-status";

interface Input {
  readonly articleId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

/** Take an article off the site; its text and history stay. */
export async function unpublishArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  assertCan(actor, "article.unpublish");
  return db.transaction(async (tx) => {
    const current = await loadForChange(tx, input.articleId, input.baseVersion);
    assertMove(current.status, "unpublished");
    const next = await writeArticle(tx, {
      current,
      patch: { status: "unpublished", publishAt: null },
      actorId: actor.id,
      action: "article.unpublished",
      note: "Unpublished",
      now: input.now,
    });
    return viewArticle(tx, next);
  });
}
