import { and, asc, eq, inArray, isNull, like, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import type { TagType } from "@/lib/domain/ingest";
import { freeSlug, slugFrom } from "@/lib/domain/slug";

export type Term = typeof terms.$inferSelect;

/** What tells one term from another. */
export interface TagName {
  readonly type: TagType;
  readonly name: string;
}

const SLUG_TRIES = 5;

/**
 * The term of this type and name, made where it is missing; a merged one gives the term it became.
 *
 * @param state of a new term, and of one that comes back after it was removed.
 */
export async function findOrInsertTerm(
  tx: Tx,
  tag: TagName,
  { state, now }: { readonly state: "active" | "proposed"; readonly now: Date },
): Promise<Term> {
  for (let tries = 0; tries < SLUG_TRIES; tries += 1) {
    const found = await findTerm(tx, tag);
    if (found?.state === "removed" || (found?.state === "proposed" && state === "active"))
      await tx.update(terms).set({ state }).where(eq(terms.id, found.id));
    if (found) return found;
    const [row] = await tx
      .insert(terms)
      .values({ ...tag, state, slug: await findFreeTermSlug(tx, tag), aliases: [], createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (row) return row;
  }
  throw new Error(`No term could be made for “${tag.name}”.`);
}

async function findTerm(tx: Tx, { type, name }: TagName): Promise<Term | null> {
  const [row] = await tx
    .select()
    .from(terms)
    .where(and(eq(terms.type, type), eq(terms.name, name)))
    .limit(1);
  if (!row) return findByAlias(tx, { type, name });
  if (!row.mergedIntoId) return row;
  const [target] = await tx.select().from(terms).where(eq(terms.id, row.mergedIntoId)).limit(1);
  return target ?? row;
}

/** The term that has this name as another spelling: what was renamed or merged is still met under its old name. */
async function findByAlias(tx: Tx, { type, name }: TagName): Promise<Term | null> {
  const pattern = `%${JSON.stringify(name).replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await tx
    .select()
    .from(terms)
    .where(
      and(
        eq(terms.type, type),
        isNull(terms.mergedIntoId),
        sql`cast(${terms.aliases} as text) like ${pattern} escape '\\'`,
      ),
    )
    .orderBy(asc(terms.id))
    .limit(5);
  return rows.find(({ aliases }) => aliases.includes(name)) ?? null;
}

/** An address for a term of this name that no other term has. */
export async function findFreeTermSlug(tx: Tx, { type, name }: TagName): Promise<string> {
  const slug = slugFrom(name, "", type);
  const rows = await tx
    .select({ slug: terms.slug })
    .from(terms)
    .where(or(eq(terms.slug, slug), like(terms.slug, `${slug}-%`)));
  const taken = new Set(rows.map((row) => row.slug));
  return taken.has(slug) ? freeSlug(`${slug}-${type}`, taken) : slug;
}

/** The terms of an article, by type and name. */
export async function listArticleTerms(db: Db | Tx, articleId: number) {
  return db
    .select({ id: terms.id, type: terms.type, name: terms.name, slug: terms.slug })
    .from(articleTerms)
    .innerJoin(terms, eq(terms.id, articleTerms.termId))
    .where(eq(articleTerms.articleId, articleId))
    .orderBy(asc(terms.type), asc(terms.name));
}

/** Give an article exactly these terms; those that it has already keep their evidence. */
export async function setArticleTerms(
  tx: Tx,
  articleId: number,
  links: readonly Omit<typeof articleTerms.$inferInsert, "articleId">[],
): Promise<void> {
  const ids = links.map(({ termId }) => termId);
  const mine = eq(articleTerms.articleId, articleId);
  await tx
    .delete(articleTerms)
    .where(ids.length > 0 ? and(mine, notInArray(articleTerms.termId, ids)) : mine);
  if (links.length === 0) return;
  await tx
    .insert(articleTerms)
    .values(links.map((link) => ({ ...link, articleId })))
    .onConflictDoNothing();
}

/** Terms in use whose name begins with or contains `search`, those that begin with it first. */
export async function searchTerms(db: Db | Tx, search: string, limit: number) {
  const lower = search.trim().toLowerCase();
  const escaped = lower.replace(/[\\%_]/g, "\\$&");
  const capital = escaped.charAt(0).toUpperCase() + escaped.slice(1);
  const has = (pattern: string) => sql`lower(${terms.name}) like lower(${pattern}) escape '\\'`;
  return db
    .select({ id: terms.id, type: terms.type, name: terms.name })
    .from(terms)
    .where(
      and(
        sql`${terms.mergedIntoId} is null`,
        ne(terms.state, "removed"),
        isInUse,
        or(has(`%${escaped}%`), has(`%${capital}%`)),
      ),
    )
    .orderBy(sql`case when ${or(has(`${escaped}%`), has(`${capital}%`))} then 0 else 1 end`, asc(terms.name))
    .limit(limit);
}

/** Terms that only articles in the trash have are not offered; those that no article has yet are. */
const isInUse: SQL = sql`(
  not exists (select 1 from ${articleTerms} where ${articleTerms.termId} = ${terms.id})
  or exists (
    select 1 from ${articleTerms} inner join ${articles} on ${articles.id} = ${articleTerms.articleId}
    where ${articleTerms.termId} = ${terms.id} and ${articles.status} <> 'trashed'
  )
)`;

/** Which of these names stand in the vocabulary, as `type|name`; those that were merged away count as well. */
export async function listKnownNames(db: Db | Tx, tags: readonly TagName[]): Promise<Set<string>> {
  if (tags.length === 0) return new Set();
  const rows = await db
    .select({ type: terms.type, name: terms.name })
    .from(terms)
    .where(and(inArray(terms.name, [...new Set(tags.map(({ name }) => name))]), eq(terms.state, "active")));
  return new Set(rows.map(({ type, name }) => `${type}|${name}`));
}
