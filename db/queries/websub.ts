import { and, asc, count, desc, eq, isNull, lt, lte, ne, notExists, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { siteChanges } from "@/db/schema/site-changes";
import { jobs } from "@/db/schema/system";
import { websubSubscriptions, websubTopics } from "@/db/schema/websub";

/** One subscription to a feed. */
export type WebsubSubscription = typeof websubSubscriptions.$inferSelect;

const { topicPath, callback, callbackHost } = websubSubscriptions;

/** One subscription, or null. */
export async function findSubscription(db: Db | Tx, id: number): Promise<WebsubSubscription | null> {
  const [row] = await db.select().from(websubSubscriptions).where(eq(websubSubscriptions.id, id)).limit(1);
  return row ?? null;
}

/** Whether this callback is subscribed to this feed. */
export async function isSubscribed(db: Db | Tx, at: Place): Promise<boolean> {
  const rows = await db.select({ id: websubSubscriptions.id }).from(websubSubscriptions).where(isAt(at));
  return rows.length > 0;
}

interface Place {
  readonly topicPath: string;
  readonly callback: string;
}

const isAt = (at: Place) => and(eq(topicPath, at.topicPath), eq(callback, at.callback));

/** How many subscriptions of a feed, at a host and in all, and how many feeds there are. */
export async function countSubscriptions(
  db: Db | Tx,
  of: { readonly topicPath: string; readonly host: string },
) {
  const [row] = await db
    .select({
      all: count(),
      ofTopic:
        sql<number>`coalesce(sum(case when ${topicPath} = ${of.topicPath} then 1 else 0 end), 0)`.mapWith(
          Number,
        ),
      ofHost: sql<number>`coalesce(sum(case when ${callbackHost} = ${of.host} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(websubSubscriptions);
  const [topics] = await db.select({ n: count() }).from(websubTopics);
  return { ...{ all: 0, ofTopic: 0, ofHost: 0, ...row }, topics: topics?.n ?? 0 };
}

type NewSubscription = Omit<typeof websubSubscriptions.$inferInsert, "id" | "sentHash">;

/** Keep a subscription that was confirmed; one that is there gets its new lease and secret. */
export async function putSubscription(tx: Tx, row: NewSubscription, hash: string): Promise<void> {
  const { createdAt: checkedAt, leaseUntil, secret = null } = row;
  await tx.insert(websubTopics).values({ path: row.topicPath, hash, checkedAt }).onConflictDoNothing();
  const fresh = { leaseUntil, secret, failures: 0, error: null, nextAt: null };
  await tx
    .insert(websubSubscriptions)
    .values({ ...row, sentHash: hash })
    .onConflictDoUpdate({ target: [topicPath, callback], set: fresh });
}

/** End the subscription of this callback to this feed. */
export async function dropSubscription(tx: Tx, at: Place): Promise<void> {
  await tx.delete(websubSubscriptions).where(isAt(at));
}

/** End a subscription that no delivery reaches. */
export async function dropSubscriptionById(tx: Tx, id: number): Promise<void> {
  await tx.delete(websubSubscriptions).where(eq(websubSubscriptions.id, id));
}

/** Write down what came of a delivery. */
export async function noteDelivery(
  tx: Tx,
  id: number,
  result: Partial<Pick<WebsubSubscription, "sentHash" | "deliveredAt" | "failures" | "error" | "nextAt">>,
): Promise<void> {
  await tx.update(websubSubscriptions).set(result).where(eq(websubSubscriptions.id, id));
}

/** Forget subscriptions whose lease is over, and feeds that nobody is subscribed to. */
export async function dropEndedLeases(db: Db, now: Date): Promise<void> {
  await db.delete(websubSubscriptions).where(lte(websubSubscriptions.leaseUntil, now));
  const used = db.select({ one: sql`1` }).from(websubSubscriptions).where(eq(topicPath, websubTopics.path));
  await db.delete(websubTopics).where(notExists(used));
}

/** Whether anybody is subscribed to anything. */
export async function hasTopics(db: Db): Promise<boolean> {
  return (await db.select({ path: websubTopics.path }).from(websubTopics).limit(1)).length > 0;
}

/** Feeds that were last looked at before `before`, the longest ago first. */
export async function listTopicsToCheck(db: Db, before: Date, limit: number) {
  return db
    .select()
    .from(websubTopics)
    .where(lt(websubTopics.checkedAt, before))
    .orderBy(asc(websubTopics.checkedAt), asc(websubTopics.path))
    .limit(limit);
}

/** Write down what a feed has in it now. */
export async function noteTopic(
  db: Db,
  path: string,
  seen: { readonly hash?: string; readonly checkedAt: Date },
): Promise<void> {
  await db.update(websubTopics).set(seen).where(eq(websubTopics.path, path));
}

interface Due {
  readonly now: Date;
  readonly limit: number;
  /** What stands before a subscription's number in the key of the job that delivers to it. */
  readonly keyStart: string;
}

/** Ids of subscriptions that have not been sent what their feed has now, and may be sent something. */
export async function listDueSubscriptions(db: Db, { now, limit, keyStart }: Due): Promise<number[]> {
  const { id, sentHash, nextAt } = websubSubscriptions;
  const rows = await db
    .select({ id })
    .from(websubSubscriptions)
    .innerJoin(websubTopics, eq(websubTopics.path, topicPath))
    .where(
      and(
        ne(sentHash, websubTopics.hash),
        or(isNull(nextAt), lte(nextAt, now)),
        notExists(
          db
            .select({ one: sql`1` })
            .from(jobs)
            .where(eq(jobs.uniqueKey, sql`${keyStart} || ${id}`)),
        ),
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Subscriptions for the desk, the newest first, and how many there are. */
export async function listSubscriptions(db: Db, limit: number) {
  const rows = await db.select().from(websubSubscriptions).orderBy(desc(websubSubscriptions.id)).limit(limit);
  const [all] = await db.select({ total: count() }).from(websubSubscriptions);
  return { rows, total: all?.total ?? 0 };
}

/** Differs from what it was before as soon as something has changed for readers. */
export async function readChangeMark(db: Db): Promise<string> {
  const [row] = await db
    .select({ n: count(), last: sql<number>`coalesce(max(${siteChanges.id}), 0)`.mapWith(Number) })
    .from(siteChanges);
  return `${row?.n ?? 0}:${row?.last ?? 0}`;
}

/** How many callbacks wait to be asked whether they want what was asked for in their name. */
export async function countWaitingVerifications(db: Db, kind: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.state, "queued")));
  return row?.n ?? 0;
}
