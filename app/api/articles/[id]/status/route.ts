import { requireActor } from "@/lib/auth/require-actor";
import { assertSameOrigin } from "@/lib/auth/same-origin";
import { database } from "@/lib/database";
import type { ArticleView } from "@/lib/desk/article-view";
import { publishArticle } from "@/lib/desk/publish-article";
import { respondToConflict } from "@/lib/desk/respond-to-conflict";
import { restoreArticle } from "@/lib/desk/restore-article";
import { scheduleArticle } from "@/lib/desk/schedule-article";
import { trashArticle } from "@/lib/desk/trash-article";
import { unpublishArticle } from "@/lib/desk/unpublish-article";
import type { Actor } from "@/lib/domain/actor";
import { readJson } from "@/lib/read-json";
import { respond } from "@/lib/respond";
import { type MoveArticle, moveArticleSchema } from "@/lib/schemas/article";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** Move an article to another status: publish, schedule, unpublish, trash, restore. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(() =>
    respondToConflict(async () => {
      assertSameOrigin(request);
      const actor = await requireActor();
      const articleId = rowIdSchema.parse((await params).id);
      return Response.json(await move(actor, articleId, moveArticleSchema.parse(await readJson(request))));
    }),
  );
}

function move(actor: Actor, articleId: number, step: MoveArticle): Promise<ArticleView> {
  const db = database();
  const input = { articleId, baseVersion: step.baseVersion, now: new Date() };
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
