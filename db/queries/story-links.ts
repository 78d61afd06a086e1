import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { listed, numbers } from "@/db/queries/in-list";
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

/** Make what lists the items that hang together so with any of some: each once, and without these. */
export function prepareLinks(kinds: LinkKinds): (db: Tx, itemIds: readonly number[]) => Promise<number[]> {
  const queries = [
    prepareSide(kinds, { near: "itemId", far: "otherItemId" }),
    prepareSide(kinds, { near: "otherItemId", far: "itemId" }),
  ].flat();
  return async (db, itemIds) => {
    if (itemIds.length === 0) return [];
    const asked = { itemIds: listed(itemIds) };
    const found = await Promise.all(queries.map((query) => query(db, asked)));
    const known = new Set(itemIds);
    const ids = found.flat().flatMap(({ id }) => (id === null || known.has(id) ? [] : [id]));
    return [...new Set(ids)].slice(0, MOST_LINKS);
  };
}

type Side = "itemId" | "otherItemId";

function prepareSide(kinds: LinkKinds, { near, far }: { readonly near: Side; readonly far: Side }) {
  const { decision } = duplicateDecisions;
  const { kind, score, state } = duplicateSuggestions;
  const decided = prepareOnce(["itemIds"], (db, { itemIds }) =>
    db
      .select({ id: duplicateDecisions[far] })
      .from(duplicateDecisions)
      .where(
        and(sql`${duplicateDecisions[near]} in ${numbers(itemIds)}`, inArray(decision, [...kinds.decisions])),
      )
      .limit(MOST_LINKS),
  );
  const suggested = prepareOnce(["itemIds"], (db, { itemIds }) =>
    db
      .select({ id: duplicateSuggestions[far] })
      .from(duplicateSuggestions)
      .where(
        and(
          sql`${duplicateSuggestions[near]} in ${numbers(itemIds)}`,
          sql`${state} = 'open'`,
          inArray(kind, [...kinds.suggestions]),
          gte(score, kinds.score),
        ),
      )
      .limit(MOST_LINKS),
  );
  return [decided, suggested];
}

const liveOfItems = prepareOnce(["itemIds", "now"], (db, { itemIds, now }) =>
  db
    .selectDistinct({ id: articles.id })
    .from(articleItems)
    .innerJoin(articles, sql`${articles.id} = ${articleItems.articleId}`)
    .where(and(sql`${articleItems.itemId} in ${numbers(itemIds)}`, isLive(now)))
    .limit(MOST_LINKS),
);

/** The articles live at `now` that came from any of these items. */
export async function listLiveArticleIdsOfItems(
  db: Tx,
  itemIds: readonly number[],
  now: Date,
): Promise<number[]> {
  if (itemIds.length === 0) return [];
  const rows = await liveOfItems(db, { itemIds: listed(itemIds), now });
  return rows.map(({ id }) => id);
}

const countsOfTerms = prepareOnce(["termIds"], (db, { termIds }) =>
  db
    .select({ id: liveCounts.ref, n: liveCounts.n })
    .from(liveCounts)
    .where(and(eq(liveCounts.kind, "term"), inArray(liveCounts.ref, numbers(termIds)))),
);

/** How many published articles have each of these terms, as it is kept. */
export async function countLiveOfTerms(db: Tx, termIds: readonly number[]): Promise<Map<number, number>> {
  if (termIds.length === 0) return new Map();
  const rows = await countsOfTerms(db, { termIds: listed(termIds) });
  return new Map(rows.map(({ id, n }) => [id, n]));
}
