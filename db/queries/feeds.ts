import { and, asc, desc, eq, isNotNull, isNull, lte, max } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { feedFetches, feeds } from "@/db/schema/feeds";
import { batches } from "@/db/schema/imports";

/** One feed. */
export type FeedRow = typeof feeds.$inferSelect;
/** What came of one fetch. */
export type FeedFetch = Omit<typeof feedFetches.$inferSelect, "id" | "feedId">;
/** A feed with what came of its last fetch; null before the first. */
export interface FeedWithLast {
  readonly feed: FeedRow;
  readonly last: FeedFetch | null;
  /** The batch that it led to, as far as it is. */
  readonly batch: Pick<typeof batches.$inferSelect, "status" | "counters"> | null;
}

/** The fetches that are kept of each feed. */
const KEPT_FETCHES = 50;

const isThere = isNull(feeds.removedAt);

/** Add a feed, or bring back the removed one of the same address; null where there is one already. */
export async function insertFeed(
  tx: Tx,
  feed: Pick<FeedRow, "url" | "sourceId" | "everyMinutes" | "nextAt" | "createdBy" | "createdAt">,
): Promise<FeedRow | null> {
  const fresh = { ...feed, isPaused: false, failures: 0, removedAt: null };
  const [row] = await tx
    .insert(feeds)
    .values(fresh)
    .onConflictDoUpdate({ target: feeds.url, set: fresh, setWhere: isNotNull(feeds.removedAt) })
    .returning();
  return row ?? null;
}

/** A feed that has not been removed, or null. */
export async function getFeed(db: Db | Tx, id: number): Promise<FeedRow | null> {
  const [row] = await db
    .select()
    .from(feeds)
    .where(and(eq(feeds.id, id), isThere))
    .limit(1);
  return row ?? null;
}

/** The feed of this address that has not been removed, or null. */
export async function findFeedByUrl(db: Db | Tx, url: string): Promise<FeedRow | null> {
  const [row] = await db
    .select()
    .from(feeds)
    .where(and(eq(feeds.url, url), isThere))
    .limit(1);
  return row ?? null;
}

/** Change a feed; false where it has been removed. */
export async function updateFeed(
  tx: Tx,
  id: number,
  change: Partial<Omit<FeedRow, "id" | "createdAt" | "createdBy">>,
): Promise<boolean> {
  const rows = await tx
    .update(feeds)
    .set(change)
    .where(and(eq(feeds.id, id), isThere))
    .returning({ id: feeds.id });
  return rows.length > 0;
}

/** The ids of feeds that are due at `now`, the longest overdue first. */
export async function listDueFeedIds(db: Db | Tx, now: Date, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: feeds.id })
    .from(feeds)
    .where(and(isThere, eq(feeds.isPaused, false), lte(feeds.nextAt, now)))
    .orderBy(asc(feeds.nextAt), asc(feeds.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Every feed with its last fetch, the newest first. */
export async function listFeeds(db: Db | Tx, limit: number): Promise<FeedWithLast[]> {
  const newest = db
    .select({ feedId: feedFetches.feedId, id: max(feedFetches.id).as("newest_id") })
    .from(feedFetches)
    .groupBy(feedFetches.feedId)
    .as("newest");
  const rows = await db
    .select({
      feed: feeds,
      last: feedFetches,
      batch: { status: batches.status, counters: batches.counters },
    })
    .from(feeds)
    .leftJoin(newest, eq(newest.feedId, feeds.id))
    .leftJoin(feedFetches, eq(feedFetches.id, newest.id))
    .leftJoin(batches, eq(batches.id, feedFetches.batchId))
    .where(isThere)
    .orderBy(desc(feeds.id))
    .limit(limit);
  return rows;
}

/** Note what came of a fetch; the oldest notes of the feed go. */
export async function insertFeedFetch(tx: Tx, feedId: number, fetch: FeedFetch): Promise<void> {
  await tx.insert(feedFetches).values({ feedId, ...fetch });
  const [oldest] = await tx
    .select({ id: feedFetches.id })
    .from(feedFetches)
    .where(eq(feedFetches.feedId, feedId))
    .orderBy(desc(feedFetches.id))
    .offset(KEPT_FETCHES)
    .limit(1);
  if (!oldest) return;
  await tx.delete(feedFetches).where(and(eq(feedFetches.feedId, feedId), lte(feedFetches.id, oldest.id)));
}

/** What came of a feed's fetches, the newest first. */
export async function listFeedFetches(db: Db | Tx, feedId: number): Promise<FeedFetch[]> {
  return db
    .select({
      outcome: feedFetches.outcome,
      message: feedFetches.message,
      bytes: feedFetches.bytes,
      batchId: feedFetches.batchId,
      at: feedFetches.at,
    })
    .from(feedFetches)
    .where(eq(feedFetches.feedId, feedId))
    .orderBy(desc(feedFetches.id));
}
