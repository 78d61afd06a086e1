import { randomUUID } from "node:crypto";
import type { Db } from "@/db/db";
import { claimJob, hasDueJob } from "@/db/queries/jobs";
import type { JobHandler } from "@/lib/desk/job-handler";
import { runJob } from "@/lib/jobs/run-job";
import { reportError } from "@/lib/log";

/** Something that is looked after all the time, such as articles that fall due. */
export interface Tick {
  readonly name: string;
  readonly everyMs: number;
  run(db: Db, now: Date): Promise<unknown>;
}

/** How a worker works; tests set the times lower. */
export interface WorkerOptions {
  readonly handlers: readonly JobHandler[];
  readonly ticks?: readonly Tick[];
  /** The one job that it works on, whatever else waits. */
  readonly uniqueKey?: string;
  /** How long a job stays claimed without a sign of life. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  readonly now?: () => Date;
}

/** A running worker. */
export interface Worker {
  /** Finish the chunk in hand, give the job back and end. */
  stop(): Promise<void>;
}

const LEASE_MS = 3_000;
const POLL_MS = 300;

/** Start to claim and run jobs, one at a time, and to run the ticks, until stopped. */
export function runWorker(db: Db, options: WorkerOptions): Worker {
  const stopping = new AbortController();
  const loops = [
    loop(stopping.signal, options.pollMs ?? POLL_MS, () => workOnce(db, options, stopping.signal)),
    ...(options.ticks ?? []).map((tick) =>
      loop(stopping.signal, tick.everyMs, async () => {
        await tick.run(db, (options.now ?? clock)());
        return false;
      }),
    ),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Claim and run one job; false where there was none. */
export async function workOnce(db: Db, options: WorkerOptions, stopping: AbortSignal): Promise<boolean> {
  const { handlers, uniqueKey, leaseMs = LEASE_MS, now = clock } = options;
  const kinds = handlers.map((handler) => handler.kind);
  if (!(await hasDueJob(db, kinds, now(), uniqueKey))) return false;
  const token = randomUUID();
  const until = new Date(now().getTime() + leaseMs);
  const job = await claimJob(db, { kinds, uniqueKey, token, now: now(), until });
  const handler = handlers.find((candidate) => candidate.kind === job?.kind);
  if (!job || !handler) return false;
  await runJob({ db, token, leaseMs, now, stopping }, job, handler);
  return true;
}

/** Repeat `work`: at once while there is some, else after a pause. A failure is reported and never ends the loop. */
async function loop(stopping: AbortSignal, everyMs: number, work: () => Promise<boolean>): Promise<void> {
  while (!stopping.aborted) {
    const isBusy = await work().catch((error) => {
      reportError(error, { loop: "worker" });
      return false;
    });
    if (!isBusy) await pause(everyMs, stopping);
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    if (stopping.aborted) return resume();
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resume();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener("abort", done);
  });
}

const clock = () => new Date();
