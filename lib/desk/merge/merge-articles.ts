import type { Db, Tx } from "@/db/db";
import { insertMerge, listPathsTo, moveArticleItems } from "@/db/queries/article-merges";
import { type Article, retryTakenSlug } from "@/db/queries/articles";
import { putRedirect } from "@/db/queries/redirects";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { loadForChange } from "@/lib/desk/load-for-change";
import { assertMergeable } from "@/lib/desk/merge/assert-mergeable";
import { saveArticleIn } from "@/lib/desk/save-article";
import { writeArticle } from "@/lib/desk/write-article";
import type { Actor } from "@/lib/domain/actor";
import {
  type FieldPick,
  type MergedArticle,
  mergeFields,
  type PickedField,
} from "@/lib/domain/article-merge";
import { plainArticlePath } from "@/lib/domain/article-path";

interface Versioned {
  readonly articleId: number;
  /** The version that the editor looked at. */
  readonly baseVersion: number;
}

interface Input {
  readonly winner: Versioned;
  readonly loser: Versioned;
  /** Whose text each field takes; the winner's where nothing is said. */
  readonly picks: Partial<Record<PickedField, FieldPick>>;
  /** Whether the person chose to change what readers see now. */
  readonly applyToLive: boolean;
  readonly now: Date;
}

/**
 * Make two articles one: the winner gets the picked fields, all tags and all items; the loser goes to the trash,
 * and its address leads to the winner.
 *
 * @throws ArticleConflict when either has changed since it was looked at.
 */
export async function mergeArticles(
  db: Db,
  actor: Actor,
  input: Input,
): Promise<{ mergeId: number; winner: ArticleView }> {
  return retryTakenSlug(() => db.transaction((tx) => mergeIn(tx, actor, input)));
}

async function mergeIn(
  tx: Tx,
  actor: Actor,
  input: Input,
): Promise<{ mergeId: number; winner: ArticleView }> {
  const { picks, applyToLive, now } = input;
  const [winner, loser] = [await load(tx, input.winner), await load(tx, input.loser)];
  assertMergeable(actor, { winner: winner.view, loser: loser.view, now });
  const movedItemIds = await moveArticleItems(tx, { from: loser.row.id, to: winner.row.id });
  const fields = mergeFields(winner.view.fields, loser.view.fields, { picks, now });
  const detail = { loserId: loser.row.id, picks };
  const next = await saveArticleIn(
    tx,
    actor,
    { ...input.winner, fields, applyToLive, correction: null, now },
    { action: "article.merged", note: `Merged with “${loser.row.headline || "Untitled"}”`, detail },
  );
  const movedPaths = await listPathsTo(tx, plainArticlePath(loser.row.slug));
  const trashed = await discard(tx, { loser: loser.row, winner: next, actor, now });
  const mergeId = await insertMerge(tx, {
    ...{ winnerId: next.id, loserId: trashed.id, winner: keep(winner.view), loser: keep(loser.view) },
    ...{ merged: next.fields, winnerVersion: next.version, loserVersion: trashed.version },
    ...{ movedItemIds, movedPaths, mergedBy: actor.id, mergedAt: now },
  });
  return { mergeId, winner: next };
}

async function load(tx: Tx, { articleId, baseVersion }: Versioned) {
  const row = await loadForChange(tx, articleId, baseVersion);
  return { row, view: await viewArticle(tx, row) };
}

const keep = ({ status, publishAt, fields }: ArticleView): MergedArticle => ({ status, publishAt, fields });

interface Discard {
  readonly loser: Article;
  readonly winner: ArticleView;
  readonly actor: Actor;
  readonly now: Date;
}

/** The loser goes to the trash; readers who knew its address are led on. */
async function discard(tx: Tx, { loser, winner, actor, now }: Discard): Promise<Article> {
  const trashed = await writeArticle(tx, {
    current: loser,
    patch: { status: "trashed", publishAt: null },
    actorId: actor.id,
    action: "article.trashed",
    detail: { mergedInto: winner.id },
    note: `Merged into “${winner.fields.headline || "Untitled"}”`,
    now,
  });
  if (loser.firstPublishedAt)
    await putRedirect(tx, plainArticlePath(loser.slug), plainArticlePath(winner.fields.slug), now);
  return trashed;
}
