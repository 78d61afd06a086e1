import { and, desc, eq, gte, inArray, lt, notInArray, sql, sum } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { isLive } from "@/db/queries/live-rule";
import { articles } from "@/db/schema/articles";
import { articleReads } from "@/db/schema/reads";

const CHUNK = 400;

/** Add to the reads of a day; slugs that no live article has are left out. */
export async function addReads(
  tx: Tx,
  {
    reads,
    day,
    now,
  }: { readonly reads: ReadonlyMap<string, number>; readonly day: string; readonly now: Date },
): Promise<void> {
  const slugs = [...reads.keys()].sort();
  for (let start = 0; start < slugs.length; start += CHUNK) {
    const found = await tx
      .select({ articleId: articles.id, slug: articles.slug })
      .from(articles)
      .where(and(inArray(articles.slug, slugs.slice(start, start + CHUNK)), isLive(now)))
      .orderBy(articles.id);
    if (found.length === 0) continue;
    await tx
      .insert(articleReads)
      .values(found.map(({ articleId, slug }) => ({ day, articleId, n: reads.get(slug) ?? 0 })))
      .onConflictDoUpdate({
        target: [articleReads.day, articleReads.articleId],
        set: { n: sql`${articleReads.n} + excluded.n` },
      });
  }
}

interface Kept {
  /** The first day that is kept. */
  readonly from: string;
  /** The day that is not over. */
  readonly today: string;
  /** How many articles of a day that is over are kept, the most read. */
  readonly most: number;
}

/** Forget days that are long over, and of those that are over all but the most read articles. */
export async function pruneReads(tx: Tx, { from, today, most }: Kept): Promise<void> {
  await tx.delete(articleReads).where(lt(articleReads.day, from));
  const days = await tx
    .selectDistinct({ day: articleReads.day })
    .from(articleReads)
    .where(lt(articleReads.day, today));
  for (const { day } of days) {
    const kept = tx
      .select({ articleId: articleReads.articleId })
      .from(articleReads)
      .where(eq(articleReads.day, day))
      .orderBy(desc(articleReads.n), desc(articleReads.articleId))
      .limit(most);
    await tx
      .delete(articleReads)
      .where(and(eq(articleReads.day, day), notInArray(articleReads.articleId, kept)));
  }
}

/** The ids of the articles that were read most since a day, the most read first. */
export async function listMostReadIds(
  db: Tx,
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<number[]> {
  const rows = await db
    .select({ id: articleReads.articleId })
    .from(articleReads)
    .where(gte(articleReads.day, since))
    .groupBy(articleReads.articleId)
    .orderBy(desc(sum(articleReads.n)), desc(articleReads.articleId))
    .limit(limit);
  return rows.map(({ id }) => id);
}
