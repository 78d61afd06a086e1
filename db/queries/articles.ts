import { and, count, eq, inArray, like, lte, or } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { isReleased } from "@/db/queries/live-rule";
import { articleItems, articles, redirects } from "@/db/schema/articles";
import { plainArticlePath } from "@/lib/domain/article-path";
import { freeSlug } from "@/lib/domain/slug";

/** One article as it is stored. */
export type Article = typeof articles.$inferSelect;
export type NewArticle = typeof articles.$inferInsert;

/** What a save may change; the version is raised by the query itself. */
export type ArticlePatch = Partial<Omit<NewArticle, "id" | "version" | "createdAt" | "createdBy">>;

const SLUG_TRIES = 5;

/** The article with this id, or null. */
export async function findArticle(db: Db | Tx, id: number): Promise<Article | null> {
  const [row] = await db.select().from(articles).where(eq(articles.id, id)).limit(1);
  return row ?? null;
}

/** Insert an article under its slug, or under the next free number where that is taken. */
export async function insertArticle(tx: Tx, values: NewArticle): Promise<Article> {
  for (let tries = 0; tries < SLUG_TRIES; tries += 1) {
    const slug = await findFreeSlug(tx, values.slug);
    const [row] = await tx
      .insert(articles)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: articles.slug })
      .returning();
    if (row) return row;
  }
  throw new Error(`No free slug for “${values.slug}”.`);
}

/** `slug`, or `slug-2`, `slug-3` … where other articles than `exceptId` have it. */
export async function findFreeSlug(
  tx: Tx,
  slug: string,
  except?: Pick<Article, "id" | "slug">,
): Promise<string> {
  const used = await tx
    .select({ id: articles.id, slug: articles.slug })
    .from(articles)
    .where(or(eq(articles.slug, slug), like(articles.slug, `${slug}-%`)));
  const path = plainArticlePath(slug);
  const led = await tx
    .select({ fromPath: redirects.fromPath, to: redirects.to })
    .from(redirects)
    .where(or(eq(redirects.fromPath, path), like(redirects.fromPath, `${path}-%`)));
  // An article may go back to an address of its own; one that leads to another article stays with that one.
  const own = except && plainArticlePath(except.slug);
  return freeSlug(
    slug,
    new Set([
      ...used.filter((row) => row.id !== except?.id).map((row) => row.slug),
      ...led.filter((row) => row.to !== own).map((row) => row.fromPath.slice(plainArticlePath("").length)),
    ]),
  );
}

/**
 * Run a transaction again when another one took the slug that it had found free.
 *
 * That happens on Postgres alone: SQLite's transactions that write follow one another.
 */
export async function retryTakenSlug<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (tries === SLUG_TRIES || !isTakenSlug(error)) throw error;
    }
  }
}

const isTakenSlug = (error: unknown): boolean =>
  error instanceof Error && (/articles_slug_unique/.test(error.message) || isTakenSlug(error.cause));

/** Write `patch` on the version it was based on; null when someone else wrote first. */
export async function updateArticle(
  tx: Tx,
  id: number,
  baseVersion: number,
  patch: ArticlePatch,
): Promise<Article | null> {
  const [row] = await tx
    .update(articles)
    .set({ ...patch, version: baseVersion + 1 })
    .where(and(eq(articles.id, id), eq(articles.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** Remove a draft that nobody has touched since `version`; null when it is no such draft any more. */
export async function deleteUntouchedDraft(tx: Tx, id: number, version: number): Promise<Article | null> {
  const [row] = await tx
    .delete(articles)
    .where(and(eq(articles.id, id), eq(articles.version, version), eq(articles.status, "draft")))
    .returning();
  return row ?? null;
}

/** The ids of scheduled articles whose time has come at `now`, the longest due first. */
export async function listDueArticleIds(db: Db | Tx, now: Date, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(isDue(now))
    .orderBy(articles.publishAt, articles.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The article with this id if it is scheduled and due at `now`, or null. */
export async function findDueArticle(tx: Tx, id: number, now: Date): Promise<Article | null> {
  const [row] = await tx
    .select()
    .from(articles)
    .where(and(eq(articles.id, id), isDue(now)))
    .limit(1);
  return row ?? null;
}

/** Note which items, and which of their spans, an article came from. */
export async function insertArticleItem(
  tx: Tx,
  link: { articleId: number; itemId: number; spans: readonly (readonly [number, number])[] },
): Promise<void> {
  await tx.insert(articleItems).values(link);
}

const itemsOfArticle = prepareOnce(["articleId"], (db, { articleId }) =>
  db.select({ itemId: articleItems.itemId }).from(articleItems).where(eq(articleItems.articleId, articleId)),
);

/** The items that an article came from. */
export async function findItemIdsOfArticle(db: Db | Tx, articleId: number): Promise<number[]> {
  const rows = await itemsOfArticle(db, { articleId });
  return rows.map(({ itemId }) => itemId);
}

/** The articles that came from any of these items, as pairs. */
export async function findArticlesOfItems(
  db: Db | Tx,
  itemIds: readonly number[],
): Promise<{ itemId: number; articleId: number }[]> {
  if (itemIds.length === 0) return [];
  return db
    .select({ itemId: articleItems.itemId, articleId: articleItems.articleId })
    .from(articleItems)
    .where(inArray(articleItems.itemId, [...itemIds]));
}

/** The articles of these items, each with whether it has other items too. */
export async function listDraftsOfItems(db: Db | Tx, itemIds: readonly number[]) {
  if (itemIds.length === 0) return [];
  const links = await db
    .select({ itemId: articleItems.itemId, article: articles })
    .from(articleItems)
    .innerJoin(articles, eq(articles.id, articleItems.articleId))
    .where(inArray(articleItems.itemId, [...itemIds]));
  const ids = links.map(({ article }) => article.id);
  const counts = await db
    .select({ id: articleItems.articleId, items: count() })
    .from(articleItems)
    .where(inArray(articleItems.articleId, ids.length > 0 ? ids : [0]))
    .groupBy(articleItems.articleId);
  const shared = new Set(counts.filter(({ items }) => items > 1).map(({ id }) => id));
  return links.map((link) => ({ ...link, hasOtherItems: shared.has(link.article.id) }));
}

const isDue = (now: Date) =>
  and(eq(articles.status, "scheduled"), lte(articles.publishAt, now), isReleased(now));
