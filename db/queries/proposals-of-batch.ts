import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { updateProposals } from "@/db/schema/duplicates";
import { duplicateSuggestions, items } from "@/db/schema/imports";

type ItemColumn = typeof updateProposals.itemId | typeof updateProposals.baseItemId;

/** Whether a batch has an item, or one that is the same for certain. */
const isSaidIn = (batchId: number, item: ItemColumn) => sql`(
  exists (select 1 from ${items} where ${items.id} = ${item} and ${items.batchId} = ${batchId})
  or exists (
    select 1 from ${duplicateSuggestions} inner join ${items} on ${items.id} = ${duplicateSuggestions.otherItemId}
    where ${duplicateSuggestions.itemId} = ${item} and ${duplicateSuggestions.state} = 'exact' and ${items.batchId} = ${batchId}
  )
)`;

/** Articles with an open proposal that a batch contradicts: it has the text from before. */
export async function listContradicted(tx: Tx, batchId: number): Promise<number[]> {
  const rows = await tx
    .select({ articleId: updateProposals.articleId })
    .from(updateProposals)
    .where(and(eq(updateProposals.state, "open"), isSaidIn(batchId, updateProposals.baseItemId)));
  return rows.map(({ articleId }) => articleId);
}

/** Proposals that were taken back and whose text a batch has. */
export async function listTakenBackSaidIn(tx: Tx, batchId: number) {
  return tx
    .select()
    .from(updateProposals)
    .where(and(eq(updateProposals.state, "withdrawn"), isSaidIn(batchId, updateProposals.itemId)))
    .orderBy(asc(updateProposals.id));
}
