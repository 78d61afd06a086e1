import { and, asc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { jobs } from "@/db/schema/system";

/** How far a job has come, for a progress bar. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

/** One row of the jobs table. */
export type JobRow = typeof jobs.$inferSelect;

/** What a job must know to be put in the queue. */
export interface NewJob {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  /** Two open jobs never share it; freed when the job ends. */
  readonly uniqueKey: string | null;
  readonly runAt: Date;
}

/** A worker's hold on one job: `token` is new for every claim, so that an old holder is told from a new one. */
export interface Lease {
  readonly jobId: number;
  readonly token: string;
  readonly until: Date;
}

/** Put a job in the queue; null where an open job has the same unique key. */
export async function enqueueJob(tx: Tx, job: NewJob): Promise<number | null> {
  const [row] = await tx
    .insert(jobs)
    .values({ ...job, state: "queued", checkpoint: null, progress: null, createdAt: job.runAt })
    .onConflictDoNothing({ target: jobs.uniqueKey })
    .returning({ id: jobs.id });
  return row?.id ?? null;
}

/** Whether there is a job of these kinds, or the one with this key, to claim: a read, so that idle workers take no write lock. */
export async function hasDueJob(
  db: Db | Tx,
  kinds: readonly string[],
  now: Date,
  uniqueKey?: string,
): Promise<boolean> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(isDue(kinds, now, uniqueKey))
    .limit(1);
  return rows.length > 0;
}

/** Take the job that has waited longest, or one whose holder has stopped; null where there is none. */
export async function claimJob(
  db: Db | Tx,
  claim: {
    readonly kinds: readonly string[];
    /** The one job that is wanted; absent for any. */
    readonly uniqueKey?: string | undefined;
    readonly token: string;
    readonly now: Date;
    readonly until: Date;
  },
): Promise<JobRow | null> {
  const next = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(isDue(claim.kinds, claim.now, claim.uniqueKey))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1);
  const [row] = await db
    .update(jobs)
    .set({
      state: "running",
      lockedBy: claim.token,
      lockedUntil: claim.until,
      attempts: sql`${jobs.attempts} + 1`,
    })
    // `=` and not `in`: Postgres then runs the locking subquery exactly once.
    .where(eq(jobs.id, sql`(${skipLocked(next)})`))
    .returning();
  return row ?? null;
}

/** Extend a lease; false where the job was cancelled, or another worker has it. */
export async function renewLease(tx: Db | Tx, lease: Lease): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ lockedUntil: lease.until })
    .where(isHeld(lease))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** Save where to go on, if the lease still holds; the attempts count again from here, since the job moves. */
export async function saveCheckpoint(
  tx: Tx,
  lease: Lease,
  state: { readonly cursor: Record<string, unknown>; readonly progress: JobProgress },
): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ checkpoint: state.cursor, progress: state.progress, lockedUntil: lease.until, attempts: 1 })
    .where(isHeld(lease))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** End a job and free its unique key, if the lease still holds. */
export async function finishJob(
  tx: Tx,
  lease: Lease,
  end: { readonly state: "done" | "failed"; readonly error: string | null; readonly now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ ...freed, state: end.state, lastError: end.error, finishedAt: end.now })
    .where(isHeld(lease))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** Put a job back in the queue, if the lease still holds. */
export async function requeueJob(
  db: Db | Tx,
  lease: Lease,
  again: { readonly runAt: Date; readonly attempts: number; readonly error: string | null },
): Promise<void> {
  await db
    .update(jobs)
    .set({
      state: "queued",
      lockedBy: null,
      lockedUntil: null,
      runAt: again.runAt,
      attempts: again.attempts,
      ...(again.error === null ? {} : { lastError: again.error }),
    })
    .where(isHeld(lease));
}

/** Cancel the open job with this unique key; false where there is none. Its holder notices at its next checkpoint. */
export async function cancelJob(tx: Tx, uniqueKey: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ ...freed, state: "cancelled", finishedAt: now })
    .where(eq(jobs.uniqueKey, uniqueKey))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** Let the open job with this unique key wait; false where none is queued or running. Its holder notices at its next checkpoint. */
export async function pauseJob(tx: Tx, uniqueKey: string): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ state: "paused", lockedBy: null, lockedUntil: null })
    .where(and(eq(jobs.uniqueKey, uniqueKey), inArray(jobs.state, ["queued", "running"])))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** Let the paused job with this unique key go on from its checkpoint; null where there is none. */
export async function resumeJob(tx: Tx, uniqueKey: string, now: Date): Promise<JobRow | null> {
  const [row] = await tx
    .update(jobs)
    .set({ state: "queued", runAt: now, attempts: 0 })
    .where(and(eq(jobs.uniqueKey, uniqueKey), eq(jobs.state, "paused")))
    .returning();
  return row ?? null;
}

/** The open job with this unique key, or null. */
export async function findOpenJob(db: Db | Tx, uniqueKey: string): Promise<JobRow | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.uniqueKey, uniqueKey)).limit(1);
  return row ?? null;
}

/** One job by its id, or null. */
export async function getJob(db: Db | Tx, id: number): Promise<JobRow | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id)).limit(1);
  return row ?? null;
}

/** Keep what a job came to, for whoever waits for it. */
export async function saveJobAnswer(tx: Tx, id: number, answer: Record<string, unknown>): Promise<void> {
  await tx.update(jobs).set({ checkpoint: answer }).where(eq(jobs.id, id));
}

/** Remove a job that has ended and whose answer was taken. */
export async function removeEndedJob(tx: Db | Tx, id: number): Promise<void> {
  await tx.delete(jobs).where(and(eq(jobs.id, id), inArray(jobs.state, ["done", "failed"])));
}

/** Whether a job that was due by `due` has not been begun. */
export async function hasOverdueJob(db: Db | Tx, due: Date): Promise<boolean> {
  const late = and(eq(jobs.state, "queued"), lte(jobs.runAt, due));
  return (await db.select({ id: jobs.id }).from(jobs).where(late).limit(1)).length > 0;
}

const freed = { uniqueKey: null, lockedBy: null, lockedUntil: null } as const;

const isHeld = (lease: Lease) =>
  and(eq(jobs.id, lease.jobId), eq(jobs.lockedBy, lease.token), eq(jobs.state, "running"));

function isDue(kinds: readonly string[], now: Date, uniqueKey?: string): SQL | undefined {
  const isWaiting = and(eq(jobs.state, "queued"), lte(jobs.runAt, now));
  const isAbandoned = and(eq(jobs.state, "running"), lt(jobs.lockedUntil, now));
  const isWanted = uniqueKey === undefined ? undefined : eq(jobs.uniqueKey, uniqueKey);
  return and(inArray(jobs.kind, [...kinds]), isWanted, or(isWaiting, isAbandoned));
}

/** On Postgres, pass over rows that another claimer has locked; SQLite has one writer at a time anyhow. */
function skipLocked<Q extends object>(query: Q): Q {
  if (dialect === "sqlite") return query;
  const locking = query as Q & { for(strength: "update", config: { skipLocked: true }): Q };
  return locking.for("update", { skipLocked: true });
}
