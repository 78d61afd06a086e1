import { and, asc, desc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isOfBatchInForce } from "@/db/queries/batch-undos";
import { articleItems, articles } from "@/db/schema/articles";
import { updateProposals } from "@/db/schema/duplicates";
import { batches, items } from "@/db/schema/imports";
import type { ProposalState } from "@/lib/domain/update-proposals";

/** One proposal as it is stored. */
export type UpdateProposal = typeof updateProposals.$inferSelect;

/** A new text whose import was undone, or that was turned down in review, is offered to no article. */
const isOfferedItem = and(isOfBatchInForce, notInArray(items.state, ["rejected", "duplicate"]));

/** An item whose text an article has taken, or whose change was decided about. */
export interface ArticleSource {
  readonly itemId: number;
  readonly articleId: number;
}

/** Which of these items are what an article is based on: accepted for it, or a decided change of its source. */
export async function findArticleSources(tx: Tx, itemIds: readonly number[]): Promise<ArticleSource[]> {
  if (itemIds.length === 0) return [];
  const isThere = ne(articles.status, "trashed");
  const accepted = await tx
    .select({ itemId: articleItems.itemId, articleId: articleItems.articleId })
    .from(articleItems)
    .innerJoin(articles, eq(articles.id, articleItems.articleId))
    .where(and(inArray(articleItems.itemId, [...itemIds]), isThere));
  const decided = await tx
    .select({ itemId: updateProposals.itemId, articleId: updateProposals.articleId })
    .from(updateProposals)
    .innerJoin(articles, eq(articles.id, updateProposals.articleId))
    .where(
      and(
        inArray(updateProposals.itemId, [...itemIds]),
        inArray(updateProposals.state, ["applied", "dismissed"]),
        isThere,
      ),
    );
  return [...accepted, ...decided];
}

/** The articles that are not in the trash and whose source has these items as a new text. */
export async function findUpdatedArticles(
  db: Db | Tx,
  itemIds: readonly number[],
): Promise<{ itemId: number; articleId: number }[]> {
  if (itemIds.length === 0) return [];
  return db
    .select({ itemId: updateProposals.itemId, articleId: updateProposals.articleId })
    .from(updateProposals)
    .innerJoin(articles, eq(articles.id, updateProposals.articleId))
    .where(and(inArray(updateProposals.itemId, [...itemIds]), ne(articles.status, "trashed")));
}

/** A proposal with what its item says of itself. */
export type ToldProposal = Awaited<ReturnType<typeof listProposalsOf>>[number];

/** All proposals of the articles that have one of these items proposed, or that are named; oldest first. */
export async function listProposalsOf(
  tx: Db | Tx,
  { itemIds, articleIds }: { readonly itemIds: readonly number[]; readonly articleIds: readonly number[] },
) {
  if (itemIds.length === 0) return [];
  const named = await findUpdatedArticles(tx, itemIds);
  const all = [...new Set([...articleIds, ...named.map(({ articleId }) => articleId)])];
  if (all.length === 0) return [];
  return tx
    .select({ proposal: updateProposals, warnings: items.warnings, format: batches.format })
    .from(updateProposals)
    .innerJoin(items, eq(items.id, updateProposals.itemId))
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(and(inArray(updateProposals.articleId, all), isOfferedItem))
    .orderBy(asc(updateProposals.id));
}

/** Open a proposal; one that is open for the same article gives way to it. */
export async function openProposal(
  tx: Tx,
  { articleId, ...proposal }: Pick<UpdateProposal, "articleId" | "baseItemId" | "itemId" | "createdAt">,
): Promise<void> {
  await endOpenProposal(tx, articleId, "replaced");
  await tx
    .insert(updateProposals)
    .values({ articleId, openArticleId: articleId, state: "open", ...proposal });
}

/** End the open proposal of an article, as what it does without anybody's decision; false where there is none. */
export async function endOpenProposal(
  tx: Tx,
  articleId: number,
  state: "replaced" | "withdrawn",
): Promise<boolean> {
  const rows = await tx
    .update(updateProposals)
    .set({ state, openArticleId: null })
    .where(eq(updateProposals.openArticleId, articleId))
    .returning({ id: updateProposals.id });
  return rows.length > 0;
}

/** Offer a proposal again that ended without a decision; one that is open for the same article gives way to it. */
export async function reopenProposal(
  tx: Tx,
  { id, articleId, baseItemId }: Pick<UpdateProposal, "id" | "articleId" | "baseItemId">,
): Promise<boolean> {
  await endOpenProposal(tx, articleId, "replaced");
  const rows = await tx
    .update(updateProposals)
    .set({ state: "open", openArticleId: articleId, baseItemId })
    .where(and(eq(updateProposals.id, id), inArray(updateProposals.state, ["withdrawn", "replaced"])))
    .returning({ id: updateProposals.id });
  return rows.length > 0;
}

/** The last proposal of an article where the source has taken it back, or null. */
export async function findWithdrawnProposal(db: Db | Tx, articleId: number): Promise<UpdateProposal | null> {
  const [row] = await db
    .select({ proposal: updateProposals })
    .from(updateProposals)
    .innerJoin(items, eq(items.id, updateProposals.itemId))
    .where(and(eq(updateProposals.articleId, articleId), isOfferedItem))
    .orderBy(desc(updateProposals.id))
    .limit(1);
  return row?.proposal.state === "withdrawn" ? row.proposal : null;
}

/** The open proposal of an article, or null; none where its item is not offered. */
export async function findOpenProposal(
  db: Db | Tx,
  articleId: number,
): Promise<(UpdateProposal & Pick<ToldProposal, "warnings">) | null> {
  const [row] = await db
    .select({ proposal: updateProposals, warnings: items.warnings })
    .from(updateProposals)
    .innerJoin(items, eq(items.id, updateProposals.itemId))
    .where(and(eq(updateProposals.openArticleId, articleId), isOfferedItem))
    .limit(1);
  return row ? { ...row.proposal, warnings: row.warnings } : null;
}

/** Open proposals with their articles, the newest first. */
export async function listOpenProposals(db: Db | Tx, limit: number) {
  return db
    .select({
      articleId: articles.id,
      headline: articles.headline,
      language: articles.language,
      status: articles.status,
      fileName: batches.fileName,
      warnings: items.warnings,
      createdAt: updateProposals.createdAt,
    })
    .from(updateProposals)
    .innerJoin(articles, eq(articles.id, updateProposals.openArticleId))
    .innerJoin(items, eq(items.id, updateProposals.itemId))
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(and(ne(articles.status, "trashed"), isOfferedItem))
    .orderBy(desc(updateProposals.id))
    .limit(limit);
}

/** How many proposals are open. */
export async function countOpenProposals(db: Db | Tx): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)`.mapWith(Number) })
    .from(updateProposals)
    .innerJoin(articles, eq(articles.id, updateProposals.openArticleId))
    .innerJoin(items, eq(items.id, updateProposals.itemId))
    .where(and(ne(articles.status, "trashed"), isOfferedItem));
  return row?.total ?? 0;
}

/** Close an open proposal; false when somebody else has closed it, or a newer one has taken its place. */
export async function closeProposal(
  tx: Tx,
  id: number,
  end: { readonly state: ProposalState; readonly decidedBy: number; readonly decidedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(updateProposals)
    .set({ ...end, openArticleId: null })
    .where(and(eq(updateProposals.id, id), eq(updateProposals.state, "open")))
    .returning({ id: updateProposals.id });
  return rows.length > 0;
}
