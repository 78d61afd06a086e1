import type { Db } from "@/db/db";
import { importKey } from "@/lib/desk/import/import-job";
import type { JobHandler } from "@/lib/desk/job-handler";
import { type BatchProgress, readBatchProgress } from "@/lib/desk/read-batch-progress";
import type { Actor } from "@/lib/domain/actor";
import { runWorker, type Worker } from "@/lib/jobs/worker";

const LOOK_EVERY_MS = 200;
/** A worker that runs and is free has taken the job by then: it looks several times a second. */
const TAKEN_WITHIN_MS = 1_500;

interface Seeing {
  readonly batchId: number;
  readonly handler: () => JobHandler;
  /** Told whenever it has been looked at. */
  readonly say: (progress: BatchProgress) => void;
  /** Aborted when the operator has seen enough. */
  readonly stopping: AbortSignal;
  readonly takenWithinMs?: number;
}

/**
 * Wait until an import is over, or paused; do it here where no worker takes it.
 *
 * It is claimed under a lease, the way of every worker, so that two never do the same; other jobs are left to workers.
 */
export async function seeThrough(db: Db, actor: Actor, seeing: Seeing): Promise<BatchProgress> {
  const { batchId, handler, say, stopping, takenWithinMs = TAKEN_WITHIN_MS } = seeing;
  const giveUpAt = Date.now() + takenWithinMs;
  let worker: Worker | null = null;
  try {
    for (;;) {
      const progress = await readBatchProgress(db, actor, batchId);
      say(progress);
      if (progress.isOver || progress.status === "paused" || stopping.aborted) return progress;
      if (Date.now() >= giveUpAt)
        worker ??= runWorker(db, { handlers: [handler()], uniqueKey: importKey(batchId) });
      await pause(LOOK_EVERY_MS, stopping);
    }
  } finally {
    await worker?.stop();
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resume();
    };
    const timer = setTimeout(done, ms);
    if (stopping.aborted) done();
    else stopping.addEventListener("abort", done);
  });
}
