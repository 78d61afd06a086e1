import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { asList } from "@/db/queries/as-list";
import { numbers } from "@/db/queries/in-list";
import type { Found, Hit } from "@/db/queries/search-hits";
import { anywhere, hasWords, hitsOf, standingIn } from "@/db/queries/search-query";
import { liveEntries } from "@/db/schema/live-index";
import { placeOf } from "@/db/search-keepers";
import type { SearchWord } from "@/lib/domain/search-text";

const { articleId } = liveEntries;

/** How many of the words each of what was found has in its headline; none where it is left out. */
export async function countHeadlineWords(db: Tx, found: Found): Promise<ReadonlyMap<number, number>> {
  const scores = new Map<number, number>();
  const list = found.isByTag ? lookInto : listHeadlineHits;
  for (const word of found.words)
    for (const id of await list(db, found, word)) scores.set(id, (scores.get(id) ?? 0) + 1);
  return scores;
}

/** More than was found may be among them. */
async function listHeadlineHits(
  db: Tx,
  { hits: found, words, rest }: Found,
  word: SearchWord,
): Promise<readonly number[]> {
  // Putting all words together that begin alike takes longer than the rest.
  const others = words.filter((other) => other !== word && !other.isPrefix);
  const hits = hitsOf([...standingIn(["headline"], [word]), ...anywhere(others), ...rest]);
  const last = sql`(select ${sql.raw(placeOf("live_entries"))} from live_entries where article_id = ${found.at(-1)?.id})`;
  const down = dialect === "sqlite" ? sql` and rowid >= ${last}` : sql``;
  const id = sql`hits.id`;
  const [row] = await db
    .select({ ids: asList<number>(id) })
    .from(sql`(${hits}${down}) as hits`)
    .where(dialect === "sqlite" ? inArray(id, idsOf(found)) : undefined);
  return row?.ids ?? [];
}

/** Postgres has the words of a text beside it. */
async function lookInto(db: Tx, { hits }: Found, word: SearchWord): Promise<readonly number[]> {
  const [row] = await db
    .select({ ids: asList<number>(sql`${articleId}`) })
    .from(liveEntries)
    .where(and(inArray(articleId, idsOf(hits)), hasWords(standingIn(["headline"], [word]))));
  return row?.ids ?? [];
}

const idsOf = (hits: readonly Hit[]): SQL => numbers(hits.map(({ id }) => id));
