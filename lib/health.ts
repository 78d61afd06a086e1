import type { Db } from "@/db/db";
import { hasOverdueJob } from "@/db/queries/jobs";
import { reportError } from "@/lib/log";

/** What a monitor is told: no more than that something is wrong, and where to look. */
export interface Health {
  readonly database: "ok" | "unreachable";
  /** Late where a job has waited for minutes: no worker runs, or it has more to do than it can. */
  readonly jobs: "ok" | "late" | "unknown";
}

const ANSWER_WITHIN_MS = 3_000;
const LATE_AFTER_MS = 5 * 60_000;

/** Ask the database for a sign of life, and the queue whether anybody works on it; never throws. */
export async function readHealth(db: () => Db, now: Date): Promise<Health> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer.")), ANSWER_WITHIN_MS);
  });
  try {
    const due = new Date(now.getTime() - LATE_AFTER_MS);
    const isLate = await Promise.race([hasOverdueJob(db(), due), silence]);
    return { database: "ok", jobs: isLate ? "late" : "ok" };
  } catch (error) {
    reportError(error);
    return { database: "unreachable", jobs: "unknown" };
  } finally {
    clearTimeout(timer);
  }
}
