import type { Db } from "@/db/db";
import { findMergeOf, listMergesInto } from "@/db/queries/article-merges";
import { listRevisions } from "@/db/queries/article-revisions";
import { type Article, findArticle, findItemIdsOfArticle } from "@/db/queries/articles";
import { listMediaByIds } from "@/db/queries/media";
import { findItems, type Item } from "@/db/queries/review";
import { listSuggestionsOfArticle } from "@/db/queries/suggestions";
import { listTranslations } from "@/db/queries/translations";
import { findOpenProposal, findWithdrawnProposal } from "@/db/queries/update-proposals";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { knownLicence } from "@/lib/domain/known-licence";
import { deskPicturePath } from "@/lib/domain/picture";
import { picturesIn } from "@/lib/domain/rich-text";
import { isWithdrawn } from "@/lib/domain/withdrawal";
import { AppError } from "@/lib/errors";
import { placeFigures } from "@/lib/richtext/place-figures";
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
  readonly ties: ArticleTies;
  readonly translations: Awaited<ReturnType<typeof listTranslations>>;
}

/** What ties an article to others, and to what its source says now. */
export interface ArticleTies {
  /** Whether its source has changed and nobody has decided about that. */
  readonly hasUpdate: boolean;
  /** Whether what it says now is that it has withdrawn the item. */
  readonly isWithdrawn: boolean;
  /** Whether it has taken back its last change, about which nobody had decided. */
  readonly tookBack: boolean;
  /** Articles that became part of it, the latest first. */
  readonly merged: readonly {
    readonly mergeId: number;
    readonly headline: string;
    readonly language: string;
    readonly mergedAt: string;
    readonly mergedBy: string | null;
  }[];
  /** The merge by which it became part of another one. */
  readonly mergedInto: { readonly mergeId: number; readonly articleId: number } | null;
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
  const [article, items, suggestions, revisions, ties, translations] = await Promise.all([
    viewArticle(db, found),
    findItemIdsOfArticle(db, articleId).then((ids) => findItems(db, ids)),
    listSuggestionsOfArticle(db, articleId),
    listRevisions(db, articleId, REVISIONS),
    readTies(db, found),
    listTranslations(db, articleId),
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
    ties,
    translations,
  };
}

async function readTies(db: Db, { id, status }: Article): Promise<ArticleTies> {
  const [proposal, tookBack, merged, into] = await Promise.all([
    findOpenProposal(db, id),
    findWithdrawnProposal(db, id),
    listMergesInto(db, id),
    status === "trashed" ? findMergeOf(db, id) : null,
  ]);
  return {
    hasUpdate: proposal !== null && status !== "trashed",
    isWithdrawn: proposal !== null && isWithdrawn(proposal.warnings),
    tookBack: tookBack !== null,
    merged: merged.map(({ id: mergeId, headline, language, mergedAt, mergedBy }) => ({
      ...{ mergeId, headline, language, mergedBy },
      mergedAt: mergedAt.toISOString(),
    })),
    mergedInto: into && { mergeId: into.id, articleId: into.winnerId },
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
  const rows = await listMediaByIds(db, picturesIn(found.body));
  const pictures = rows.map((row) => ({ ...row, licence: knownLicence(row.licence) }));
  const html = placeFigures(trustStoredHtml(found.bodyHtml), pictures, ({ id }, width) =>
    deskPicturePath(id, width),
  );
  return { ...(await viewArticle(db, found)), html };
}
