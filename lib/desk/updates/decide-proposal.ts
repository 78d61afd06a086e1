import type { Db, Tx } from "@/db/db";
import { insertArticleItem, retryTakenSlug } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { decideItem, type Item } from "@/db/queries/review";
import { closeProposal } from "@/db/queries/update-proposals";
import { type ArticleView, viewArticle } from "@/lib/desk/article-view";
import { embargoOfItem } from "@/lib/desk/embargo-of-item";
import { saveArticleIn } from "@/lib/desk/save-article";
import { type LoadedProposal, loadProposal } from "@/lib/desk/updates/load-proposal";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isUnderEmbargo, laterOf } from "@/lib/domain/article-merge";
import { isLiveStatus } from "@/lib/domain/article-status";
import type { ProposedField } from "@/lib/domain/update-proposals";
import { AppError } from "@/lib/errors";
import { composeBody, type HunkChoice } from "@/lib/richtext/three-way";

interface Input {
  readonly articleId: number;
  /** Of the proposal that was looked at. */
  readonly proposalId: number;
  readonly now: Date;
}

interface Application extends Input {
  readonly token: string;
  /** The article's version that the editor looked at. */
  readonly baseVersion: number;
  /** The fields that take the source's text. */
  readonly take: readonly ProposedField[];
  /** What becomes of each piece of the body, by its place; pieces that are not named stay. */
  readonly hunks: Readonly<Record<number, HunkChoice>>;
  readonly applyToLive: boolean;
}

/**
 * Take over what an editor chose of a source's change: an ordinary save, which also closes the proposal.
 *
 * @throws ArticleConflict when the article has changed; `conflict` when the proposal has.
 */
export async function applyProposal(db: Db, actor: Actor, input: Application): Promise<ArticleView> {
  assertCan(actor, "item.review");
  return retryTakenSlug(() => db.transaction((tx) => applyIn(tx, actor, input)));
}

async function applyIn(tx: Tx, actor: Actor, input: Application): Promise<ArticleView> {
  const { articleId, baseVersion, applyToLive, now } = input;
  const loaded = await loadOpen(tx, input);
  const view = await viewArticle(tx, loaded.article);
  const taken = loaded.fields.filter(({ field }) => input.take.includes(field));
  const body = composeBody(loaded.hunks, (_, index) => input.hunks[index] ?? "keep");
  const takesText = taken.length > 0 || Object.values(input.hunks).some((choice) => choice !== "keep");
  const fields = {
    ...view.fields,
    ...Object.fromEntries(
      taken.map(({ field, theirs }) => [field, theirs ?? (field === "headline" ? "" : null)]),
    ),
    body,
    embargoUntil: takesText ? embargoAfter(view, loaded, now) : view.fields.embargoUntil,
  };
  if (view.version === baseVersion && loaded.token !== input.token) throw changed();
  const { itemId } = loaded.proposal;
  const next = await saveArticleIn(
    tx,
    actor,
    { articleId, baseVersion, fields, applyToLive, correction: null, now },
    {
      action: "article.updated",
      note: "Took over a change of its source",
      detail: { itemId, fields: taken.map(({ field }) => field) },
    },
  );
  await insertArticleItem(tx, { articleId, itemId, spans: loaded.item.spans });
  await close(tx, actor, { input, loaded, state: "applied" });
  return next;
}

/** The later of both embargoes: a text that is taken brings its own with it. */
function embargoAfter(
  { status, fields }: ArticleView,
  { item, batchEmbargo }: LoadedProposal,
  now: Date,
): string | null {
  const theirs = { embargoUntil: embargoOfItem(item.warnings, batchEmbargo)?.toISOString() ?? null };
  if (!isUnderEmbargo(theirs, now)) return fields.embargoUntil;
  if (isLiveStatus(status))
    throw new AppError(
      "conflict",
      "The source’s new text is under embargo and this article is live: it would be seen too early.",
    );
  return laterOf(fields.embargoUntil, theirs.embargoUntil);
}

/** Leave the article as it is; the same change is not proposed again. */
export async function dismissProposal(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "item.review");
  await db.transaction(async (tx) => {
    await close(tx, actor, { input, loaded: await loadOpen(tx, input), state: "dismissed" });
  });
}

async function loadOpen(tx: Tx, { articleId, proposalId }: Input): Promise<LoadedProposal> {
  const loaded = await loadProposal(tx, articleId);
  if (!loaded || loaded.proposal.id !== proposalId) throw changed();
  return loaded;
}

const changed = () =>
  new AppError(
    "conflict",
    "This proposal has been decided about, or the source has changed once more. Look again.",
  );

interface Close {
  readonly input: Input;
  readonly loaded: LoadedProposal;
  readonly state: "applied" | "dismissed";
}

async function close(tx: Tx, actor: Actor, { input, loaded, state }: Close): Promise<void> {
  const { id, itemId } = loaded.proposal;
  if (!(await closeProposal(tx, id, { state, decidedBy: actor.id, decidedAt: input.now }))) throw changed();
  await noteReview(tx, actor, loaded.item, input.now);
  await appendAuditEvent(tx, {
    actorId: actor.id,
    action: `update.${state}`,
    subjectType: "article",
    subjectId: input.articleId,
    detail: { itemId },
    at: input.now,
  });
}

/** From now on the item is one that somebody has decided about: it is not read, cut or cleaned anew. */
async function noteReview(tx: Tx, actor: Actor, item: Item, now: Date): Promise<void> {
  if (item.reviewedAt !== null) return;
  const { id, version, state, reason } = item;
  const review = { state, reason, reviewedBy: actor.id, reviewedAt: now };
  if (!(await decideItem(tx, id, version, review))) throw changed();
}
