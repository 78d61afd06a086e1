import type { Db } from "@/db/db";
import { findMerge } from "@/db/queries/article-merges";
import { findArticle } from "@/db/queries/articles";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { whyNotMergeable } from "@/lib/desk/merge/assert-mergeable";
import { listOwedTags } from "@/lib/desk/merge/later-merges";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type MergedFields, partFields } from "@/lib/domain/article-merge";
import { AppError } from "@/lib/errors";

/** Two articles side by side, before they are made one. */
export interface MergePlan {
  readonly winner: ArticleView;
  readonly loser: ArticleView;
  /** Why they can't be merged this way round, or null. */
  readonly refusal: string | null;
}

/** Read two articles for a merge. */
export async function readMergePlan(
  db: Db,
  actor: Actor,
  { winnerId, loserId, now }: { readonly winnerId: number; readonly loserId: number; readonly now: Date },
): Promise<MergePlan> {
  assertCan(actor, "desk.read");
  const [winner, loser] = await Promise.all([readView(db, winnerId), readView(db, loserId)]);
  return { winner, loser, refusal: whyNotMergeable(winner, loser, now) };
}

/** A merge that may be taken back, and what that would leave of the winner. */
export interface UnmergePlan {
  readonly mergeId: number;
  readonly mergedBy: string | null;
  readonly mergedAt: string;
  readonly winner: ArticleView;
  readonly loser: ArticleView;
  /** What the loser is again afterwards. */
  readonly loserStatus: ArticleView["status"];
  /** Fields of the winner that go back, and those that stay because of later work. */
  readonly restored: readonly (keyof MergedFields)[];
  readonly kept: readonly (keyof MergedFields)[];
  readonly isLoserChanged: boolean;
}

/** Read a merge in force, with what taking it back would do; null where it is not in force. */
export async function readUnmergePlan(db: Db, actor: Actor, mergeId: number): Promise<UnmergePlan | null> {
  assertCan(actor, "desk.read");
  const found = await findMerge(db, mergeId);
  if (!found || found.merge.unmergedAt) return null;
  const { merge, mergedBy } = found;
  const [winner, loser] = await Promise.all([readView(db, merge.winnerId), readView(db, merge.loserId)]);
  const { fields, kept } = partFields(
    { before: merge.winner.fields, merged: merge.merged },
    winner.fields,
    await listOwedTags(db, merge),
  );
  const names = Object.keys(fields) as (keyof MergedFields)[];
  const restored = names.filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(winner.fields[name]),
  );
  return {
    ...{ mergeId, mergedBy, mergedAt: merge.mergedAt.toISOString(), winner, loser, restored, kept },
    loserStatus: merge.loser.status,
    isLoserChanged: loser.version !== merge.loserVersion,
  };
}

async function readView(db: Db, id: number): Promise<ArticleView> {
  const article = await findArticle(db, id);
  if (!article) throw new AppError("not_found", "That article no longer exists.");
  return viewArticle(db, article);
}
