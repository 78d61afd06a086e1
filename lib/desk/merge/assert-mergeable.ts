import type { ArticleView } from "@/lib/desk/article-view";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isUnderEmbargo } from "@/lib/domain/article-merge";
import { isLiveStatus } from "@/lib/domain/article-status";
import { AppError } from "@/lib/errors";

/** Refuse a merge that would take a page from readers, or show them a text before its time. */
export function assertMergeable(
  actor: Actor,
  { winner, loser, now }: { readonly winner: ArticleView; readonly loser: ArticleView; readonly now: Date },
): void {
  assertCan(actor, "article.merge");
  const reason = whyNotMergeable(winner, loser, now);
  if (reason) throw new AppError("conflict", reason);
  // What readers see, or are about to see, is not an editor's to take away.
  if (isLiveStatus(loser.status) || loser.status === "scheduled") assertCan(actor, "article.unpublish");
}

/** Why two articles can't become the first of them, in words; null where they can. */
export function whyNotMergeable(winner: ArticleView, loser: ArticleView, now: Date): string | null {
  const name = `“${loser.fields.headline || "Untitled"}”`;
  if (winner.id === loser.id) return "An article can’t be merged with itself.";
  if (winner.status === "trashed" || loser.status === "trashed")
    return "One of the two is in the trash. Restore it first.";
  if (isLiveStatus(loser.status) && !isLiveStatus(winner.status))
    return `${name} is live and the other one is not: keep the live one, so that readers find it where it was.`;
  if (isUnderEmbargo(loser.fields, now) && isLiveStatus(winner.status))
    return `${name} is under embargo and the other one is live: its text would be seen too early.`;
  return null;
}
