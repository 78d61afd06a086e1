import { and, asc, count, desc, eq, gt, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import type { Term } from "@/db/queries/terms";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import type { TagType } from "@/lib/domain/ingest";
import type { TermState } from "@/lib/domain/term";

/** A term with the number of articles that have it, those in the trash left out. */
export interface TermRow {
  readonly id: number;
  readonly type: TagType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly state: TermState;
  readonly articles: number;
}

interface Filter {
  readonly type: TagType | null;
  readonly state: TermState;
  readonly search: string;
  /** The name and id after which the page begins. */
  readonly after: { readonly name: string; readonly id: number } | null;
  readonly limit: number;
}

// The outer table is named by hand: a query over one table writes its columns without it.
const inUse = sql<number>`(
  select count(*) from ${articleTerms} inner join ${articles} on ${articles.id} = ${articleTerms.articleId}
  where ${articleTerms.termId} = "terms"."id" and ${articles.status} <> 'trashed'
)`.mapWith(Number);

/** One page of the vocabulary, by name; terms that were merged away are left out. */
export async function listTermRows(db: Db | Tx, filter: Filter): Promise<TermRow[]> {
  const { type, state, search, after, limit } = filter;
  return db
    .select({
      id: terms.id,
      type: terms.type,
      name: terms.name,
      aliases: terms.aliases,
      state: terms.state,
      articles: inUse,
    })
    .from(terms)
    .where(
      and(
        isNull(terms.mergedIntoId),
        eq(terms.state, state),
        type ? eq(terms.type, type) : undefined,
        search ? holds(search) : undefined,
        after
          ? or(gt(terms.name, after.name), and(eq(terms.name, after.name), gt(terms.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(terms.name), asc(terms.id))
    .limit(limit);
}

/** Its name or one of its aliases holds what was typed. */
function holds(search: string): SQL {
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const aliases = sql`cast(${terms.aliases} as text)`;
  return sql`(lower(${terms.name}) like ${pattern} escape '\\' or lower(${aliases}) like ${pattern} escape '\\')`;
}

/** How many terms there are of each type and state. */
export async function countTerms(
  db: Db | Tx,
): Promise<{ readonly type: TagType; readonly state: TermState; readonly count: number }[]> {
  return db
    .select({ type: terms.type, state: terms.state, count: count() })
    .from(terms)
    .where(isNull(terms.mergedIntoId))
    .groupBy(terms.type, terms.state);
}

/** The term with this id, or null. */
export async function findTermById(db: Db | Tx, id: number): Promise<Term | null> {
  const [row] = await db.select().from(terms).where(eq(terms.id, id)).limit(1);
  return row ?? null;
}

/** The term of this type and exact name that still stands, or null. */
export async function findTermByName(db: Db | Tx, type: TagType, name: string): Promise<Term | null> {
  const [row] = await db
    .select()
    .from(terms)
    .where(and(eq(terms.type, type), eq(terms.name, name)))
    .limit(1);
  return row ?? null;
}

/** Terms right below another one, or below one that was merged into it. */
export async function listNarrower(db: Db | Tx, id: number): Promise<{ id: number; name: string }[]> {
  return db
    .select({ id: terms.id, name: terms.name })
    .from(terms)
    .where(
      and(
        ne(terms.id, id),
        or(eq(terms.parentId, id), isBelowMerged(id)),
        isNull(terms.mergedIntoId),
        ne(terms.state, "removed"),
      ),
    )
    .orderBy(asc(terms.name));
}

const isBelowMerged = (id: number): SQL =>
  sql`${terms.parentId} in (select id from terms as gone where gone.merged_into_id = ${id})`;

/** The newest articles with a term, those in the trash left out, and how many there are. */
export async function listTaggedArticles(db: Db | Tx, termId: number, limit: number) {
  const mine = and(eq(articleTerms.termId, termId), ne(articles.status, "trashed"));
  const [rows, [all]] = await Promise.all([
    db
      .select({ id: articles.id, headline: articles.headline, status: articles.status })
      .from(articleTerms)
      .innerJoin(articles, eq(articles.id, articleTerms.articleId))
      .where(mine)
      .orderBy(desc(articles.updatedAt), desc(articles.id))
      .limit(limit),
    db
      .select({ count: count() })
      .from(articleTerms)
      .innerJoin(articles, eq(articles.id, articleTerms.articleId))
      .where(mine),
  ]);
  return { rows, total: all?.count ?? 0 };
}

/** How many articles have both terms, those in the trash left out. */
export async function countShared(db: Db | Tx, one: number, other: number): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(articleTerms)
    .innerJoin(articles, eq(articles.id, articleTerms.articleId))
    .where(
      and(
        eq(articleTerms.termId, one),
        ne(articles.status, "trashed"),
        sql`exists (select 1 from article_terms as theirs where theirs.article_id = ${articles.id} and theirs.term_id = ${other})`,
      ),
    );
  return row?.count ?? 0;
}
