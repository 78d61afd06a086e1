import { and, asc, count, desc, eq, inArray, notExists, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { articleMedia, mediaAssets } from "@/db/schema/media";

/** One stored picture. */
export type MediaAsset = typeof mediaAssets.$inferSelect;

/** What editors say about a picture. */
export type MediaFacts = Pick<MediaAsset, "alt" | "caption" | "credit" | "licence" | "focalX" | "focalY">;

/** The picture with this id, or null. */
export async function findMedia(db: Db | Tx, id: number): Promise<MediaAsset | null> {
  const [row] = await db.select().from(mediaAssets).where(eq(mediaAssets.id, id)).limit(1);
  return row ?? null;
}

/** Add a picture; null where the same bytes are there already. */
export async function insertMedia(
  tx: Tx,
  values: typeof mediaAssets.$inferInsert,
): Promise<MediaAsset | null> {
  const [row] = await tx.insert(mediaAssets).values(values).onConflictDoNothing().returning();
  return row ?? null;
}

/** The picture of these bytes, or null. */
export async function findMediaByHash(db: Db | Tx, sha256: string): Promise<MediaAsset | null> {
  const [row] = await db.select().from(mediaAssets).where(eq(mediaAssets.sha256, sha256)).limit(1);
  return row ?? null;
}

/** Write what is said about a picture at the version that it is based on; null where someone else was first. */
export async function updateMedia(
  tx: Tx,
  id: number,
  baseVersion: number,
  facts: MediaFacts,
): Promise<MediaAsset | null> {
  const [row] = await tx
    .update(mediaAssets)
    .set({ ...facts, version: baseVersion + 1 })
    .where(and(eq(mediaAssets.id, id), eq(mediaAssets.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** Remove a picture that no article shows, at the version that was looked at; null where that holds no longer. */
export async function deleteUnusedMedia(tx: Tx, id: number, baseVersion: number): Promise<MediaAsset | null> {
  const shown = tx.select({ one: sql`1` }).from(articleMedia).where(eq(articleMedia.assetId, mediaAssets.id));
  const [row] = await tx
    .delete(mediaAssets)
    .where(and(eq(mediaAssets.id, id), eq(mediaAssets.version, baseVersion), notExists(shown)))
    .returning();
  return row ?? null;
}

interface MediaPage {
  /** Words that alt text, caption, credit or file name have; empty for all. */
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
}

/** One page of pictures, the newest first, and how many there are. */
export async function listMedia(
  db: Db | Tx,
  { query, limit, offset }: MediaPage,
): Promise<{ readonly rows: MediaAsset[]; readonly total: number }> {
  const pattern = `%${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const columns = [mediaAssets.alt, mediaAssets.caption, mediaAssets.credit, mediaAssets.fileName];
  const where =
    query === ""
      ? undefined
      : or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`));
  const rows = await db
    .select()
    .from(mediaAssets)
    .where(where)
    .orderBy(desc(mediaAssets.createdAt), desc(mediaAssets.id))
    .limit(limit)
    .offset(offset);
  const [total] = await db.select({ n: count() }).from(mediaAssets).where(where);
  return { rows, total: total?.n ?? 0 };
}

/** Those of `ids` that exist. */
export async function listMediaByIds(db: Db | Tx, ids: readonly number[]): Promise<MediaAsset[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(mediaAssets)
    .where(inArray(mediaAssets.id, [...ids]));
}

/** The articles that show a picture, the latest first. */
export async function listArticlesWithMedia(db: Db | Tx, assetId: number, limit: number) {
  return db
    .select({ id: articles.id, headline: articles.headline, status: articles.status })
    .from(articleMedia)
    .innerJoin(articles, eq(articles.id, articleMedia.articleId))
    .where(eq(articleMedia.assetId, assetId))
    .orderBy(desc(articles.updatedAt))
    .limit(limit);
}

/** Say which pictures an article shows, in the order of its text; those that do not exist are left out. */
export async function setArticleMedia(tx: Tx, articleId: number, ids: readonly number[]): Promise<void> {
  const before = await tx
    .select({ assetId: articleMedia.assetId })
    .from(articleMedia)
    .where(eq(articleMedia.articleId, articleId))
    .orderBy(asc(articleMedia.position));
  if (before.map(({ assetId }) => assetId).join() === ids.join()) return;
  if (before.length > 0) await tx.delete(articleMedia).where(eq(articleMedia.articleId, articleId));
  const found = new Set((await listMediaByIds(tx, ids)).map(({ id }) => id));
  const rows = ids
    .filter((id) => found.has(id))
    .map((assetId, position) => ({ articleId, assetId, position }));
  if (rows.length > 0) await tx.insert(articleMedia).values(rows);
}
