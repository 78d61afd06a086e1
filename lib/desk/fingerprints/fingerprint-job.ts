import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that makes the fingerprints of items that are older than those, and its key: there is one at most. */
export const FINGERPRINT_KIND = "fingerprint-items";

/** Set once every item has a fingerprint: later ones get theirs when they are imported. */
export const FINGERPRINTS_MADE = "fingerprints-made";

/** The job that makes missing fingerprints. */
export const fingerprintJob = (now: Date): NewJob => ({
  kind: FINGERPRINT_KIND,
  payload: {},
  uniqueKey: FINGERPRINT_KIND,
  runAt: now,
});
