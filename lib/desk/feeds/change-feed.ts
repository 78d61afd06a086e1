import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { type FeedRow, getFeed, updateFeed } from "@/db/queries/feeds";
import { cancelJob, enqueueJob } from "@/db/queries/jobs";
import { fetchJob, fetchKey } from "@/lib/desk/feeds/fetch-job";
import { requireSource } from "@/lib/desk/sources/require-source";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type FeedInterval, nextFetchAt } from "@/lib/domain/feeds";
import { AppError } from "@/lib/errors";

/** What can be done to a feed. */
export type FeedChange =
  | { readonly verb: "fetch" }
  | { readonly verb: "pause" }
  | { readonly verb: "resume" }
  | { readonly verb: "remove" }
  | { readonly verb: "schedule"; readonly everyMinutes: FeedInterval }
  /** Whose texts it brings from now on. */
  | { readonly verb: "source"; readonly sourceId: number | null };

/** Fetch a feed now, pause it, go on with it, change its schedule or source, or take it from the list; what it brought stays. */
export async function changeFeed(
  db: Db,
  actor: Actor,
  { feedId, change, now }: { readonly feedId: number; readonly change: FeedChange; readonly now: Date },
): Promise<void> {
  assertCan(actor, "batch.create");
  await db.transaction(async (tx) => {
    const feed = await getFeed(tx, feedId);
    if (!feed) throw new AppError("not_found", "That feed is no longer in the list.");
    if (change.verb === "source") await requireSource(tx, actor, change.sourceId);
    if (change.verb === "fetch") await enqueueJob(tx, fetchJob(feedId, now));
    else await updateFeed(tx, feedId, fieldsOf(feed, change, now));
    if (change.verb === "pause" || change.verb === "remove") await cancelJob(tx, fetchKey(feedId), now);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: `feed.${change.verb}`,
      subjectType: "feed",
      subjectId: feedId,
      ...detailOf(change),
      at: now,
    });
  });
}

function detailOf(change: FeedChange) {
  if (change.verb === "schedule") return { detail: { everyMinutes: change.everyMinutes } };
  return change.verb === "source" ? { detail: { sourceId: change.sourceId } } : {};
}

function fieldsOf(feed: FeedRow, change: Exclude<FeedChange, { verb: "fetch" }>, now: Date) {
  switch (change.verb) {
    case "pause":
      return { isPaused: true };
    case "resume":
      return { isPaused: false, failures: 0, nextAt: feed.everyMinutes === 0 ? null : now };
    case "remove":
      return { removedAt: now, nextAt: null };
    case "source":
      return { sourceId: change.sourceId };
    case "schedule": {
      const { everyMinutes } = change;
      return { everyMinutes, nextAt: nextFetchAt({ everyMinutes, failures: 0 }, now) };
    }
  }
}
