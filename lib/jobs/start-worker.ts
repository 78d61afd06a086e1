import type { Db } from "@/db/db";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { queueDueFeeds } from "@/lib/desk/feeds/queue-due-feeds";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { sweepUploads } from "@/lib/desk/sweep-uploads";
import { runWorker, type Tick, type Worker, type WorkerOptions } from "@/lib/jobs/worker";

const HOUR_MS = 3_600_000;
const DUE_MS = 2_000;
const FEEDS_MS = 10_000;

/** What is looked after regularly; each also runs once at the start. */
const TICKS: readonly Tick[] = [
  { name: "publish-due", everyMs: DUE_MS, run: publishDueArticles },
  { name: "queue-due-feeds", everyMs: FEEDS_MS, run: queueDueFeeds },
  { name: "sweep-uploads", everyMs: HOUR_MS, run: (_db, now) => sweepUploads(now) },
];

/** Start this release's worker: imports, and every tick that is due regularly. */
export function startWorker(db: Db, options: Partial<WorkerOptions> = {}): Worker {
  return runWorker(db, {
    handlers: [importBatchHandler(), fetchFeedHandler()],
    ...options,
    ticks: [...TICKS, ...(options.ticks ?? [])],
  });
}
