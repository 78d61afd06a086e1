import type { Db } from "@/db/db";
import { recleanHandler } from "@/lib/desk/cleaning/reclean-handler";
import { itemSwitchHandler } from "@/lib/desk/cleaning/set-item-switch";
import { fetchFeedHandler } from "@/lib/desk/feeds/fetch-feed";
import { queueDueFeeds } from "@/lib/desk/feeds/queue-due-feeds";
import { fingerprintHandler } from "@/lib/desk/fingerprints/fingerprint-handler";
import { queueFingerprints } from "@/lib/desk/fingerprints/queue-fingerprints";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { isolatedExtract } from "@/lib/desk/import/isolated-extract";
import { threadFinisher } from "@/lib/desk/import/thread-finisher";
import type { JobHandler } from "@/lib/desk/job-handler";
import { trySampleHandler } from "@/lib/desk/lab/try-sample";
import { confirmHandler } from "@/lib/desk/newsletters/confirm-handler";
import { draftDueIssues } from "@/lib/desk/newsletters/draft-due-issues";
import { issueHandler } from "@/lib/desk/newsletters/issue-handler";
import { forgetUnconfirmed, sendDueIssues } from "@/lib/desk/newsletters/send-due-issues";
import { publishDueArticles } from "@/lib/desk/publish-due-articles";
import { segmentsHandler } from "@/lib/desk/segments/segments-handler";
import { sweepUploads } from "@/lib/desk/sweep-uploads";
import { undoBatchHandler } from "@/lib/desk/undo/undo-handler";
import { runWorker, type Tick, type Worker, type WorkerOptions } from "@/lib/jobs/worker";
import { deliverHandler } from "@/lib/websub/deliver-handler";
import { queueDeliveries } from "@/lib/websub/queue-deliveries";
import { verifyHandler } from "@/lib/websub/verify-handler";

const HOUR_MS = 3_600_000;
const DUE_MS = 2_000;
const FEEDS_MS = 10_000;
const DRAFTS_MS = 60_000;
const SOON_MS = 60;

/** What is looked after regularly; each also runs once at the start. */
const TICKS: readonly Tick[] = [
  { name: "publish-due", everyMs: DUE_MS, run: publishDueArticles },
  { name: "queue-due-feeds", everyMs: FEEDS_MS, run: queueDueFeeds },
  { name: "draft-due-issues", everyMs: DRAFTS_MS, run: draftDueIssues },
  { name: "send-due-issues", everyMs: DUE_MS, run: sendDueIssues },
  { name: "queue-websub", everyMs: DUE_MS, run: queueDeliveries() },
  { name: "forget-unconfirmed", everyMs: HOUR_MS, run: forgetUnconfirmed },
  { name: "queue-fingerprints", everyMs: HOUR_MS, run: queueFingerprints },
  { name: "sweep-uploads", everyMs: HOUR_MS, run: (_db, now) => sweepUploads(now) },
];

/** Jobs of one lane follow one another; a long one holds up no other lane, and somebody waits for the last one. */
function lanes(): readonly (readonly JobHandler[])[] {
  const imports = importBatchHandler({ openFinisher: threadFinisher(), extract: isolatedExtract() });
  // Two lanes of imports: a small one need not wait for a huge one.
  const asked = [itemSwitchHandler(), segmentsHandler(), trySampleHandler()];
  const quiet = [
    recleanHandler(),
    undoBatchHandler(),
    fingerprintHandler(),
    issueHandler(),
    confirmHandler(),
  ].map((handler) => [handler]);
  // Two lanes of calls to strangers: one that does not answer holds up only half of them.
  const calls = [verifyHandler(), deliverHandler()];
  return [[imports], [imports], [fetchFeedHandler()], ...quiet, calls, calls, asked];
}

/** Start this release's worker: its lanes of jobs, and every tick that is due regularly. */
export function startWorker(db: Db, options: Partial<WorkerOptions> = {}): Worker {
  const all = options.handlers ? [options.handlers] : lanes();
  const workers = all.map((handlers, lane) =>
    runWorker(db, {
      ...(lane === all.length - 1 ? { pollMs: SOON_MS } : {}),
      ...options,
      handlers,
      ticks: lane === 0 ? [...TICKS, ...(options.ticks ?? [])] : [],
    }),
  );
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
