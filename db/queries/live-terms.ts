import { and, asc, between, desc, eq, gt, inArray, isNull, type Placeholder, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { listed, numbers } from "@/db/queries/in-list";
import { countHidden, hasLiveArticle } from "@/db/queries/live-index";
import { isTagReleased } from "@/db/queries/live-release";
import { terms } from "@/db/schema/articles";
import { liveCounts, liveTags } from "@/db/schema/live-index";
import type { TagType } from "@/lib/domain/ingest";

/** Readers see no term that was merged away or removed, nor one that nobody has approved. */
export const isShown = and(isNull(terms.mergedIntoId), eq(terms.state, "active"));

/** What readers may know of a term. */
export const termColumns = { id: terms.id, type: terms.type, slug: terms.slug, name: terms.name };

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

/** The term under `slug` with what its page says of it, if a live article has it, else null. */
export async function findLiveTerm(db: Tx, slug: string, now: Date) {
  const { description, aliases, parentId } = terms;
  const [row] = await db
    .select({ ...termColumns, description, aliases, parentId })
    .from(terms)
    .where(and(eq(terms.slug, slug), isShown, hasLiveArticle(db, terms.id, now)))
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

/**
 * Those of `ids` that readers may see, in the order of `ids`; a term that was merged away gives the one that it became.
 */
export async function listLiveTermsByIds(db: Tx, ids: readonly number[], now: Date): Promise<LiveTerm[]> {
  if (ids.length === 0) return [];
  const merged = await db
    .select({ id: terms.id, into: terms.mergedIntoId })
    .from(terms)
    .where(inArray(terms.id, [...ids]));
  const became = new Map(merged.map(({ id, into }) => [id, into ?? id]));
  const wanted = [...new Set(ids.flatMap((id) => became.get(id) ?? []))];
  const rows = await db
    .select(termColumns)
    .from(terms)
    .where(and(inArray(terms.id, wanted), isShown, hasLiveArticle(db, terms.id, now)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

const termsUnder = prepareOnce(["parentId", "now", "limit"], (db, { parentId, now, limit }) =>
  db
    .select(termColumns)
    .from(terms)
    .where(and(eq(terms.parentId, parentId), isShown, hasLiveArticle(db, terms.id, now)))
    .orderBy(asc(terms.name))
    .limit(limit),
);

/** The terms that stand directly under one and that readers may see, by name. */
export async function listLiveTermsUnder(
  db: Tx,
  parentId: number,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<LiveTerm[]> {
  return termsUnder(db, { parentId, now, limit });
}

interface ByCount {
  readonly now: Date;
  readonly limit: number;
  readonly type?: TagType;
}

/** The terms with the most published articles, those under embargo among them. */
const selectKept = (db: Tx, most: Placeholder, isWanted?: SQL) =>
  db
    .select({ ...termColumns, aliases: terms.aliases, count: liveCounts.n })
    .from(liveCounts)
    .innerJoin(terms, eq(terms.id, liveCounts.ref))
    .where(and(eq(liveCounts.kind, "term"), gt(liveCounts.n, 0), isShown, isWanted))
    .orderBy(desc(liveCounts.n), asc(terms.name))
    .limit(most);

const keptOfAll = prepareOnce(["most"], (db, { most }) => selectKept(db, most));
const keptOfType = prepareOnce(["type", "most"], (db, { type, most }) =>
  selectKept(db, most, eq(terms.type, type)),
);

/** Terms by the number of their live articles, most first; terms without any are left out. */
export async function listLiveTerms(db: Tx, request: ByCount): Promise<CountedTerm[]> {
  const rows = await listNamedTerms(db, request);
  return rows.map(({ id, type, slug, name, count }) => ({ id, type, slug, name, count }));
}

/** The same with their other names. */
export async function listNamedTerms(db: Tx, { now, limit, type }: ByCount) {
  for (let most = limit + SPARE; ; most *= 4) {
    const kept = await (type ? keptOfType(db, { type, most }) : keptOfAll(db, { most }));
    const ids = kept.map(({ id }) => id);
    const hidden = await countHidden(db, now, ids);
    const shown = kept
      .map((term) => ({ ...term, count: term.count - (hidden.get(term.id) ?? 0) }))
      .filter((term) => term.count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, limit);
    // A term that was not read has no more articles than the last one that was.
    const least = kept.length < most ? 0 : (kept.at(-1)?.count ?? 0);
    if (least === 0 || (shown[limit - 1]?.count ?? 0) >= least) return shown;
  }
}

/** So many more are read: those that are hidden in part may stand too high. */
const SPARE = 24;

/** The first terms with live articles in a range of ids: for the sitemap. */
export async function listLiveTermAddresses(
  db: Tx,
  range: { readonly now: Date; readonly from: number; readonly to: number; readonly limit: number },
): Promise<{ readonly id: number; readonly slug: string }[]> {
  const { now, from, to, limit } = range;
  return db
    .select({ id: terms.id, slug: terms.slug })
    .from(terms)
    .where(and(between(terms.id, from, to), isShown, hasLiveArticle(db, terms.id, now)))
    .orderBy(asc(terms.id))
    .limit(limit);
}

const termsOfArticles = prepareOnce(["ids", "now"], (db, { ids, now }) =>
  db
    .select({ articleId: liveTags.articleId, ...termColumns })
    .from(liveTags)
    .innerJoin(terms, eq(terms.id, liveTags.termId))
    .where(and(inArray(liveTags.articleId, numbers(ids)), isTagReleased(now), isShown)),
);

/** The terms of live articles, by article, in order of type and name. */
export async function listTermsOfLiveArticles(
  db: Tx,
  articleIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, readonly LiveTerm[]>> {
  const byArticle = new Map<number, LiveTerm[]>();
  if (articleIds.length === 0) return byArticle;
  // Put in order here: for the sake of an order SQLite would walk through all terms.
  const rows = await termsOfArticles(db, { ids: listed(articleIds), now });
  rows.sort((a, b) => compare(a.type, b.type) || compare(a.name, b.name));
  for (const { articleId, ...term } of rows) {
    const list = byArticle.get(articleId);
    if (list) list.push(term);
    else byArticle.set(articleId, [term]);
  }
  return byArticle;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
