import type { Db, Tx } from "@/db/db";
import {
  finishJob,
  type JobRow,
  type Lease,
  renewLease,
  requeueJob,
  saveCheckpoint,
} from "@/db/queries/jobs";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { AppError } from "@/lib/errors";
import { reportError } from "@/lib/log";

/** Tries at one place of a job; a checkpoint starts the count anew. */
const MOST_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 1_000;

/** Who runs a claimed job, and under which lease. */
export interface Hold {
  readonly db: Db;
  readonly token: string;
  readonly leaseMs: number;
  readonly now: () => Date;
  /** Aborted when the worker is asked to stop. */
  readonly stopping: AbortSignal;
}

/** Run one claimed job to its end, to its next pause, or to its next try. */
export async function runJob(hold: Hold, job: JobRow, handler: JobHandler): Promise<void> {
  const lease = (ms = hold.leaseMs): Lease => ({
    jobId: job.id,
    token: hold.token,
    until: new Date(hold.now().getTime() + ms),
  });
  const state = { attempts: job.attempts, isHeldLong: false };
  const beat = setInterval(() => {
    if (!state.isHeldLong) renewLease(hold.db, lease()).catch((error) => reportError(error, { job: job.id }));
  }, hold.leaseMs / 3);
  try {
    if (job.attempts > MOST_ATTEMPTS) throw new AppError("unavailable", tooOften());
    await handler.run(createRun(hold, job, lease, state));
  } catch (error) {
    await settle({ hold, job, handler, lease: lease(), attempts: state.attempts }, error);
  } finally {
    clearInterval(beat);
  }
}

function createRun(
  { db, now, stopping }: Hold,
  job: JobRow,
  lease: (ms?: number) => Lease,
  state: { attempts: number; isHeldLong: boolean },
): JobRun {
  /** The lease is checked first: a job that has another holder, or none, is written to by nobody here. */
  const guarded = (take: (tx: Tx) => Promise<boolean>, write: (tx: Tx) => Promise<void>) =>
    db.transaction(async (tx) => {
      if (!(await take(tx))) throw new JobStopped("The job has no longer this holder.");
      await write(tx);
    });
  return {
    id: job.id,
    db,
    now,
    payload: job.payload,
    cursor: job.checkpoint,
    tries: () => state.attempts,
    async checkpoint(next, write) {
      await guarded(
        (tx) => saveCheckpoint(tx, lease(), next),
        async (tx) => {
          const told = await write(tx);
          if (told) await saveCheckpoint(tx, lease(), told);
        },
      );
      state.attempts = 1;
      if (stopping.aborted) throw new JobStopped("The worker is stopping.");
    },
    complete: (write) =>
      guarded((tx) => finishJob(tx, lease(), { state: "done", error: null, now: now() }), write),
    async hold(ms, work) {
      state.isHeldLong = true;
      try {
        if (!(await renewLease(db, lease(ms)))) throw new JobStopped("The job has no longer this holder.");
        return await work();
      } finally {
        state.isHeldLong = false;
      }
    },
  };
}

interface Broken {
  readonly hold: Hold;
  readonly job: JobRow;
  readonly handler: JobHandler;
  readonly lease: Lease;
  readonly attempts: number;
}

/** Decide what becomes of a job that did not end by itself: pause, another try, or giving up. */
async function settle({ hold, job, handler, lease, attempts }: Broken, error: unknown): Promise<void> {
  const now = hold.now();
  if (error instanceof JobStopped) {
    // Being paused is not the job's fault, so it costs no attempt.
    return requeueJob(hold.db, lease, { runAt: now, attempts: attempts - 1, error: null });
  }
  if (!(error instanceof AppError)) reportError(error, { job: job.id, kind: job.kind });
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof AppError) && attempts < MOST_ATTEMPTS) {
    const runAt = new Date(now.getTime() + backoff(attempts));
    return requeueJob(hold.db, lease, { runAt, attempts, error: message });
  }
  await hold.db.transaction(async (tx) => {
    if (!(await finishJob(tx, lease, { state: "failed", error: message, now }))) return;
    await handler.giveUp(tx, job.payload, error instanceof AppError ? message : tooOften(), now);
  });
}

const backoff = (attempts: number) => FIRST_BACKOFF_MS * 2 ** (attempts - 1);

const tooOften = () =>
  `The work stopped unexpectedly ${MOST_ATTEMPTS} times at the same place and was given up. The server’s log has the cause.`;
