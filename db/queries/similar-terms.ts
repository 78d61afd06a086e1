import { and, count, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { termPairDecisions } from "@/db/schema/tagging";

/** The newest tags that stand, the eldest of them first. */
export async function listStandingTerms(db: Db | Tx, limit: number) {
  const { id, type, name, aliases, state } = terms;
  const rows = await db
    .select({ id, type, name, aliases, state })
    .from(terms)
    .where(and(isNull(terms.mergedIntoId), ne(state, "removed")))
    .orderBy(desc(id))
    .limit(limit);
  return rows.reverse();
}

/** All pairs of tags that somebody has said are different. */
export async function listDifferentPairs(db: Db | Tx): Promise<{ lowId: number; highId: number }[]> {
  const { lowId, highId } = termPairDecisions;
  return db.select({ lowId, highId }).from(termPairDecisions);
}

/** Remember that two tags are different. */
export async function insertDifferentPair(tx: Tx, row: typeof termPairDecisions.$inferInsert): Promise<void> {
  await tx.insert(termPairDecisions).values(row).onConflictDoNothing();
}

/** How many articles have each of these terms, those in the trash left out. */
export async function countArticlesOfTerms(
  db: Db | Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: articleTerms.termId, count: count() })
    .from(articleTerms)
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(inArray(articleTerms.termId, [...ids]), ne(articles.status, "trashed")))
    .groupBy(articleTerms.termId);
  return new Map(rows.map((row) => [row.id, row.count]));
}
