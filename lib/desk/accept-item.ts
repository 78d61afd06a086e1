import type { Db, Tx } from "@/db/db";
import { type Article, insertArticle, insertArticleItem } from "@/db/queries/articles";
import { appendAuditEvent } from "@/db/queries/audit";
import { decideItem, type findReviewItem, type Item } from "@/db/queries/review";
import { decideSuggestions } from "@/db/queries/suggestions";
import { findUpdatedArticles } from "@/db/queries/update-proposals";
import { draftFields } from "@/lib/desk/draft-fields";
import { embargoOfItem } from "@/lib/desk/embargo-of-item";
import { recordRevision } from "@/lib/desk/record-revision";
import { loadForDecision, raceLost } from "@/lib/desk/review-conflict";
import { tagArticle } from "@/lib/desk/tag-article";
import { weighSuggestions } from "@/lib/desk/weigh-suggestions";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { slugFrom } from "@/lib/domain/slug";
import { isSure } from "@/lib/domain/suggestion";
import { siteOf, webAddress } from "@/lib/domain/web-address";
import { AppError } from "@/lib/errors";
import { LONGEST, type TagInput } from "@/lib/schemas/article";

interface Input {
  readonly itemId: number;
  /** The item's version that the editor looked at. */
  readonly version: number;
  readonly tags: readonly TagInput[];
  /** Whether the person chose a second article over the change of the one that the item is a new text of. */
  readonly isSeparate?: boolean;
  readonly now: Date;
}

/**
 * Accept an item: make the draft article that knows which item and spans it came from.
 *
 * @throws AppError `conflict` where it is the new text of an article and nobody chose to make a second one.
 */
export async function acceptItem(
  db: Db,
  actor: Actor,
  input: Input,
): Promise<{ articleId: number; version: number }> {
  assertCan(actor, "item.review");
  const { itemId, version, tags, isSeparate = false, now } = input;
  return db.transaction(async (tx) => {
    const found = await loadForDecision(tx, itemId, version);
    if (found.item.state === "update" && !isSeparate) await assertNoArticle(tx, itemId);
    const item = await decideItem(tx, itemId, version, {
      state: "accepted",
      reason: null,
      reviewedBy: actor.id,
      reviewedAt: now,
    });
    if (!item) throw await raceLost(tx, itemId);
    const article = await insertDraft(tx, actor, { found, now });
    await insertArticleItem(tx, { articleId: article.id, itemId, spans: item.spans });
    await tagArticle(tx, { articleId: article.id, tags, actor, now });
    await rejectUnticked(tx, actor, itemId, tags);
    await recordRevision(tx, article, { authorId: actor.id, note: "Accepted", now });
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "item.accepted",
      subjectType: "item",
      subjectId: itemId,
      detail: { from: found.item.state, reason: found.item.reason, articleId: article.id },
      at: now,
    });
    return { articleId: article.id, version: item.version };
  });
}

async function assertNoArticle(tx: Tx, itemId: number): Promise<void> {
  if ((await findUpdatedArticles(tx, [itemId])).length === 0) return;
  throw new AppError(
    "conflict",
    "This is the new text of an article: look at what has changed there, or make a separate article of it.",
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findReviewItem>>>;

function insertDraft(tx: Tx, actor: Actor, { found, now }: { found: Found; now: Date }): Promise<Article> {
  const { item, source, sourceId, batchEmbargo } = found;
  const fields = draftFields(item);
  const address = webAddress(fields.canonicalUrl);
  return insertArticle(tx, {
    ...fields,
    slug: slugFrom(item.title, fields.language),
    status: "draft",
    embargoUntil: embargoOfItem(item.warnings, batchEmbargo),
    sourceId,
    sourceName: source?.slice(0, LONGEST.sourceName) ?? (address && siteOf(address)),
    createdBy: actor.id,
    updatedBy: actor.id,
    createdAt: now,
    updatedAt: now,
  });
}

/** A tag that the editor unticked was wrong, and one that was turned down before and is left out again; others stay open. */
async function rejectUnticked(
  tx: Tx,
  actor: Actor,
  itemId: Item["id"],
  tags: readonly TagInput[],
): Promise<void> {
  const isChosen = (type: string, name: string) => tags.some((tag) => tag.type === type && tag.name === name);
  const suggestions = await weighSuggestions(tx, itemId);
  const wrong = suggestions.filter(
    (entry) => (isSure(entry) || entry.rejected > 0) && !isChosen(entry.type, entry.name),
  );
  await decideSuggestions(
    tx,
    wrong.map(({ id }) => id),
    { state: "rejected", decidedBy: actor.id },
  );
}
