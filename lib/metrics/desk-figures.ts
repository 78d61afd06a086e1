import type { Db } from "@/db/db";
import {
  countArticlesByStatus,
  countBatchesByState,
  countJobsByState,
  countWaitingMails,
  findOldestDue,
} from "@/db/queries/figures";
import { ARTICLE_STATUSES } from "@/lib/domain/article-status";
import { BATCH_STATUSES } from "@/lib/domain/ingest";
import { JOB_STATES } from "@/lib/domain/job";
import type { Family, Figures } from "@/lib/metrics/exposition";

/** Whoever asks more often gets the same figures: a scrape is never a load. */
const TRUE_FOR_MS = 10_000;

/** What is in the database, for all of its processes. */
export async function readDeskFigures(db: Db, now: Date): Promise<Family[]> {
  // One after the other: they share the time of one connection, and nobody waits for them.
  const jobs = await countJobsByState(db);
  const oldest = await findOldestDue(db, now);
  const batches = await countBatchesByState(db);
  const articles = await countArticlesByStatus(db);
  const mails = await countWaitingMails(db);
  const age = oldest === null ? 0 : (now.getTime() - oldest.getTime()) / 1_000;
  return [
    byState("copydesk_jobs", "Jobs by state.", JOB_STATES, jobs),
    single("copydesk_oldest_waiting_job_seconds", "How long the oldest due job has waited.", age),
    byState("copydesk_batches", "Batches by state.", BATCH_STATUSES, batches),
    byState("copydesk_articles", "Articles by status.", ARTICLE_STATUSES, articles),
    single("copydesk_mails_waiting", "Mails of newsletters that are still to be sent.", mails),
  ];
}

/** States that no row is in are told as zero: a figure that comes and goes can't be watched. */
const byState = (
  name: string,
  help: string,
  states: readonly string[],
  rows: readonly { readonly state: string; readonly count: number }[],
): Figures => ({
  ...{ name, help, type: "gauge" },
  samples: states.map((state) => ({
    labels: { state },
    value: rows.find((row) => row.state === state)?.count ?? 0,
  })),
});

const single = (name: string, help: string, value: number): Figures => ({
  ...{ name, help, type: "gauge" },
  samples: [{ value }],
});

/** Read them at most once in some seconds, also where several ask at the same time. */
export function keepDeskFigures(read: (now: Date) => Promise<Family[]>) {
  let kept: { readonly at: number; readonly figures: Promise<Family[]> } | null = null;
  return (now: Date): Promise<Family[]> => {
    if (kept && now.getTime() - kept.at < TRUE_FOR_MS) return kept.figures;
    const figures = read(now);
    const mine = { at: now.getTime(), figures };
    kept = mine;
    // A failure is not kept.
    figures.catch(() => {
      if (kept === mine) kept = null;
    });
    return figures;
  };
}
