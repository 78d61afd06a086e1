import type { ArticleStatus } from "@/lib/domain/article-status";

/** What became of an article since its item was accepted. */
export const UNDO_KINDS = ["untouched", "edited", "published"] as const;
export type UndoKind = (typeof UNDO_KINDS)[number];

/** What the restoring of an import made of an article that the undo had put in the trash. */
export const RESTORE_OUTCOMES = ["restored", "draft", "left"] as const;
export type RestoreOutcome = (typeof RESTORE_OUTCOMES)[number];

/** What an undo did, in numbers. */
export interface UndoCounts {
  readonly items: number;
  /** Articles that went to the trash. */
  readonly trashed: number;
  /** Articles that stay: somebody's work is in them, or readers have seen them. */
  readonly kept: number;
}

interface Sortable {
  readonly status: ArticleStatus;
  readonly version: number;
  readonly firstPublishedAt: Date | null;
  /** The version at which the desk itself last left it. */
  readonly madeVersion: number;
  /** Whether items of other imports are in it too. */
  readonly hasOtherSources: boolean;
}

/**
 * Sort one article of an import that is to be undone.
 *
 * Whatever readers have seen, or are about to see, is published; a draft at the version
 * that the desk itself gave it is untouched; all else has somebody's work in it.
 */
export function undoKindOf(article: Sortable): UndoKind {
  const { status, version, firstPublishedAt, madeVersion } = article;
  if (firstPublishedAt || !NEVER_SHOWN.includes(status)) return "published";
  const isAsMade = version === madeVersion;
  return isAsMade && status === "draft" && !article.hasOtherSources ? "untouched" : "edited";
}

const NEVER_SHOWN: readonly ArticleStatus[] = ["draft", "in_review", "trashed"];
