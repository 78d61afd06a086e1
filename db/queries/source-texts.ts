import { and, asc, desc, eq, gt, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articleItems, articles } from "@/db/schema/articles";
import { batches, items, sources } from "@/db/schema/imports";

/** An article with the item that it was made of. */
export interface EditedText {
  readonly articleId: number;
  readonly itemId: number;
  readonly itemBody: (typeof items.$inferSelect)["body"];
  /** One paragraph a line. */
  readonly bodyText: string;
}

/** Articles of a source that people have worked on, the latest first, each with its item. */
export async function listEditedTexts(db: Db | Tx, sourceId: number, limit: number): Promise<EditedText[]> {
  return db
    .select({
      articleId: articles.id,
      itemId: items.id,
      itemBody: items.body,
      bodyText: articles.bodyText,
    })
    .from(articles)
    .innerJoin(articleItems, eq(articleItems.articleId, articles.id))
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(and(eq(batches.sourceId, sourceId), gt(articles.version, 1), ne(articles.status, "trashed")))
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(limit);
}

/** An article beside each item that it was made of and that came from a known source. */
export async function listTextsOfArticle(db: Db | Tx, articleId: number) {
  return db
    .select({
      itemId: items.id,
      itemBody: items.body,
      bodyText: articles.bodyText,
      sourceId: sources.id,
      sourceName: sources.name,
    })
    .from(articles)
    .innerJoin(articleItems, eq(articleItems.articleId, articles.id))
    .innerJoin(items, eq(items.id, articleItems.itemId))
    .innerJoin(batches, eq(batches.id, items.batchId))
    .innerJoin(sources, eq(sources.id, batches.sourceId))
    .where(eq(articles.id, articleId));
}

/** The texts of a source's items in the order of import, from behind `after`, each with its article where it has one. */
export async function listSourceTexts(
  db: Db | Tx,
  sourceId: number,
  { after, limit }: { readonly after: number; readonly limit: number },
) {
  return db
    .select({
      id: items.id,
      batchId: items.batchId,
      title: items.title,
      state: items.state,
      body: items.body,
      articleId: articles.id,
      headline: articles.headline,
      status: articles.status,
      bodyText: articles.bodyText,
    })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(articleItems, eq(articleItems.itemId, items.id))
    .leftJoin(articles, eq(articles.id, articleItems.articleId))
    .where(and(eq(batches.sourceId, sourceId), ne(batches.status, "undone"), gt(items.id, after)))
    .orderBy(asc(items.id))
    .limit(limit);
}
