import { and, asc, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articleItems, articles, redirects } from "@/db/schema/articles";
import { articleMerges } from "@/db/schema/duplicates";
import { users } from "@/db/schema/people";

/** One merge as it is stored. */
export type ArticleMerge = typeof articleMerges.$inferSelect;

/** Note a merge; gives its id. */
export async function insertMerge(tx: Tx, merge: typeof articleMerges.$inferInsert): Promise<number> {
  const [row] = await tx.insert(articleMerges).values(merge).returning({ id: articleMerges.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** A merge with the name of who made it, or null. */
export async function findMerge(db: Db | Tx, id: number) {
  const [row] = await db
    .select({ merge: articleMerges, mergedBy: users.name })
    .from(articleMerges)
    .leftJoin(users, eq(users.id, articleMerges.mergedBy))
    .where(eq(articleMerges.id, id))
    .limit(1);
  return row ?? null;
}

/** The merges in force that an article won, the latest first, with what it took in. */
export async function listMergesInto(db: Db | Tx, winnerId: number) {
  return db
    .select({
      id: articleMerges.id,
      loserId: articleMerges.loserId,
      headline: articles.headline,
      language: articles.language,
      mergedAt: articleMerges.mergedAt,
      mergedBy: users.name,
    })
    .from(articleMerges)
    .innerJoin(articles, eq(articles.id, articleMerges.loserId))
    .leftJoin(users, eq(users.id, articleMerges.mergedBy))
    .where(and(eq(articleMerges.winnerId, winnerId), isNull(articleMerges.unmergedAt)))
    .orderBy(desc(articleMerges.id));
}

/** The merge in force by which an article became part of another one, or null. */
export async function findMergeOf(db: Db | Tx, loserId: number): Promise<ArticleMerge | null> {
  const [row] = await db
    .select()
    .from(articleMerges)
    .where(and(eq(articleMerges.loserId, loserId), isNull(articleMerges.unmergedAt)))
    .orderBy(desc(articleMerges.id))
    .limit(1);
  return row ?? null;
}

/** Both engines limit the parameters of one statement. */
const IDS_PER_QUERY = 400;

/** The merges in force that one of these articles won, or is part of. */
export async function listMergesAmong(
  db: Db | Tx,
  articleIds: readonly number[],
): Promise<Pick<ArticleMerge, "id" | "winnerId" | "loserId">[]> {
  const found = new Map<number, Pick<ArticleMerge, "id" | "winnerId" | "loserId">>();
  for (let at = 0; at < articleIds.length; at += IDS_PER_QUERY) {
    const ids = articleIds.slice(at, at + IDS_PER_QUERY);
    const isAmong = or(inArray(articleMerges.winnerId, ids), inArray(articleMerges.loserId, ids));
    const rows = await db
      .select({ id: articleMerges.id, winnerId: articleMerges.winnerId, loserId: articleMerges.loserId })
      .from(articleMerges)
      .where(and(isAmong, isNull(articleMerges.unmergedAt)))
      .orderBy(articleMerges.id);
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}

/** The merges in force into the same article that came after this one, oldest first. */
export async function listLaterMerges(
  db: Db | Tx,
  { id, winnerId }: Pick<ArticleMerge, "id" | "winnerId">,
): Promise<ArticleMerge[]> {
  return db
    .select()
    .from(articleMerges)
    .where(
      and(eq(articleMerges.winnerId, winnerId), gt(articleMerges.id, id), isNull(articleMerges.unmergedAt)),
    )
    .orderBy(asc(articleMerges.id));
}

/** Change what a merge in force is taken back to. */
export async function rewriteMerge(
  tx: Tx,
  id: number,
  change: Pick<ArticleMerge, "winner" | "merged">,
): Promise<void> {
  await tx.update(articleMerges).set(change).where(eq(articleMerges.id, id));
}

/** Note that a merge is no longer in force; false when somebody else has taken it back. */
export async function closeMerge(
  tx: Tx,
  id: number,
  end: { readonly unmergedBy: number; readonly unmergedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(articleMerges)
    .set(end)
    .where(and(eq(articleMerges.id, id), isNull(articleMerges.unmergedAt)))
    .returning({ id: articleMerges.id });
  return rows.length > 0;
}

/** Let items of one article belong to another one instead; gives those that the other did not have. */
export async function moveArticleItems(
  tx: Tx,
  { from, to, itemIds }: { readonly from: number; readonly to: number; readonly itemIds?: readonly number[] },
): Promise<number[]> {
  const isMine = eq(articleItems.articleId, from);
  const links = await tx.select().from(articleItems).where(isMine);
  const chosen = links.filter(({ itemId }) => itemIds?.includes(itemId) ?? true);
  if (chosen.length === 0) return [];
  const moved = await tx
    .insert(articleItems)
    .values(chosen.map((link) => ({ ...link, articleId: to })))
    .onConflictDoNothing()
    .returning({ itemId: articleItems.itemId });
  const ids = moved.map(({ itemId }) => itemId);
  if (ids.length > 0) await tx.delete(articleItems).where(and(isMine, inArray(articleItems.itemId, ids)));
  return ids;
}

/** The old paths that lead to a path. */
export async function listPathsTo(tx: Tx, to: string): Promise<string[]> {
  const rows = await tx.select({ fromPath: redirects.fromPath }).from(redirects).where(eq(redirects.to, to));
  return rows.map(({ fromPath }) => fromPath);
}

/** Let a path have a page of its own again, and old paths lead to it. */
export async function takeBackPath(tx: Tx, path: string, oldPaths: readonly string[]): Promise<void> {
  await tx.delete(redirects).where(eq(redirects.fromPath, path));
  if (oldPaths.length > 0)
    await tx
      .update(redirects)
      .set({ to: path })
      .where(inArray(redirects.fromPath, [...oldPaths]));
}
