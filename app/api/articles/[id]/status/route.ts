import { database } from "@/lib/database";
import type { ArticleView } from "@/lib/desk/article-view";
import { publishArticle } from "@/lib/desk/publish-article";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import { type MoveArticle, moveArticleSchema } from "@/lib/schemas/article";
import { changeArticle } from "../../../change-article";

/** Move an article to another status: publish, schedule, unpublish, trash, restore. */
export const POST = changeArticle(moveArticleSchema, ({ actor, id: articleId, input: step, now }) =>
  move(actor, step, { articleId, baseVersion: step.baseVersion, now }),
);

interface Place {
  readonly articleId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

function move(actor: Actor, step: MoveArticle, input: Place): Promise<ArticleView> {
  const db = database();
  switch (step.action) {
    case "publish":
      return publishArticle(db, actor, input);
    case "unpublish":
      return unpublishArticle(db, actor, input);
    case "schedule":
      return scheduleArticle(db, actor, { ...input, publishAt: new Date(step.publishAt) });
    case "unschedule":
      return scheduleArticle(db, actor, { ...input, publishAt: null });
    case "trash":
      return trashArticle(db, actor, input);
    case "restore":
      return restoreArticle(db, actor, input);
  }
}
