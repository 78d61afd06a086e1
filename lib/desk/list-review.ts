import type { Db } from "@/db/db";
import { findArticlesOfItems } from "@/db/queries/articles";
import { countItemsByState, listReviewRows, type ReviewFilter } from "@/db/queries/review";
import { findUpdatedArticles } from "@/db/queries/update-proposals";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ITEM_STATES, type ItemState } from "@/lib/domain/ingest";

/** One line of the review list. */
export interface ReviewRow {
  readonly id: number;
  readonly batchId: number;
  readonly position: number;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly state: ItemState;
  readonly warnings: number;
  readonly version: number;
  readonly articleId: number | null;
  /** The article whose source this item is the new text of. */
  readonly updateOf: number | null;
}

/** Some rows of the review board, and where the next begin. */
export interface ReviewPage {
  readonly rows: ReviewRow[];
  /** The item to ask for more after, or null at the end. */
  readonly nextAfter: number | null;
}

const PAGE = 100;

/** One page of the items to review, in the order of import. */
export async function listReview(
  db: Db,
  actor: Actor,
  { afterId, ...filter }: ReviewFilter & { readonly afterId: number },
): Promise<ReviewPage> {
  assertCan(actor, "desk.read");
  const found = await listReviewRows(db, filter, { afterId, limit: PAGE });
  const ids = found.map(({ id }) => id);
  const [links, updates] = await Promise.all([findArticlesOfItems(db, ids), findUpdatedArticles(db, ids)]);
  const updateOf = new Map(updates.map(({ itemId, articleId }) => [itemId, articleId]));
  const articleOf = new Map(links.map(({ itemId, articleId }) => [itemId, articleId]));
  const rows = found.map((row) => ({
    ...row,
    warnings: row.warnings.length,
    articleId: articleOf.get(row.id) ?? null,
    updateOf: row.state === "update" ? (updateOf.get(row.id) ?? null) : null,
  }));
  return { rows, nextAfter: found.length === PAGE ? (found.at(-1)?.id ?? null) : null };
}

/** How many items are in each state, of one batch or of all. */
export async function countReview(
  db: Db,
  actor: Actor,
  batchId: number | null,
): Promise<Record<ItemState, number>> {
  assertCan(actor, "desk.read");
  const counts = await countItemsByState(db, batchId);
  return Object.fromEntries(ITEM_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    ItemState,
    number
  >;
}
