import type { Db, Tx } from "@/db/db";
import type { JobProgress } from "@/db/queries/jobs";

/** Where a job stands: from where it goes on, and how far it has come. */
export interface JobState {
  readonly cursor: Record<string, unknown>;
  readonly progress: JobProgress;
}

/** What a handler may do while it runs one job. */
export interface JobRun {
  readonly id: number;
  readonly db: Db;
  readonly payload: Record<string, unknown>;
  /** The cursor of the last checkpoint, or null on the first try. */
  readonly cursor: Record<string, unknown> | null;
  readonly now: () => Date;
  /** How often the job has been tried at this place, this time included. */
  tries(): number;
  /**
   * Write rows and the cursor that speaks of them in one transaction; `write` gives another state where only the
   * rows that it reads there tell it.
   *
   * @throws JobStopped where the job was cancelled, taken over or asked to pause: nothing is written then.
   */
  checkpoint(
    state: JobState,
    write: ((tx: Tx) => Promise<void>) | ((tx: Tx) => Promise<JobState>),
  ): Promise<void>;
  /** Write the last rows and end the job in one transaction. @throws JobStopped */
  complete(write: (tx: Tx) => Promise<void>): Promise<void>;
  /** Keep the lease through work that takes up to `ms` and can't yield to the heartbeat. @throws JobStopped */
  hold<T>(ms: number, work: () => Promise<T>): Promise<T>;
}

/** How one kind of job is done. Handlers must be repeatable from any cursor that they wrote. */
export interface JobHandler {
  readonly kind: string;
  run(job: JobRun): Promise<void>;
  /** Tell the job's subject, in words for an editor, that the job is given up. */
  giveUp(tx: Tx, payload: Record<string, unknown>, message: string, now: Date): Promise<void>;
}

/** The job must not go on in this process; what has been saved stays. */
export class JobStopped extends Error {
  override readonly name = "JobStopped";
}
