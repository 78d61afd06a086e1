import type { Db, Tx } from "@/db/db";
import type { Article, ArticlePatch } from "@/db/queries/articles";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { assertPublishable } from "@/lib/desk/save-article";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { assertMove } from "@/lib/domain/article-status";
import { siteTime } from "@/lib/domain/site-time";

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
    const patch = await publication(tx, current, now);
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

async function publication(
  tx: Tx,
  current: Article,
  now: Date,
): Promise<ArticlePatch & { status: "published" | "scheduled" }> {
  const { embargoUntil } = current;
  if (embargoUntil && embargoUntil > now) return { status: "scheduled", publishAt: embargoUntil };
  return { ...(await datesOfPublication(tx, current, now)), status: "published" };
}

/** The dates that an article gets when it goes live at `now`, by the site's own clocks; those that it has stay. */
export async function datesOfPublication(
  tx: Tx,
  current: Pick<Article, "firstPublishedAt" | "issuedOn" | "issuedAt">,
  now: Date,
): Promise<Pick<ArticlePatch, "publishAt" | "firstPublishedAt" | "issuedOn" | "issuedAt">> {
  const { timeZone } = await readSiteIdentity(tx);
  return {
    publishAt: null,
    firstPublishedAt: current.firstPublishedAt ?? now,
    issuedOn: current.issuedOn ?? siteTime(now, timeZone).day,
    issuedAt: current.issuedAt ?? now,
  };
}
