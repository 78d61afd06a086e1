import { desc, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { isCanonicalElsewhere } from "@/db/queries/canonical-rule";
import { changedAt } from "@/db/queries/live-articles";
import { isEntryReleased } from "@/db/queries/live-release";
import { isLiveInOrder } from "@/db/queries/live-rule";
import { articles } from "@/db/schema/articles";

// A part of the sitemap has so many numbers of articles, or of tags: the first one those from 1 on.

/** The parts that have live articles whose canonical address is here: an index is asked for the first article of each, however many there are. */
export async function listArticleParts(db: Tx, now: Date, size: number): Promise<number[]> {
  return listPartsOf(
    db,
    size,
    (from) =>
      sql`select article_id from live_entries where ${isEntryReleased(now)} and article_id >= ${from} and not exists (select 1 from ${articles} where ${articles.id} = article_id and ${isCanonicalElsewhere}) order by article_id limit 1`,
  );
}

/** The parts that have tags of published articles. */
export async function listTermParts(db: Tx, size: number): Promise<number[]> {
  return listPartsOf(
    db,
    size,
    (from) =>
      sql`select ref from live_counts where kind = 'term' and n > 0 and ref >= ${from} order by kind, ref, key limit 1`,
  );
}

async function listPartsOf(db: Tx, size: number, firstFrom: (from: SQL) => SQL): Promise<number[]> {
  const next = (from: SQL) => sql`((${firstFrom(from)}) - 1) / ${sql.raw(String(size))} + 1`;
  const parts = sql`(with recursive parts (part) as (
    select ${next(sql`1`)} union all
    select ${next(sql`parts.part * ${sql.raw(String(size))} + 1`)} from parts where parts.part is not null
  ) select part from parts where part is not null) as parts`;
  const rows = await db.select({ part: sql<number>`part`.mapWith(Number) }).from(parts);
  return rows.map(({ part }) => part);
}

/** So many of the last writes are looked into. */
const MOST_WRITES = 1_000;

/** When readers last got something new of those parts that changed lately; of the others nothing is said. */
export async function listPartChanges(db: Tx, now: Date, size: number): Promise<ReadonlyMap<number, Date>> {
  const rows = await db
    .select({ id: articles.id, writtenAt: articles.updatedAt, changedAt })
    .from(articles)
    .where(isLiveInOrder(now))
    .orderBy(desc(articles.updatedAt))
    .limit(MOST_WRITES);
  // What changed before the last of these writes may have changed later still in what is not among them.
  const since = rows.length < MOST_WRITES ? new Date(0) : (rows.at(-1)?.writtenAt ?? now);
  const changes = new Map<number, Date>();
  for (const { id, changedAt: at } of rows) {
    const part = Math.floor((id - 1) / size) + 1;
    if (at >= since && at > (changes.get(part) ?? since)) changes.set(part, at);
  }
  return changes;
}
