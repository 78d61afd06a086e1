import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { type FeedRow, findFeedByUrl, insertFeed } from "@/db/queries/feeds";
import { enqueueJob } from "@/db/queries/jobs";
import { fetchJob } from "@/lib/desk/feeds/fetch-job";
import { requireSource } from "@/lib/desk/sources/require-source";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { FeedInterval } from "@/lib/domain/feeds";
import { AppError } from "@/lib/errors";

interface Input {
  /** As the form checked it: http or https. */
  readonly url: string;
  readonly everyMinutes: FeedInterval;
  /** Whose texts are there; null where nobody has said so. */
  readonly sourceId?: number | null;
  readonly now: Date;
}

/** A feed that was added, or was in the list already. */
export interface AddedFeed extends FeedRow {
  readonly isNew: boolean;
}

/**
 * Fetch an address now, and again on its schedule where it has one.
 *
 * An address that is fetched once may be given again: it is then fetched again.
 */
export async function addFeed(db: Db, actor: Actor, input: Input): Promise<AddedFeed> {
  const { url, everyMinutes, sourceId = null, now } = input;
  assertCan(actor, "batch.create");
  return db.transaction(async (tx) => {
    await requireSource(tx, actor, sourceId);
    const added = await insertFeed(tx, {
      url,
      sourceId,
      everyMinutes,
      nextAt: null,
      createdBy: actor.id,
      createdAt: now,
    });
    const feed = added ?? (await findFeedByUrl(tx, url));
    const isOther = feed?.everyMinutes !== everyMinutes || (sourceId !== null && feed.sourceId !== sourceId);
    if (!feed || isOther) {
      throw new AppError("conflict", "This address is in the list already. Change how it is fetched there.");
    }
    await enqueueJob(tx, fetchJob(feed.id, now));
    if (added) {
      await appendAuditEvent(tx, {
        actorId: actor.id,
        action: "feed.added",
        subjectType: "feed",
        subjectId: feed.id,
        detail: { url, everyMinutes },
        at: now,
      });
    }
    return { ...feed, isNew: added !== null };
  });
}
