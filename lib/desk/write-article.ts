import type { Tx } from "@/db/db";
import { type Article, type ArticlePatch, findArticle, updateArticle } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { dropDeparture, putDeparture } from "@/db/queries/departures";
import { setArticleMedia } from "@/db/queries/media";
import { ArticleConflict } from "@/lib/desk/article-conflict";
import { viewArticle } from "@/lib/desk/article-view";
import { recordRevision } from "@/lib/desk/record-revision";
import { syncSearch } from "@/lib/desk/sync-search";
import { keepLanguage } from "@/lib/desk/translations/keep-language";
import { isVisibleChange } from "@/lib/desk/visible-change";
import type { AuditAction } from "@/lib/domain/activity/words";
import { isLiveStatus } from "@/lib/domain/article-status";
import { picturesIn } from "@/lib/domain/rich-text";
import { AppError } from "@/lib/errors";

interface Change {
  readonly current: Article;
  readonly patch: ArticlePatch;
  /** Null when the desk does what a person had scheduled. */
  readonly actorId: number | null;
  /** `article.<verb>` for the audit trail; null for an autosave, of which the revision tells enough. */
  readonly action: AuditAction | null;
  readonly detail?: Record<string, unknown>;
  /** What the revision says; null for an autosave. */
  readonly note: string | null;
  readonly now: Date;
}

/**
 * Write a change of an article with all that belongs to it: version check, revision, search, pictures, audit.
 *
 * @throws ArticleConflict when someone else wrote between loading and writing.
 */
export async function writeArticle(tx: Tx, change: Change): Promise<Article> {
  const { current, patch, actorId, action, note, now } = change;
  const next = await updateArticle(tx, current.id, current.version, {
    ...(current.firstPublishedAt && isVisibleChange(current, patch) ? { revisedAt: now } : {}),
    ...patch,
    updatedBy: actorId ?? current.updatedBy,
    updatedAt: now,
  });
  if (!next) throw await conflictOn(tx, current.id);
  if (next.language !== current.language) await keepLanguage(tx, next);
  await recordRevision(tx, next, { authorId: actorId, note, now });
  await syncSearch(tx, next);
  await noteDeparture(tx, current, next);
  await setArticleMedia(tx, next.id, picturesIn(next.body));
  if (action) {
    const detail = { version: next.version, from: current.status, to: next.status, ...change.detail };
    await appendAuditEvent(tx, {
      actorId,
      action,
      subjectType: "article",
      subjectId: next.id,
      detail,
      at: now,
    });
  }
  return next;
}

/** What readers could read until now, and no longer can, is to be removed from the copies of others as well. */
async function noteDeparture(tx: Tx, before: Article, next: Article): Promise<void> {
  const { id, updatedAt: now } = next;
  if (isLiveStatus(next.status)) return dropDeparture(tx, id);
  const wasReleased = before.embargoUntil === null || before.embargoUntil <= now;
  if (isLiveStatus(before.status) && wasReleased) await putDeparture(tx, id, now);
}

async function conflictOn(tx: Tx, articleId: number): Promise<AppError> {
  const article = await findArticle(tx, articleId);
  if (!article) return new AppError("not_found", "That article no longer exists.");
  return new ArticleConflict(await viewArticle(tx, article));
}
