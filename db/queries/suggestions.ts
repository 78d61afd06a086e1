import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isInArchive } from "@/db/queries/batch-undos";
import { insertTermSuggestions } from "@/db/queries/items";
import { articleItems, termSuggestions } from "@/db/schema/articles";
import { duplicateSuggestions, items } from "@/db/schema/imports";

export type TermSuggestion = typeof termSuggestions.$inferSelect;

/** The tags that the pipeline suggests for these items, the surest first. */
export async function listSuggestions(db: Db | Tx, itemIds: readonly number[]): Promise<TermSuggestion[]> {
  if (itemIds.length === 0) return [];
  return db
    .select()
    .from(termSuggestions)
    .where(inArray(termSuggestions.itemId, [...itemIds]))
    .orderBy(desc(termSuggestions.confidence), asc(termSuggestions.name));
}

/** How often each of these tags was accepted and rejected, by `type|name`; decisions about `itemId` itself left out. */
export async function countDecisions(
  db: Db | Tx,
  tags: readonly Pick<TermSuggestion, "type" | "name">[],
  itemId: number,
): Promise<Map<string, { accepted: number; rejected: number }>> {
  const counts = new Map<string, { accepted: number; rejected: number }>();
  if (tags.length === 0) return counts;
  const { type, name, state } = termSuggestions;
  const rows = await db
    .select({ type, name, state, count: count() })
    .from(termSuggestions)
    .where(
      and(
        inArray(name, [...new Set(tags.map((tag) => tag.name))]),
        ne(state, "open"),
        ne(termSuggestions.itemId, itemId),
      ),
    )
    .groupBy(type, name, state);
  for (const row of rows) {
    const key = `${row.type}|${row.name}`;
    const entry = counts.get(key) ?? { accepted: 0, rejected: 0 };
    counts.set(key, row.state === "open" ? entry : { ...entry, [row.state]: row.count });
  }
  return counts;
}

/** The tags suggested for the items that an article came from. */
export async function listSuggestionsOfArticle(db: Db | Tx, articleId: number): Promise<TermSuggestion[]> {
  const links = await db
    .select({ itemId: articleItems.itemId })
    .from(articleItems)
    .where(eq(articleItems.articleId, articleId));
  return listSuggestions(
    db,
    links.map(({ itemId }) => itemId),
  );
}

/** Set suggestions to a state and note who decided. */
export async function decideSuggestions(
  tx: Tx,
  ids: readonly number[],
  decision: { state: TermSuggestion["state"]; decidedBy: number | null },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(termSuggestions)
    .set(decision)
    .where(inArray(termSuggestions.id, [...ids]));
}

/** Open all suggestions of an item again. */
export async function reopenSuggestions(tx: Tx, itemId: number): Promise<void> {
  await tx
    .update(termSuggestions)
    .set({ state: "open", decidedBy: null })
    .where(eq(termSuggestions.itemId, itemId));
}

/** Items that may belong together with this one, the likeliest first; without pairs that an editor decided. */
export async function listDuplicatesOf(db: Db | Tx, itemId: number) {
  const [lower, higher] = await Promise.all([
    pairs(db, duplicateSuggestions.itemId, duplicateSuggestions.otherItemId, itemId),
    pairs(db, duplicateSuggestions.otherItemId, duplicateSuggestions.itemId, itemId),
  ]);
  return [...lower, ...higher].sort((a, b) => b.score - a.score);
}

type PairColumn = typeof duplicateSuggestions.itemId | typeof duplicateSuggestions.otherItemId;

function pairs(db: Db | Tx, mine: PairColumn, other: PairColumn, itemId: number) {
  return db
    .select({
      itemId: items.id,
      title: items.title,
      state: items.state,
      batchId: items.batchId,
      publishedAt: items.publishedAt,
      kind: duplicateSuggestions.kind,
      score: duplicateSuggestions.score,
      reason: duplicateSuggestions.reason,
    })
    .from(duplicateSuggestions)
    .innerJoin(items, eq(items.id, other))
    .where(and(eq(mine, itemId), ne(duplicateSuggestions.state, "decided"), isInArchive));
}

/** Make these the suggested tags of an item that nobody has decided about; the others stay. */
export async function replaceOpenSuggestions(
  tx: Tx,
  itemId: number,
  tags: readonly Pick<TermSuggestion, "type" | "name" | "confidence" | "evidence">[],
): Promise<void> {
  await tx
    .delete(termSuggestions)
    .where(and(eq(termSuggestions.itemId, itemId), eq(termSuggestions.state, "open")));
  const rows = tags.map((tag) => ({ ...tag, itemId, state: "open" as const }));
  await insertTermSuggestions(tx, rows);
}
