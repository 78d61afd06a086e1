import type { Db } from "@/db/db";
import { enqueueJob } from "@/db/queries/jobs";
import {
  dropEndedLeases,
  hasTopics,
  listDueSubscriptions,
  listTopicsToCheck,
  noteTopic,
  readChangeMark,
} from "@/db/queries/websub";
import { readHub } from "@/lib/site/feeds/hubs";
import { DELIVER_KEY, deliverJob } from "@/lib/websub/deliver-handler";
import { readTopic } from "@/lib/websub/read-topic";
import { type WebsubOptions, websubOptions } from "@/lib/websub/websub-options";

/** Feeds that are read, and deliveries that are queued, in one go. */
const AT_ONCE = 20;
const DELIVERIES_AT_ONCE = 200;
/** The end of an embargo changes feeds without a write. */
const LOOK_ANYHOW_MS = 30_000;

/**
 * Make what looks, each time that it is called, which subscribed feeds have changed, and has them sent.
 *
 * Feeds are read again only when something has changed for readers. It may run in any number of workers: a feed is
 * held against what was last found in it, and each subscription against what it was last sent.
 */
export function queueDeliveries(given?: WebsubOptions): (db: Db, now: Date) => Promise<void> {
  let mark = "";
  let staleSince = 0;
  return async (db, now) => {
    const { publicUrl } = given ?? websubOptions();
    if (publicUrl === null || !(await hasTopics(db))) return;
    await dropEndedLeases(db, now);
    if ((await readHub(db, publicUrl)) === null) return;
    const current = await readChangeMark(db);
    if (current !== mark || now.getTime() - staleSince >= LOOK_ANYHOW_MS) staleSince = now.getTime();
    mark = current;
    for (const { path } of await listTopicsToCheck(db, new Date(staleSince), AT_ONCE)) {
      const content = await readTopic(db, path, { origin: publicUrl, now });
      await noteTopic(db, path, { checkedAt: now, ...(content ? { hash: content.hash } : {}) });
    }
    const due = await listDueSubscriptions(db, { now, limit: DELIVERIES_AT_ONCE, keyStart: DELIVER_KEY });
    if (due.length === 0) return;
    await db.transaction(async (tx) => {
      for (const id of due) await enqueueJob(tx, deliverJob(id, now));
    });
  };
}
