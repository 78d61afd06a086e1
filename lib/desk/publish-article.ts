import type { Db } from "@/db/db";
import type { Article, ArticlePatch } from "@/db/queries/articles";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { assertPublishable } from "@/lib/desk/save-article";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { assertMove } from "@/lib/domain/article-status";

interface Input {
  readonly articleId: number;
  readonly baseVersion: number;
  readonly now: Date;
}

/** Publish one article now or, under an embargo that still holds, at the end of it. */
export async function publishArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  assertCan(actor, "article.publish");
  const { articleId, baseVersion, now } = input;
  return db.transaction(async (tx) => {
    const current = await loadForChange(tx, articleId, baseVersion);
    assertPublishable(current.headline);
    const patch = publication(current, now);
    if (patch.status !== current.status) assertMove(current.status, patch.status);
    else if (patch.status === "published") return viewArticle(tx, current);
    const isScheduled = patch.status === "scheduled";
    const next = await writeArticle(tx, {
      current,
      patch,
      actorId: actor.id,
      action: isScheduled ? "article.scheduled" : "article.published",
      note: isScheduled ? "Scheduled for the end of the embargo" : "Published",
      now,
    });
    return viewArticle(tx, next);
  });
}

function publication(current: Article, now: Date): ArticlePatch & { status: "published" | "scheduled" } {
  const { embargoUntil } = current;
  if (embargoUntil && embargoUntil > now) return { status: "scheduled", publishAt: embargoUntil };
  return { ...datesOfPublication(current, now), status: "published" };
}

/** The dates that an article gets when it goes live at `now`; those that it has stay. */
export function datesOfPublication(
  current: Pick<Article, "firstPublishedAt" | "issuedOn" | "issuedAt">,
  now: Date,
): Pick<ArticlePatch, "publishAt" | "firstPublishedAt" | "issuedOn" | "issuedAt"> {
  return {
    publishAt: null,
    firstPublishedAt: current.firstPublishedAt ?? now,
    issuedOn: current.issuedOn ?? now.toISOString().slice(0, 10),
    issuedAt: current.issuedAt ?? now,
  };
}
