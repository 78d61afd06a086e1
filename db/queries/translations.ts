import { and, asc, eq, ne, type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { isCanonicalElsewhere } from "@/db/queries/canonical-rule";
import { isLive } from "@/db/queries/live-rule";
import { articles } from "@/db/schema/articles";
import { articleTranslations, translationGroups } from "@/db/schema/translations";

const columns = {
  id: articles.id,
  slug: articles.slug,
  headline: articles.headline,
  language: articles.language,
  status: articles.status,
  issuedAt: articles.issuedAt,
};

const groupOf = (articleId: number | Placeholder) =>
  sql`(select own.group_id from ${articleTranslations} as own where own.article_id = ${articleId})`;

const translationsOf = prepareOnce(["articleId", "now"], (db, { articleId, now }) =>
  db
    .select({ ...columns, isElsewhere: sql`${isCanonicalElsewhere}`.mapWith(Boolean) })
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .where(and(eq(articleTranslations.groupId, groupOf(articleId)), ne(articles.id, articleId), isLive(now)))
    .orderBy(asc(articles.language), asc(articles.id)),
);

/** The live articles that say what this one says in other languages, in the order of these. */
export async function listLiveTranslations(db: Tx, articleId: number, now: Date) {
  return translationsOf(db, { articleId, now });
}

/** All translations of an article, live or not, in the order of their languages: for the desk. */
export async function listTranslations(db: Tx, articleId: number) {
  return db
    .select(columns)
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .where(and(eq(articleTranslations.groupId, groupOf(articleId)), ne(articles.id, articleId)))
    .orderBy(asc(articles.language), asc(articles.id));
}

/** The group that an article is in, or null. */
export async function findTranslationGroup(tx: Tx, articleId: number): Promise<number | null> {
  const [row] = await tx
    .select({ groupId: articleTranslations.groupId })
    .from(articleTranslations)
    .where(eq(articleTranslations.articleId, articleId))
    .limit(1);
  return row?.groupId ?? null;
}

/** Begin a group. */
export async function insertTranslationGroup(tx: Tx, createdAt: Date): Promise<number> {
  const [row] = await tx.insert(translationGroups).values({ createdAt }).returning();
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Put an article into a group; false where it is in one, or the group has its language already. */
export async function insertTranslation(
  tx: Tx,
  row: { readonly articleId: number; readonly groupId: number; readonly language: string },
): Promise<boolean> {
  const rows = await tx.insert(articleTranslations).values(row).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** Take an article out of its group; a group of one is none, and goes as well. */
export async function removeTranslation(tx: Tx, articleId: number): Promise<boolean> {
  const [row] = await tx
    .delete(articleTranslations)
    .where(eq(articleTranslations.articleId, articleId))
    .returning();
  if (!row) return false;
  const left = await tx
    .select({ id: articleTranslations.articleId })
    .from(articleTranslations)
    .where(eq(articleTranslations.groupId, row.groupId))
    .limit(2);
  if (left.length < 2) {
    await tx.delete(articleTranslations).where(eq(articleTranslations.groupId, row.groupId));
    await tx.delete(translationGroups).where(eq(translationGroups.id, row.groupId));
  }
  return true;
}

/** Keep the language of an article in its group, if it is in one. */
export async function setTranslationLanguage(tx: Tx, articleId: number, language: string): Promise<void> {
  await tx.update(articleTranslations).set({ language }).where(eq(articleTranslations.articleId, articleId));
}
