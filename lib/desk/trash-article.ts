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

/** Put an article in the trash, off the site; nothing of it is deleted. */
export async function trashArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  assertCan(actor, "article.trash");
  return db.transaction(async (tx) => {
    const current = await loadForChange(tx, input.articleId, input.baseVersion);
    assertMove(current.status, "trashed");
    const next = await writeArticle(tx, {
      current,
      patch: { status: "trashed", publishAt: null },
      actorId: actor.id,
      action: "article.trashed",
      note: "Put in the trash",
      now: input.now,
    });
    return viewArticle(tx, next);
  });
}
