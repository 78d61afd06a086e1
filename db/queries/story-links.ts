import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { isLive } from "@/db/queries/live-rule";
import { articleItems, articles } from "@/db/schema/articles";
import { duplicateDecisions, duplicateSuggestions } from "@/db/schema/imports";
import { liveCounts } from "@/db/schema/live-index";
import type { DuplicateDecision } from "@/lib/domain/duplicates";
import type { DuplicateKind } from "@/lib/domain/ingest";

/** More items than any story or list beside an article needs. */
const MOST_LINKS = 200;

/** How items may hang together: what editors said, and what was suggested and not yet decided. */
export interface LinkKinds {
  readonly decisions: readonly DuplicateDecision[];
  readonly suggestions: readonly DuplicateKind[];
  /** The least score of a suggestion that counts. */
  readonly score: number;
}

/** Items that hang together with any of these, each once and without these. */
export async function listLinkedItems(
  db: Tx,
  itemIds: readonly number[],
  kinds: LinkKinds,
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const found = await Promise.all(
    (["itemId", "otherItemId"] as const).flatMap((side) => {
      const far = side === "itemId" ? "otherItemId" : "itemId";
      const { decision } = duplicateDecisions;
      const { kind, score, state } = duplicateSuggestions;
      return [
        db
          .select({ id: duplicateDecisions[far] })
          .from(duplicateDecisions)
          .where(
            and(
              sql`${duplicateDecisions[side]} in ${numbers(itemIds)}`,
              inArray(decision, [...kinds.decisions]),
            ),
          )
          .limit(MOST_LINKS),
        db
          .select({ id: duplicateSuggestions[far] })
          .from(duplicateSuggestions)
          .where(
            and(
              sql`${duplicateSuggestions[side]} in ${numbers(itemIds)}`,
              sql`${state} = 'open'`,
              inArray(kind, [...kinds.suggestions]),
              gte(score, kinds.score),
            ),
          )
          .limit(MOST_LINKS),
      ];
    }),
  );
  const known = new Set(itemIds);
  const ids = found.flat().flatMap(({ id }) => (id === null || known.has(id) ? [] : [id]));
  return [...new Set(ids)].slice(0, MOST_LINKS);
}

/** The articles live at `now` that came from any of these items. */
export async function listLiveArticleIdsOfItems(
  db: Tx,
  itemIds: readonly number[],
  now: Date,
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: articles.id })
    .from(articleItems)
    .innerJoin(articles, sql`${articles.id} = ${articleItems.articleId}`)
    .where(and(sql`${articleItems.itemId} in ${numbers(itemIds)}`, isLive(now)))
    .limit(MOST_LINKS);
  return rows.map(({ id }) => id);
}

/** How many published articles have each of these terms, as it is kept. */
export async function countLiveOfTerms(db: Tx, termIds: readonly number[]): Promise<Map<number, number>> {
  if (termIds.length === 0) return new Map();
  const rows = await db
    .select({ id: liveCounts.ref, n: liveCounts.n })
    .from(liveCounts)
    .where(and(eq(liveCounts.kind, "term"), inArray(liveCounts.ref, [...termIds])));
  return new Map(rows.map(({ id, n }) => [id, n]));
}
