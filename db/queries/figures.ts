import { and, asc, count, eq, inArray, lte } from "drizzle-orm";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { batches } from "@/db/schema/imports";
import { deliveries, newsletterIssues } from "@/db/schema/newsletter";
import { jobs } from "@/db/schema/system";

/** How many jobs are in each state; of these alone that occur. */
export async function countJobsByState(db: Db) {
  return db.select({ state: jobs.state, count: count() }).from(jobs).groupBy(jobs.state);
}

/** When the job was due that has waited longest; null where none waits. */
export async function findOldestDue(db: Db, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ runAt: jobs.runAt })
    .from(jobs)
    .where(and(eq(jobs.state, "queued"), lte(jobs.runAt, now)))
    .orderBy(asc(jobs.runAt))
    .limit(1);
  return row?.runAt ?? null;
}

/** How many batches are in each state; of these alone that occur. */
export async function countBatchesByState(db: Db) {
  return db.select({ state: batches.status, count: count() }).from(batches).groupBy(batches.status);
}

/** How many articles have each status; of these alone that occur. */
export async function countArticlesByStatus(db: Db) {
  return db.select({ state: articles.status, count: count() }).from(articles).groupBy(articles.status);
}

/** How many mails of issues that are being sent are still to go. */
export async function countWaitingMails(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(newsletterIssues)
    .innerJoin(deliveries, eq(deliveries.issueId, newsletterIssues.id))
    .where(and(eq(newsletterIssues.state, "sending"), inArray(deliveries.state, ["waiting", "sending"])));
  return row?.count ?? 0;
}
