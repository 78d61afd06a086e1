import type { Db } from "@/db/db";
import { listDueFeedIds } from "@/db/queries/feeds";
import { enqueueJob } from "@/db/queries/jobs";
import { fetchJob } from "@/lib/desk/feeds/fetch-job";

const AT_ONCE = 50;

/** Queue a fetch for every feed that is due; one that waits already is not queued twice. */
export async function queueDueFeeds(db: Db, now: Date): Promise<void> {
  const due = await listDueFeedIds(db, now, AT_ONCE);
  if (due.length === 0) return;
  await db.transaction(async (tx) => {
    for (const id of due) await enqueueJob(tx, fetchJob(id, now));
  });
}
