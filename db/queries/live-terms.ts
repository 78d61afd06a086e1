import { and, asc, count, desc, eq, inArray, isNull, max } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { isLive } from "@/db/queries/live-rule";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import type { TagType } from "@/lib/domain/ingest";

/** Readers see no term that was merged away or removed, nor one that nobody has approved. */
const isShown = and(isNull(terms.mergedIntoId), eq(terms.state, "active"));

const termColumns = { id: terms.id, type: terms.type, slug: terms.slug, name: terms.name };

/** A term that readers may see: at least one live article has it. */
export interface LiveTerm {
  readonly id: number;
  readonly type: TagType;
  readonly slug: string;
  readonly name: string;
}

/** A term with the number of its live articles. */
export interface CountedTerm extends LiveTerm {
  readonly count: number;
}

/** The term under `slug` if a live article has it, else null. */
export async function findLiveTerm(
  db: Tx,
  slug: string,
  now: Date,
): Promise<(LiveTerm & { readonly description: string }) | null> {
  const [row] = await db
    .select({ ...termColumns, description: terms.description })
    .from(terms)
    .innerJoin(articleTerms, eq(articleTerms.termId, terms.id))
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(eq(terms.slug, slug), isShown, isLive(now)))
    .limit(1);
  return row ?? null;
}

/** The slug of the term that the term under `slug` was merged into, or null. */
export async function findMergedTermSlug(db: Tx, slug: string): Promise<string | null> {
  const [merged] = await db
    .select({ into: terms.mergedIntoId })
    .from(terms)
    .where(eq(terms.slug, slug))
    .limit(1);
  if (!merged?.into) return null;
  const [target] = await db
    .select({ slug: terms.slug })
    .from(terms)
    .where(eq(terms.id, merged.into))
    .limit(1);
  return target?.slug ?? null;
}

/** Terms by the number of their live articles, most first; terms without any are left out. */
export async function listLiveTerms(
  db: Tx,
  { now, limit, type }: { readonly now: Date; readonly limit: number; readonly type?: TagType },
): Promise<CountedTerm[]> {
  return db
    .select({ ...termColumns, count: count() })
    .from(terms)
    .innerJoin(articleTerms, eq(articleTerms.termId, terms.id))
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(isLive(now), isShown, type ? eq(terms.type, type) : undefined))
    .groupBy(terms.id, terms.type, terms.slug, terms.name)
    .orderBy(desc(count()), asc(terms.name))
    .limit(limit);
}

/** Terms with live articles and when one of these last changed, by id: for the sitemap. */
export async function listLiveTermAddresses(
  db: Tx,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<{ readonly slug: string; readonly updatedAt: Date | null }[]> {
  return db
    .select({ slug: terms.slug, updatedAt: max(articles.updatedAt) })
    .from(terms)
    .innerJoin(articleTerms, eq(articleTerms.termId, terms.id))
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(isLive(now), isShown))
    .groupBy(terms.id, terms.slug)
    .orderBy(asc(terms.id))
    .limit(limit);
}

/** The terms of live articles, by article, in order of type and name. */
export async function listTermsOfLiveArticles(
  db: Tx,
  articleIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, readonly LiveTerm[]>> {
  const byArticle = new Map<number, LiveTerm[]>();
  if (articleIds.length === 0) return byArticle;
  const rows = await db
    .select({ articleId: articleTerms.articleId, ...termColumns })
    .from(articleTerms)
    .innerJoin(terms, eq(terms.id, articleTerms.termId))
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(and(inArray(articleTerms.articleId, [...articleIds]), isShown, isLive(now)))
    .orderBy(asc(terms.type), asc(terms.name));
  for (const { articleId, ...term } of rows) {
    const list = byArticle.get(articleId);
    if (list) list.push(term);
    else byArticle.set(articleId, [term]);
  }
  return byArticle;
}
