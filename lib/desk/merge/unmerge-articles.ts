import type { Db, Tx } from "@/db/db";
import {
  type ArticleMerge,
  closeMerge,
  findMerge,
  findMergeOf,
  moveArticleItems,
  takeBackPath,
} from "@/db/queries/article-merges";
import { type Article, findArticle, retryTakenSlug } from "@/db/queries/articles";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { listOwedTags, rebaseLater } from "@/lib/desk/merge/later-merges";
import { saveArticleIn } from "@/lib/desk/save-article";
import { writeArticle } from "@/lib/desk/write-article";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type MergedFields, partFields } from "@/lib/domain/article-merge";
import { plainArticlePath } from "@/lib/domain/article-path";
import { isLiveStatus } from "@/lib/domain/article-status";
import { AppError } from "@/lib/errors";

interface Input {
  readonly mergeId: number;
  /** The winner's version that the editor looked at. */
  readonly baseVersion: number;
  /** Whether the person chose to change what readers see now. */
  readonly applyToLive: boolean;
  readonly now: Date;
}

/** What a merge that was taken back left. */
export interface Unmerged {
  readonly winner: ArticleView;
  readonly loserId: number;
  /** Fields of the winner that stay, because somebody has changed them since. */
  readonly kept: readonly (keyof MergedFields)[];
}

/**
 * Take a merge back: both articles are as they were, with their items, tags and addresses.
 *
 * What somebody has changed of the winner since stays changed. A loser that was changed in the trash is refused.
 */
export async function unmergeArticles(db: Db, actor: Actor, input: Input): Promise<Unmerged> {
  assertCan(actor, "article.merge");
  return retryTakenSlug(() => db.transaction((tx) => unmergeIn(tx, actor, input)));
}

async function unmergeIn(tx: Tx, actor: Actor, input: Input): Promise<Unmerged> {
  const { now } = input;
  const merge = await loadMerge(tx, input.mergeId);
  await assertWinnerStands(tx, merge);
  const loser = await loadLoser(tx, actor, merge);
  if (!(await closeMerge(tx, merge.id, { unmergedBy: actor.id, unmergedAt: now }))) throw takenBack();
  const { view, kept } = await restoreWinner(tx, actor, { merge, input });
  await moveArticleItems(tx, { from: merge.winnerId, to: merge.loserId, itemIds: merge.movedItemIds });
  await bringBack(tx, actor, { merge, loser, now });
  if (loser.firstPublishedAt) await takeBackPath(tx, plainArticlePath(loser.slug), merge.movedPaths);
  return { winner: view, loserId: merge.loserId, kept };
}

async function loadMerge(tx: Tx, id: number): Promise<ArticleMerge> {
  const found = await findMerge(tx, id);
  if (!found) throw new AppError("not_found", "That merge no longer exists.");
  if (found.merge.unmergedAt) throw takenBack();
  return found.merge;
}

const takenBack = () => new AppError("conflict", "This merge has been taken back already.");

/** An article that has become part of another one is parted from that first: else it could not be found again. */
async function assertWinnerStands(tx: Tx, { winnerId, winner }: ArticleMerge): Promise<void> {
  if (!(await findMergeOf(tx, winnerId))) return;
  const name = winner.fields.headline || "Untitled";
  throw new AppError("conflict", `“${name}” has become part of another article. Part those two first.`);
}

async function loadLoser(tx: Tx, actor: Actor, merge: ArticleMerge): Promise<Article> {
  const loser = await findArticle(tx, merge.loserId);
  if (!loser) throw new AppError("not_found", "The article that was merged no longer exists.");
  if (loser.version !== merge.loserVersion)
    throw new AppError(
      "conflict",
      `“${loser.headline || "Untitled"}” has been changed since the merge, so it is left as it is now (${loser.status}).`,
    );
  if (isLiveStatus(merge.loser.status) || merge.loser.status === "scheduled")
    assertCan(actor, "article.publish");
  return loser;
}

interface Restore {
  readonly merge: ArticleMerge;
  readonly input: Input;
}

async function restoreWinner(tx: Tx, actor: Actor, { merge, input }: Restore) {
  const current = await viewArticle(tx, await loadForChange(tx, merge.winnerId, input.baseVersion));
  const step = { before: merge.winner.fields, merged: merge.merged };
  const { fields, kept } = partFields(step, current.fields, await listOwedTags(tx, merge));
  await rebaseLater(tx, merge);
  const { applyToLive, baseVersion, now } = input;
  const view = await saveArticleIn(
    tx,
    actor,
    {
      articleId: merge.winnerId,
      baseVersion,
      fields,
      applyToLive,
      correction: null,
      now,
    },
    {
      action: "article.unmerged",
      note: `Parted from “${merge.loser.fields.headline || "Untitled"}” again`,
      detail: { mergeId: merge.id, loserId: merge.loserId, kept },
    },
  );
  return { view, kept };
}

/** Back to exactly where it was: no step of the editors' own, so the table of steps does not apply. */
async function bringBack(
  tx: Tx,
  actor: Actor,
  { merge, loser, now }: { readonly merge: ArticleMerge; readonly loser: Article; readonly now: Date },
): Promise<void> {
  const { status, publishAt } = merge.loser;
  const at = publishAt === null ? null : new Date(publishAt);
  // A time that has passed meanwhile would put it on the site at once, which nobody has decided.
  const isLate = status === "scheduled" && (at === null || at <= now);
  await writeArticle(tx, {
    current: loser,
    patch: isLate ? { status: "draft" } : { status, publishAt: at },
    actorId: actor.id,
    action: "article.restored",
    detail: { mergeId: merge.id },
    note: "Restored: its merge was taken back",
    now,
  });
}
