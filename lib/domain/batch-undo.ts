import type { ArticleStatus } from "@/lib/domain/article-status";

/** What became of an article since its item was accepted. */
export const UNDO_KINDS = ["untouched", "edited", "published", "merged"] as const;
export type UndoKind = (typeof UNDO_KINDS)[number];

/**
 * What became of an article that an undo was to put in the trash: it is still to go, or was kept because somebody
 * changed it meanwhile; then, by restoring, it is where it was, a draft, or left as somebody has changed it since.
 * None of these while it is in the trash.
 */
export const UNDO_OUTCOMES = ["planned", "kept", "restored", "draft", "left"] as const;
export type UndoOutcome = (typeof UNDO_OUTCOMES)[number];

/** What is done to an import, article by article. */
export const UNDO_STEPS = ["undo", "restore"] as const;
export type UndoStep = (typeof UNDO_STEPS)[number];

/** What an undo did, in numbers. */
export interface UndoCounts {
  readonly items: number;
  /** Articles that went to the trash. */
  readonly trashed: number;
  /** Articles that stay: somebody's work is in them, or readers have seen them. */
  readonly kept: number;
  /** Tags that only its untouched drafts had brought; absent until the undo is at its end. */
  readonly terms?: number;
}

interface Sortable {
  readonly status: ArticleStatus;
  readonly version: number;
  readonly firstPublishedAt: Date | null;
  /** The version at which the desk itself last left it. */
  readonly madeVersion: number;
  /** Whether items of other imports are in it too. */
  readonly hasOtherSources: boolean;
  /** Whether it took another article in, or is part of another one. */
  readonly isMerged: boolean;
}

/**
 * Sort one article of an import that is to be undone.
 *
 * What was merged is of two minds and comes first; whatever readers have seen, or are about to see, is published;
 * a draft at the version that the desk itself gave it is untouched; all else has somebody's work in it.
 */
export function undoKindOf(article: Sortable): UndoKind {
  const { status, version, madeVersion } = article;
  if (article.isMerged) return "merged";
  if (isForReaders(article)) return "published";
  const isAsMade = version === madeVersion;
  return isAsMade && status === "draft" && !article.hasOtherSources ? "untouched" : "edited";
}

/** Whether readers have seen an article, or are about to. */
export const isForReaders = ({ status, firstPublishedAt }: Pick<Sortable, "status" | "firstPublishedAt">) =>
  firstPublishedAt !== null || !NEVER_SHOWN.includes(status);

/** What no reader has seen, nor is about to see. */
export const NEVER_SHOWN: readonly ArticleStatus[] = ["draft", "in_review", "trashed"];
