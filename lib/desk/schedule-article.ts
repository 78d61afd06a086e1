import type { Db } from "@/db/db";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { assertPublishable } from "@/lib/desk/save-article";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { assertMove } from "@/lib/domain/article-status";
import { AppError } from "@/lib/errors";

interface Input {
  readonly articleId: number;
  readonly baseVersion: number;
  /** When to go live; null takes a scheduled article back to draft. */
  readonly publishAt: Date | null;
  readonly now: Date;
}

/** Choose the moment at which an article goes live, change it, or call it off. */
export async function scheduleArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  assertCan(actor, "article.schedule");
  const { publishAt, now } = input;
  return db.transaction(async (tx) => {
    const current = await loadForChange(tx, input.articleId, input.baseVersion);
    const status = publishAt ? "scheduled" : "draft";
    if (status !== current.status || status === "draft") assertMove(current.status, status);
    if (publishAt) {
      assertPublishable(current.headline);
      assertTime(publishAt, current.embargoUntil, now);
    }
    const next = await writeArticle(tx, {
      current,
      patch: { status, publishAt },
      actorId: actor.id,
      action: publishAt ? "article.scheduled" : "article.unscheduled",
      note: publishAt ? "Scheduled" : "Schedule called off",
      now,
      ...(publishAt ? { detail: { publishAt: publishAt.toISOString() } } : {}),
    });
    return viewArticle(tx, next);
  });
}

function assertTime(publishAt: Date, embargoUntil: Date | null, now: Date): void {
  if (publishAt <= now) {
    throw new AppError("bad_input", "That moment is in the past. Choose a later one, or publish now.");
  }
  if (embargoUntil && publishAt < embargoUntil) {
    throw new AppError("bad_input", "That is before the end of the embargo. Choose a later moment.");
  }
}
