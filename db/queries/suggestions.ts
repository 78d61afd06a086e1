import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isInArchive } from "@/db/queries/batch-undos";
import { insertTermSuggestions } from "@/db/queries/items";
import { articleItems, termSuggestions } from "@/db/schema/articles";
import { batches, duplicateSuggestions, items } from "@/db/schema/imports";

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

/** Decisions about tags, by `type|name`, or `type|name|evidence` where the words are told apart. */
export type DecisionCounts = ReadonlyMap<string, { readonly accepted: number; readonly rejected: number }>;

interface Asked {
  readonly tags: readonly TermSuggestion[];
  /** Decisions about this item are left out. */
  readonly itemId: number;
}

/** How often each of these tags was accepted and rejected; in items of one source where it is named. */
export async function countDecisions(
  db: Db | Tx,
  { tags, itemId, sourceId }: Asked & { readonly sourceId?: number },
): Promise<DecisionCounts> {
  if (tags.length === 0) return new Map();
  const { type, name, state } = termSuggestions;
  const ofSource = db
    .select({ id: items.id })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(eq(batches.sourceId, sourceId ?? 0));
  const rows = await db
    .select({ type, name, state, count: count() })
    .from(termSuggestions)
    .where(
      and(
        decidedElsewhere(tags, itemId),
        sourceId === undefined ? undefined : inArray(termSuggestions.itemId, ofSource),
      ),
    )
    .groupBy(type, name, state);
  return sumUp(rows.map((row) => ({ ...row, key: `${row.type}|${row.name}` })));
}

/** How often each of these tags was accepted and rejected where the same words triggered it. */
export async function countDecisionsByWords(db: Db | Tx, { tags, itemId }: Asked): Promise<DecisionCounts> {
  if (tags.length === 0) return new Map();
  const { type, name, state, evidence } = termSuggestions;
  const words = [...new Set(tags.map((tag) => tag.evidence))];
  const rows = await db
    .select({ type, name, state, evidence, count: count() })
    .from(termSuggestions)
    .where(and(decidedElsewhere(tags, itemId), inArray(evidence, words)))
    .groupBy(type, name, state, evidence);
  return sumUp(rows.map((row) => ({ ...row, key: `${row.type}|${row.name}|${row.evidence}` })));
}

function decidedElsewhere(tags: readonly TermSuggestion[], itemId: number) {
  const { name, state } = termSuggestions;
  const names = [...new Set(tags.map((tag) => tag.name))];
  return and(inArray(name, names), ne(state, "open"), ne(termSuggestions.itemId, itemId));
}

function sumUp(
  rows: readonly { readonly key: string; readonly state: TermSuggestion["state"]; readonly count: number }[],
): DecisionCounts {
  const counts = new Map<string, { accepted: number; rejected: number }>();
  for (const { key, state, count: times } of rows) {
    const entry = counts.get(key) ?? { accepted: 0, rejected: 0 };
    counts.set(key, state === "open" ? entry : { ...entry, [state]: times });
  }
  return counts;
}

/** The source of an item's batch, or null. */
export async function findSourceOfItem(db: Db | Tx, itemId: number): Promise<number | null> {
  const [row] = await db
    .select({ sourceId: batches.sourceId })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(eq(items.id, itemId))
    .limit(1);
  return row?.sourceId ?? null;
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
  const lower = await pairs(db, duplicateSuggestions.itemId, duplicateSuggestions.otherItemId, itemId);
  const higher = await pairs(db, duplicateSuggestions.otherItemId, duplicateSuggestions.itemId, itemId);
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
