import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that imports a batch. */
export const IMPORT_KIND = "import-batch";

/** The job that imports a batch. */
export const importJob = (batchId: number, now: Date): NewJob => ({
  kind: IMPORT_KIND,
  payload: { batchId },
  uniqueKey: importKey(batchId),
  runAt: now,
});

/** One batch has at most one open import. */
export const importKey = (batchId: number): string => `${IMPORT_KIND}:${batchId}`;
