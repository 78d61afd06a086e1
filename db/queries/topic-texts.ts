import { and, desc, eq, exists, isNull, ne, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { articleItems, articles, articleTerms, termSuggestions, terms } from "@/db/schema/articles";

/** An article with the topics that editors gave it. */
export interface TopicText {
  readonly text: string;
  readonly topics: readonly string[];
}

/**
 * The newest articles that somebody gave topics to or took suggested ones off, those in the trash left out.
 *
 * @param letters of each text at most, its headline not counted.
 */
export async function listTopicTexts(
  db: Db | Tx,
  { limit, letters }: { readonly limit: number; readonly letters: number },
): Promise<TopicText[]> {
  const rows = await db
    .select({
      id: articles.id,
      headline: articles.headline,
      text: sql<string>`substr(${articles.bodyText}, 1, ${letters})`,
    })
    .from(articles)
    .where(and(ne(articles.status, "trashed"), or(hasTopic(db), hasRefused(db))))
    .orderBy(desc(articles.id))
    .limit(limit);
  const topics = await listTopicsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.reverse().map(({ id, headline, text }) => ({
    text: `${headline}\n${text}`,
    topics: topics.get(id) ?? [],
  }));
}

const isTopic = and(eq(terms.type, "topic"), ne(terms.state, "removed"), isNull(terms.mergedIntoId));

const hasTopic = (db: Db | Tx) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(articleTerms)
      .innerJoin(terms, eq(terms.id, articleTerms.termId))
      .where(and(eq(articleTerms.articleId, articles.id), isTopic)),
  );

const hasRefused = (db: Db | Tx) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(articleItems)
      .innerJoin(termSuggestions, eq(termSuggestions.itemId, articleItems.itemId))
      .where(
        and(
          eq(articleItems.articleId, articles.id),
          eq(termSuggestions.type, "topic"),
          eq(termSuggestions.state, "rejected"),
        ),
      ),
  );

async function listTopicsOf(db: Db | Tx, ids: readonly number[]): Promise<Map<number, string[]>> {
  const topics = new Map<number, string[]>();
  if (ids.length === 0) return topics;
  const rows = await db
    .select({ articleId: articleTerms.articleId, name: terms.name })
    .from(articleTerms)
    .innerJoin(terms, eq(terms.id, articleTerms.termId))
    .where(and(sql`${articleTerms.articleId} in ${numbers(ids)}`, isTopic));
  for (const { articleId, name } of rows) topics.set(articleId, [...(topics.get(articleId) ?? []), name]);
  return topics;
}
