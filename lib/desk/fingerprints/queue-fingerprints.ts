import type { Db } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import { findSetting } from "@/db/queries/settings";
import { FINGERPRINTS_MADE, fingerprintJob } from "@/lib/desk/fingerprints/fingerprint-job";

/** Have the fingerprints made that items of an older release lack; once in the life of a database. */
export async function queueFingerprints(db: Db, now: Date): Promise<void> {
  if ((await findSetting(db, FINGERPRINTS_MADE)) !== null) return;
  await db.transaction((tx) => enqueueJob(tx, fingerprintJob(now)));
}
