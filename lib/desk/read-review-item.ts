import type { Db } from "@/db/db";
import { findArticlesOfItems } from "@/db/queries/articles";
import { findReviewItem, type Item } from "@/db/queries/review";
import { listDuplicatesOf } from "@/db/queries/suggestions";
import { type ItemCleaning, viewItemCleaning } from "@/lib/desk/cleaning/view-item-cleaning";
import { standfirstFrom } from "@/lib/desk/standfirst-from";
import { weighSuggestions } from "@/lib/desk/weigh-suggestions";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { DuplicateKind, ItemState, TagType } from "@/lib/domain/ingest";
import { isSure } from "@/lib/domain/suggestion";
import { AppError } from "@/lib/errors";

/** An item with all that an editor looks at before deciding. */
export interface ReviewItem
  extends Pick<
    Item,
    | "id"
    | "batchId"
    | "position"
    | "title"
    | "kicker"
    | "author"
    | "url"
    | "canonicalUrl"
    | "publishedAt"
    | "dateReading"
    | "language"
    | "body"
    | "links"
    | "hashtags"
    | "warnings"
    | "raw"
    | "spanStart"
    | "spanEnd"
    | "state"
    | "reason"
    | "version"
  > {
  readonly fileName: string;
  readonly reviewer: string | null;
  readonly articleId: number | null;
  /** What its draft would begin with; null where the summary only says what the text says. */
  readonly standfirst: string | null;
  readonly cleaning: ItemCleaning;
  readonly suggestions: readonly SuggestedTag[];
  readonly duplicates: readonly SuggestedDuplicate[];
}

/** A tag that the text suggests, with the words that triggered it. */
export interface SuggestedTag {
  readonly type: TagType;
  readonly name: string;
  readonly confidence: number;
  readonly evidence: string;
  readonly isTicked: boolean;
  /** How editors decided about it on other items. */
  readonly accepted: number;
  readonly rejected: number;
  /** In no vocabulary yet: accepted by an editor it becomes a proposal. */
  readonly isNew: boolean;
  /** Turned down nearly always. */
  readonly isHidden: boolean;
}

/** An item that may be the same news. */
export interface SuggestedDuplicate {
  readonly itemId: number;
  readonly batchId: number;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly state: ItemState;
  readonly kind: DuplicateKind;
  readonly score: number;
  readonly reason: string;
}

/** Read one item for review: cleaned beside raw, with its suggestions. */
export async function readReviewItem(db: Db, actor: Actor, itemId: number): Promise<ReviewItem> {
  assertCan(actor, "desk.read");
  const found = await findReviewItem(db, itemId);
  if (!found) throw new AppError("not_found", "That item no longer exists.");
  const {
    contentHash: _c,
    guid: _g,
    confidence: _f,
    spans: _p,
    steps: _n,
    summary: _s,
    ...item
  } = found.item;
  const [suggestions, duplicates, links, cleaning] = await Promise.all([
    weighSuggestions(db, itemId),
    listDuplicatesOf(db, itemId),
    findArticlesOfItems(db, [itemId]),
    viewItemCleaning(db, found),
  ]);
  return {
    ...item,
    fileName: found.fileName,
    reviewer: found.reviewer,
    articleId: links[0]?.articleId ?? null,
    standfirst: standfirstFrom(found.item),
    cleaning,
    suggestions: suggestions.map((entry) => ({
      type: entry.type,
      name: entry.name,
      confidence: entry.confidence,
      evidence: entry.evidence,
      accepted: entry.accepted,
      rejected: entry.rejected,
      isNew: entry.isNew,
      isHidden: entry.isHidden,
      isTicked: entry.state === "accepted" || (entry.state === "open" && isSure(entry)),
    })),
    duplicates,
  };
}
