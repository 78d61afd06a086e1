import type { Db } from "@/db/db";
import { findOpenJob, type JobProgress } from "@/db/queries/jobs";
import { FINGERPRINT_KIND } from "@/lib/desk/fingerprints/fingerprint-job";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** How far the comparing of older items has come; null where none is left or it has not begun. */
export async function readFingerprintProgress(db: Db, actor: Actor): Promise<JobProgress | null> {
  assertCan(actor, "desk.read");
  return (await findOpenJob(db, FINGERPRINT_KIND))?.progress ?? null;
}
