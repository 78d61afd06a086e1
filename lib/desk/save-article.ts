import type { Db, Tx } from "@/db/db";
import { type Article, type ArticlePatch, findFreeSlug, retryTakenSlug } from "@/db/queries/articles";
import { insertCorrection } from "@/db/queries/corrections";
import { putRedirect } from "@/db/queries/redirects";
import { listArticleTerms } from "@/db/queries/terms";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { renderBody } from "@/lib/desk/render-body";
import { tagArticle } from "@/lib/desk/tag-article";
import { writeArticle } from "@/lib/desk/write-article";
import type { AuditAction } from "@/lib/domain/activity/words";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { plainArticlePath } from "@/lib/domain/article-path";
import { isLiveStatus } from "@/lib/domain/article-status";
import { issuedAtFrom } from "@/lib/domain/issued-at";
import { slugFrom } from "@/lib/domain/slug";
import { AppError } from "@/lib/errors";
import { fitsEditor } from "@/lib/richtext/fits-editor";
import type { ArticleFields, TagInput } from "@/lib/schemas/article";

interface Input {
  readonly articleId: number;
  readonly baseVersion: number;
  readonly fields: ArticleFields;
  /** Whether the person chose to change what readers see now: autosave never does. */
  readonly applyToLive: boolean;
  /** What was wrong, for readers; null where the change corrects nothing. Only a live article has corrections. */
  readonly correction: { readonly note: string } | null;
  readonly now: Date;
}

/** What a save is called in the history where it is part of something larger. */
interface Step {
  readonly action: AuditAction;
  readonly note: string;
  readonly detail?: Record<string, unknown>;
}

/**
 * Save an article on the version that the editor has.
 *
 * A live article changes only when its editor says so and may publish: what readers see is
 * never the by-product of typing.
 *
 * @throws ArticleConflict with the other's text when someone else saved first.
 */
export async function saveArticle(db: Db, actor: Actor, input: Input): Promise<ArticleView> {
  return retryTakenSlug(() => db.transaction((tx) => saveArticleIn(tx, actor, input)));
}

/** The same as a part of another transaction; as `step` it is named after what that does. */
export async function saveArticleIn(tx: Tx, actor: Actor, input: Input, step?: Step): Promise<ArticleView> {
  assertCan(actor, "article.edit");
  const { articleId, baseVersion, fields, now } = input;
  const current = await loadForChange(tx, articleId, baseVersion);
  assertMayWrite(actor, current, input);
  if (await hasOtherTags(tx, articleId, fields.tags)) {
    assertCan(actor, "article.tag");
    await tagArticle(tx, { articleId, tags: fields.tags, actor, now });
  }
  const isLive = isLiveStatus(current.status);
  const correction = isLive ? input.correction : null;
  const next = await writeArticle(tx, {
    current,
    patch: {
      ...patchFrom(current, fields),
      slug: await newSlug(tx, actor, current, fields),
      ...(correction ? { status: "corrected" as const, correctedAt: now, revisedAt: now } : {}),
    },
    actorId: actor.id,
    action: isLive ? (correction ? "article.corrected" : "article.updated") : null,
    note: isLive ? (correction ? `Corrected: ${correction.note}` : "Live page updated") : null,
    ...step,
    now,
  });
  if (correction) await insertCorrection(tx, { articleId, note: correction.note, at: now, by: actor.id });
  if (next.slug !== current.slug && current.firstPublishedAt) {
    await putRedirect(tx, plainArticlePath(current.slug), plainArticlePath(next.slug), now);
  }
  return viewArticle(tx, next);
}

function assertMayWrite(actor: Actor, current: Article, { applyToLive, fields }: Input): void {
  if (current.status === "trashed") {
    throw new AppError("conflict", "This article is in the trash. Restore it before you edit it.");
  }
  if (!fitsEditor(fields.body)) {
    throw new AppError("bad_input", "The editor could not open this text again, so it was not saved.");
  }
  if (current.status === "scheduled") {
    assertCan(actor, "article.schedule");
    // It goes live by itself: what could not be published now must not stand there then.
    assertPublishable(fields.headline);
  }
  const embargo = fields.embargoUntil ? new Date(fields.embargoUntil).getTime() : null;
  const isOtherEmbargo = embargo !== (current.embargoUntil?.getTime() ?? null);
  if (isOtherEmbargo) assertCan(actor, "article.schedule");
  if (!isLiveStatus(current.status)) return;
  assertCan(actor, "article.publish");
  if (isOtherEmbargo) {
    throw new AppError("conflict", "This article is live. Unpublish it before you change its embargo.");
  }
  if (!applyToLive) {
    throw new AppError("conflict", "This article is live now. Choose “Update live page” to change it.");
  }
  assertPublishable(fields.headline);
}

/** Refuse to show readers an article without a headline. */
export function assertPublishable(headline: string): void {
  if (!headline.trim()) throw new AppError("bad_input", "Give the article a headline first.");
}

function patchFrom(current: Article, fields: ArticleFields): ArticlePatch {
  const { tags: _tags, body, slug: _slug, embargoUntil, ...plain } = fields;
  const embargo = embargoUntil ? new Date(embargoUntil) : null;
  const { publishAt } = current;
  return {
    ...plain,
    ...renderBody(body),
    issuedAt: issuedAtOf(current, fields.issuedOn),
    embargoUntil: embargo,
    publishAt: publishAt && embargo && embargo > publishAt ? embargo : publishAt,
  };
}

/** A date that stays keeps its instant: what went live today is ordered by the hour at which it did. */
function issuedAtOf(current: Article, issuedOn: string | null): Date | null {
  if (issuedOn === current.issuedOn) return current.issuedAt;
  return issuedAtFrom(issuedOn) ?? (current.firstPublishedAt ? current.issuedAt : null);
}

async function newSlug(tx: Tx, actor: Actor, current: Article, fields: ArticleFields): Promise<string> {
  const wanted = slugFrom(fields.slug || fields.headline, fields.language, "untitled");
  if (fields.slug === current.slug || wanted === current.slug) return current.slug;
  if (current.firstPublishedAt) assertCan(actor, "article.publish");
  return findFreeSlug(tx, wanted, current);
}

async function hasOtherTags(tx: Tx, articleId: number, tags: readonly TagInput[]): Promise<boolean> {
  const key = ({ type, name }: TagInput) => `${type}\n${name}`;
  const before = (await listArticleTerms(tx, articleId)).map(key).sort();
  return before.join("\t") !== [...new Set(tags.map(key))].sort().join("\t");
}
