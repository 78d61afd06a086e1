import { AppError } from "@/lib/errors";

/** Life of an article. */
export const ARTICLE_STATUSES = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "corrected",
  "unpublished",
  "trashed",
] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** Statuses in which an article is on the public site, once its embargo is over. */
export const LIVE_STATUSES = ["published", "corrected"] as const satisfies readonly ArticleStatus[];

const NEXT: Record<ArticleStatus, readonly ArticleStatus[]> = {
  draft: ["in_review", "scheduled", "published", "trashed"],
  in_review: ["draft", "scheduled", "published", "trashed"],
  scheduled: ["draft", "published", "unpublished", "trashed"],
  published: ["corrected", "unpublished", "trashed"],
  corrected: ["corrected", "unpublished", "trashed"],
  unpublished: ["draft", "scheduled", "published", "trashed"],
  trashed: ["draft"],
};

/** Whether an article may go from one status to another. */
export function canMove(from: ArticleStatus, to: ArticleStatus): boolean {
  return NEXT[from].includes(to);
}

/** Refuse with `conflict` a step that the transition table does not have. */
export function assertMove(from: ArticleStatus, to: ArticleStatus): void {
  if (canMove(from, to)) return;
  throw new AppError("conflict", `An article that is ${words(from)} can't become ${words(to)}.`);
}

/** Whether `status` is one that readers may see. */
export function isLiveStatus(status: ArticleStatus): boolean {
  return (LIVE_STATUSES as readonly ArticleStatus[]).includes(status);
}

const words = (status: ArticleStatus) => status.replace("_", " ");
