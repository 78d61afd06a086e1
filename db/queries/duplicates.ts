import { aliasedTable, and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { insertDecisionKeys } from "@/db/queries/decision-keys";
import { findClusterItems } from "@/db/queries/duplicate-clusters";
import { numbers } from "@/db/queries/in-list";
import { articleItems } from "@/db/schema/articles";
import { batches, duplicateDecisions, duplicateSuggestions, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { type ItemPair, type SuggestedPair, textPairOf } from "@/lib/domain/duplicates";
import { DUPLICATE_KINDS, type DuplicateKind, type ItemState } from "@/lib/domain/ingest";
import type { Identified } from "@/lib/domain/item-identity";

/** One remembered decision as it is stored. */
export type StoredDecision = typeof duplicateDecisions.$inferSelect;

const earlier = aliasedTable(items, "earlier");
const later = aliasedTable(items, "later");

/** A pair waits only while neither of its items was set aside. */
const WAITING: ItemState[] = ["new", "accepted"];

/** One side of a pair as a list shows it. */
const sideOf = (item: typeof earlier) => ({
  id: item.id,
  batchId: item.batchId,
  title: item.title,
  publishedAt: item.publishedAt,
  language: item.language,
  state: item.state,
  version: item.version,
});

/** Nothing is asked about items whose import was undone. */
const isInForce = (batchId: typeof earlier.batchId) =>
  sql`${batchId} not in (select ${batches.id} from ${batches} where ${batches.status} = 'undone')`;

const isOpen = (kind: DuplicateKind) =>
  and(
    eq(duplicateSuggestions.state, "open"),
    eq(duplicateSuggestions.kind, kind),
    inArray(earlier.state, WAITING),
    inArray(later.state, WAITING),
    isInForce(earlier.batchId),
    isInForce(later.batchId),
    isOfTwoArticles,
  );

/** Nothing is asked about items of one article: they were merged. */
const isOfTwoArticles = sql`not exists (
  select 1 from ${articleItems} one inner join ${articleItems} other on other.article_id = one.article_id
  where one.item_id = ${earlier.id} and other.item_id = ${later.id}
)`;

/** Open pairs of one kind after the pair `after`, in the order of their earlier items. */
export async function listOpenPairs(
  db: Db | Tx,
  kind: DuplicateKind,
  { after, limit }: { readonly after: ItemPair; readonly limit: number },
): Promise<SuggestedPair[]> {
  const { itemId, otherItemId } = duplicateSuggestions;
  const isBehind = sql`(${itemId}, ${otherItemId}) > (${after.itemId}, ${after.otherItemId})`;
  return selectOpenPairs(db, kind, { where: isBehind, limit });
}

/** The first open pairs of one kind that any of these items is in. */
export async function listOpenPairsOf(
  db: Db | Tx,
  kind: DuplicateKind,
  { itemIds, limit }: { readonly itemIds: readonly number[]; readonly limit: number },
): Promise<SuggestedPair[]> {
  const { itemId, otherItemId } = duplicateSuggestions;
  const found = [];
  for (const side of [itemId, otherItemId])
    found.push(...(await selectOpenPairs(db, kind, { where: sql`${side} in ${numbers(itemIds)}`, limit })));
  return found;
}

function selectOpenPairs(
  db: Db | Tx,
  kind: DuplicateKind,
  { where, limit }: { readonly where: SQL; readonly limit: number },
): Promise<SuggestedPair[]> {
  const { itemId, otherItemId } = duplicateSuggestions;
  return db
    .select({
      kind: duplicateSuggestions.kind,
      score: duplicateSuggestions.score,
      reason: duplicateSuggestions.reason,
      earlier: sideOf(earlier),
      later: sideOf(later),
    })
    .from(duplicateSuggestions)
    .innerJoin(earlier, eq(earlier.id, itemId))
    .innerJoin(later, eq(later.id, otherItemId))
    .where(and(isOpen(kind), where))
    .orderBy(asc(itemId), asc(otherItemId))
    .limit(limit);
}

/** How many pairs of each kind are open; counting ends at `most`, so that it stays quick on any archive. */
export async function countOpenPairs(db: Db | Tx, most: number): Promise<Record<DuplicateKind, number>> {
  const counts = await Promise.all(
    DUPLICATE_KINDS.map(async (kind) => {
      const open = db
        .select({ id: duplicateSuggestions.id })
        .from(duplicateSuggestions)
        .innerJoin(earlier, eq(earlier.id, duplicateSuggestions.itemId))
        .innerJoin(later, eq(later.id, duplicateSuggestions.otherItemId))
        .where(isOpen(kind))
        .limit(most)
        .as("open");
      return [kind, await db.$count(open)] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<DuplicateKind, number>;
}

/** What is suggested about a pair, or null. */
export async function findSuggestedPair(db: Db | Tx, pair: ItemPair) {
  const [row] = await db
    .select()
    .from(duplicateSuggestions)
    .where(isPair(duplicateSuggestions, pair))
    .limit(1);
  return row ?? null;
}

/** The items of a pair with their file and source; fewer than two where one is gone. */
export const findPairItems = (db: Db | Tx, { itemId, otherItemId }: ItemPair) =>
  findClusterItems(db, [itemId, otherItemId]);

/** What was decided about a pair, with the name of who did; or null. */
export async function findPairDecision(db: Db | Tx, pair: ItemPair) {
  const [row] = await db
    .select({ decision: duplicateDecisions, decider: users.name })
    .from(duplicateDecisions)
    .leftJoin(users, eq(users.id, duplicateDecisions.decidedBy))
    .where(isPair(duplicateDecisions, pair))
    .limit(1);
  return row ?? null;
}

/** What was decided about two items, in the order of their ids. */
interface NewDecision
  extends Pick<typeof duplicateDecisions.$inferInsert, "decision" | "setAside" | "decidedBy" | "decidedAt"> {
  readonly earlier: Identified;
  readonly later: Identified;
}

/** Remember a decision and close its suggestion; null when somebody has decided about the pair already. */
export async function insertPairDecision(
  tx: Tx,
  { earlier, later, ...said }: NewDecision,
): Promise<StoredDecision | null> {
  const pair = { itemId: earlier.id, otherItemId: later.id };
  const textPair = textPairOf(earlier.contentHash, later.contentHash);
  const [stored] = await tx
    .insert(duplicateDecisions)
    .values({ ...pair, ...said, textPair })
    .onConflictDoNothing()
    .returning();
  if (!stored) return null;
  // A later text of what is the same news, or an update, is asked about again: it was not set aside.
  if (said.decision !== "same" && said.decision !== "update")
    await insertDecisionKeys(tx, stored.id, { earlier, later });
  await setPairState(tx, pair, "decided");
  return stored;
}

/** Forget a decision and open its suggestion again; null when there is none. */
export async function removePairDecision(tx: Tx, pair: ItemPair): Promise<StoredDecision | null> {
  const [removed] = await tx.delete(duplicateDecisions).where(isPair(duplicateDecisions, pair)).returning();
  if (!removed) return null;
  await setPairState(tx, pair, "open");
  return removed;
}

async function setPairState(tx: Tx, pair: ItemPair, state: "open" | "decided"): Promise<void> {
  await tx.update(duplicateSuggestions).set({ state }).where(isPair(duplicateSuggestions, pair));
}

type PairTable = typeof duplicateSuggestions | typeof duplicateDecisions;

const isPair = (of: PairTable, { itemId, otherItemId }: ItemPair) =>
  and(eq(of.itemId, itemId), eq(of.otherItemId, otherItemId));
