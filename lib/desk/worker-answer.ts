import { setTimeout as pause } from "node:timers/promises";
import type { Db, Tx } from "@/db/db";
import { enqueueJob, getJob, type NewJob, removeEndedJob, saveJobAnswer } from "@/db/queries/jobs";
import type { JobRun } from "@/lib/desk/job-handler";
import { AppError, type ErrorCode } from "@/lib/errors";

/** How long a person waits for the worker. */
const PATIENCE_MS = 15_000;
const POLL_MS = 40;

type Answer<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

/**
 * Have a worker do something small and wait for what comes of it.
 *
 * What needs the pipeline runs there: its language model and parsers are not loaded by the process that serves pages.
 *
 * @throws AppError as the work did, or `unavailable` where no worker answers in time.
 */
export async function askWorker<T>(
  db: Db,
  job: Pick<NewJob, "kind" | "payload">,
  { now, patienceMs = PATIENCE_MS }: { readonly now: Date; readonly patienceMs?: number },
): Promise<T> {
  const id = await db.transaction((tx) => enqueueJob(tx, { ...job, uniqueKey: null, runAt: now }));
  if (id === null) throw new Error("A job without a key can’t be refused.");
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const row = await getJob(db, id);
    if (row?.state === "done" || row?.state === "failed") {
      await removeEndedJob(db, id);
      if (row.state === "done") return take(row.checkpoint as Answer<T> | null);
      throw new AppError("unavailable", row.lastError ?? NO_ANSWER);
    }
    await pause(POLL_MS);
  }
  throw new AppError("unavailable", NO_ANSWER);
}

const NO_ANSWER = "The worker has not answered yet. It goes on as soon as it can: look again in a moment.";

function take<T>(answer: Answer<T> | null): T {
  if (answer === null) throw new AppError("unavailable", NO_ANSWER);
  if ("value" in answer) return answer.value;
  throw new AppError(answer.error.code, answer.error.message);
}

/**
 * Do the work of such a job and keep what comes of it for whoever waits.
 *
 * `work` reads and computes; what it returns writes, in the transaction that ends the job.
 */
export async function answerJob<T>(job: JobRun, work: () => Promise<(tx: Tx) => Promise<T>>): Promise<void> {
  const answer = (tx: Tx, given: Answer<T>) => saveJobAnswer(tx, job.id, { ...given });
  try {
    const write = await work();
    await job.complete(async (tx) => answer(tx, { value: await write(tx) }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Nothing was written and the job is still held: its answer is the refusal.
    const { code, message } = error;
    await job.complete((tx) => answer(tx, { error: { code, message } }));
  }
}
