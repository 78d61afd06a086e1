import type { Db } from "@/db/db";
import { listRevisions } from "@/db/queries/article-revisions";
import { findArticle, findItemIdsOfArticle } from "@/db/queries/articles";
import { findItems, type Item } from "@/db/queries/review";
import { listSuggestionsOfArticle } from "@/db/queries/suggestions";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { type SafeHtml, trustStoredHtml } from "@/lib/richtext/safe-html";
import type { TagInput } from "@/lib/schemas/article";

const REVISIONS = 30;

/** One line of an article's history; the moment is ISO 8601. */
export interface RevisionRow {
  readonly number: number;
  readonly note: string | null;
  readonly createdAt: string;
  readonly author: string | null;
}

/** Where an article came from, for the pane beside the editor. */
export type SourceItem = Pick<Item, "id" | "batchId" | "title" | "raw" | "url" | "warnings">;

/** An article with all that its editor shows beside it. */
export interface ArticleForEditing {
  readonly article: ArticleView;
  readonly sources: readonly SourceItem[];
  readonly suggestions: readonly (TagInput & { readonly evidence: string; readonly confidence: number })[];
  readonly revisions: readonly RevisionRow[];
}

/** Read an article with all that its editor looks at. */
export async function readArticleForEditing(
  db: Db,
  actor: Actor,
  articleId: number,
): Promise<ArticleForEditing> {
  assertCan(actor, "desk.read");
  const found = await findArticle(db, articleId);
  if (!found) throw new AppError("not_found", "That article no longer exists.");
  const [article, items, suggestions, revisions] = await Promise.all([
    viewArticle(db, found),
    findItemIdsOfArticle(db, articleId).then((ids) => findItems(db, ids)),
    listSuggestionsOfArticle(db, articleId),
    listRevisions(db, articleId, REVISIONS),
  ]);
  return {
    article,
    sources: items.map(({ id, batchId, title, raw, url, warnings }) => ({
      id,
      batchId,
      title,
      raw,
      url,
      warnings,
    })),
    suggestions: suggestions.map(({ type, name, evidence, confidence }) => ({
      type,
      name,
      evidence,
      confidence,
    })),
    revisions: revisions.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
  };
}

/** An article as readers would see it, for people of the desk. */
export async function readArticlePreview(
  db: Db,
  actor: Actor,
  articleId: number,
): Promise<ArticleView & { readonly html: SafeHtml }> {
  assertCan(actor, "desk.read");
  const found = await findArticle(db, articleId);
  if (!found) throw new AppError("not_found", "That article no longer exists.");
  return { ...(await viewArticle(db, found)), html: trustStoredHtml(found.bodyHtml) };
}
