import type { Db } from "@/db/db";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import { runWorker, type Tick, type Worker, type WorkerOptions } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";

/** Start this release's worker: imports, and every tick that is due regularly. */
export function startWorker(db: Db, options: Partial<WorkerOptions> = {}): Worker {
  const storage = openStorage();
  return runWorker(db, {
    handlers: [importBatchHandler(storage)],
    ...options,
    ticks: [sweepUploads(storage), ...(options.ticks ?? [])],
  });
}

/** Clear away what broken-off uploads have left: at the start and every hour. */
const sweepUploads = (storage: ReturnType<typeof openStorage>): Tick => ({
  name: "sweep-uploads",
  everyMs: 3_600_000,
  run: (_db, now) => storage.sweep(now),
});
