import { and, asc, between, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { numbers } from "@/db/queries/in-list";
import { entriesNewestFirst, entriesOldestFirst, listLiveIds } from "@/db/queries/live-index";
import { isEntryReleased, NEVER_MS } from "@/db/queries/live-release";
import { liveEntries, liveTags } from "@/db/schema/live-index";

/** The nearest days before and after one that have live articles. */
export async function findLiveDaysAround(
  db: Tx,
  day: string,
  now: Date,
): Promise<{ readonly older: string | null; readonly newer: string | null }> {
  const days = (where: SQL, order: SQL) =>
    db
      .select({ day: liveEntries.day })
      .from(liveEntries)
      .where(and(isEntryReleased(now), where))
      .orderBy(order)
      .limit(1);
  const [older] = await days(between(liveEntries.day, "0", before(day)), desc(liveEntries.day));
  const [newer] = await days(gt(liveEntries.day, day), asc(liveEntries.day));
  return { older: older?.day ?? null, newer: newer?.day ?? null };
}

/** The last text of the shape of a day that comes before one. */
const before = (day: string) => new Date(Date.parse(day) - 1).toISOString().slice(0, 10);

const placeOf = prepareOnce(["articleId"], (db, { articleId }) =>
  db.select({ at: liveEntries.at }).from(liveEntries).where(eq(liveEntries.articleId, articleId)).limit(1),
);

/** The first entry beyond a place, on the side that the comparison says. */
const nextBeyond = (comparison: "<" | ">", order: readonly SQL[]) =>
  prepareOnce(["now", "at", "articleId"], (db, { now, at, articleId }) => {
    const place = sql`(${sql.param(at, liveEntries.at)}, ${sql.param(articleId, liveEntries.articleId)})`;
    const here = sql`(${liveEntries.at}, ${liveEntries.articleId})`;
    return db
      .select({ id: liveEntries.articleId })
      .from(liveEntries)
      .where(and(isEntryReleased(now), sql`${here} ${sql.raw(comparison)} ${place}`))
      .orderBy(...order)
      .limit(1);
  });

const nextOlder = nextBeyond("<", entriesNewestFirst);
const nextNewer = nextBeyond(">", entriesOldestFirst);

/** The entries of live articles just before (older) and after (newer) one. */
export async function findLiveNeighbourIds(
  db: Tx,
  articleId: number,
  now: Date,
): Promise<{ readonly older: number | null; readonly newer: number | null }> {
  const [here] = await placeOf(db, { articleId });
  if (!here || here.at.getTime() <= NEVER_MS) return { older: null, newer: null };
  const place = { now, at: here.at, articleId };
  const [[older], [newer]] = await Promise.all([nextOlder(db, place), nextNewer(db, place)]);
  return { older: older?.id ?? null, newer: newer?.id ?? null };
}

/** Terms that stand together most with one on its newest live articles, by how often. */
export async function countNeighbourTerms(
  db: Tx,
  { termId, now, newest }: { readonly termId: number; readonly now: Date; readonly newest: number },
): Promise<{ readonly termId: number; readonly count: number }[]> {
  const ids = await listLiveIds(db, { termId, now, limit: newest, offset: 0 });
  if (ids.length === 0) return [];
  const n = sql<number>`count(*)`.mapWith(Number);
  const rows = await db
    .select({ termId: liveTags.termId, count: n })
    .from(liveTags)
    .where(inArray(liveTags.articleId, numbers(ids)))
    .groupBy(liveTags.termId)
    .orderBy(desc(n), asc(liveTags.termId))
    .limit(40);
  return rows.filter((row) => row.termId !== termId);
}
