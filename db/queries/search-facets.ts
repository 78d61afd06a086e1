import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { asList } from "@/db/queries/as-list";
import { numbers } from "@/db/queries/in-list";
import { type CountedTerm, isShown, type LiveTerm, termColumns } from "@/db/queries/live-terms";
import { terms } from "@/db/schema/articles";
import { liveCounts, liveTags, searchWords } from "@/db/schema/live-index";
import { spellingDistance } from "@/lib/domain/spelling-distance";

const MOST_TERMS = 300;
/** Of so many words that begin alike the nearest is looked for. */
const MOST_WORDS = 5_000;
const LONG = 8;
const SHORTEST = 4;

/** How often each tag stands on some articles that are known to be live, the commonest first. */
export async function countTermsOf(db: Tx, articleIds: readonly number[]): Promise<CountedTerm[]> {
  if (articleIds.length === 0) return [];
  const n = sql<number>`count(*)`.mapWith(Number);
  const counts = await db
    .select({ id: liveTags.termId, count: n })
    .from(liveTags)
    .where(inArray(liveTags.articleId, numbers(articleIds)))
    .groupBy(liveTags.termId)
    .orderBy(desc(n), asc(liveTags.termId))
    .limit(MOST_TERMS);
  const rows = await db
    .select(termColumns)
    .from(terms)
    .where(and(inArray(terms.id, numbers(counts.map(({ id }) => id))), isShown));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return counts.flatMap(({ id, count }) => {
    const term = byId.get(id);
    return term ? [{ ...term, count }] : [];
  });
}

/** How many of some articles that are known to be live have one or more tags of each group. */
export async function countWithAnyOf(
  db: Tx,
  articleIds: readonly number[],
  groups: readonly (readonly number[])[],
): Promise<number[]> {
  if (articleIds.length === 0 || groups.length === 0) return groups.map(() => 0);
  const [tags] = await db
    .select({
      articleIds: asList<number>(sql`${liveTags.articleId}`),
      termIds: asList<number>(sql`${liveTags.termId}`),
    })
    .from(liveTags)
    .where(
      and(inArray(liveTags.articleId, numbers(articleIds)), inArray(liveTags.termId, numbers(groups.flat()))),
    );
  const { articleIds: tagged = [], termIds = [] } = tags ?? {};
  return groups.map((group) => {
    const wanted = new Set(group);
    return new Set(tagged.filter((_, at) => wanted.has(termIds[at] ?? 0))).size;
  });
}

/** The terms under these few slugs that published articles have, the rarest first. */
export async function findTermsBySlugs(db: Tx, slugs: readonly string[]): Promise<LiveTerm[]> {
  if (slugs.length === 0) return [];
  return db
    .select(termColumns)
    .from(terms)
    .innerJoin(liveCounts, and(eq(liveCounts.kind, "term"), eq(liveCounts.ref, terms.id)))
    .where(and(inArray(terms.slug, [...slugs]), isShown))
    .orderBy(asc(liveCounts.n), asc(terms.id));
}

/**
 * Words of headlines that a word may have been meant to be, the nearest first: one letter off, two in long words.
 *
 * Whether a live article has them is for the caller to see.
 */
export async function findNearWords(db: Tx, word: string, limit: number): Promise<string[]> {
  if (word.length < SHORTEST) return [];
  const most = word.length < LONG ? 1 : 2;
  // The first letter may be the one that is missing or that was swapped with the second.
  const initials = [...new Set(Array.from(word).slice(0, 2))];
  const signs = Array.from({ length: most * 2 + 1 }, (_, at) => word.length - most + at);
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(
      and(
        or(...initials.map((initial) => eq(searchWords.initial, initial))),
        inArray(searchWords.signs, signs),
      ),
    )
    .limit(MOST_WORDS);
  return rows
    .map((row) => ({ word: row.word, distance: spellingDistance(word, row.word, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((near) => near.word);
}
