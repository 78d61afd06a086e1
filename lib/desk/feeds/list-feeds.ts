import type { Db } from "@/db/db";
import { type FeedFetch, type FeedRow, listFeeds as queryFeeds } from "@/db/queries/feeds";
import { findOpenJob } from "@/db/queries/jobs";
import { fetchKey } from "@/lib/desk/feeds/fetch-job";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** A feed as the desk lists it. */
export interface ListedFeed
  extends Pick<FeedRow, "id" | "url" | "sourceId" | "everyMinutes" | "isPaused" | "failures" | "nextAt"> {
  readonly last: FeedFetch | null;
  /** Whether it is being fetched, or about to be. */
  readonly isFetching: boolean;
  /** Whether what came last has been read, and nothing in it was news. */
  readonly isEmpty: boolean;
}

/** More than anybody reads through. */
const MOST_LISTED = 500;

/** Every feed with what came of its last fetch. */
export async function listFeeds(db: Db, actor: Actor): Promise<ListedFeed[]> {
  assertCan(actor, "desk.read");
  const listed: ListedFeed[] = [];
  for (const { feed, last, batch } of await queryFeeds(db, MOST_LISTED)) {
    const { id, url, sourceId, everyMinutes, isPaused, failures, nextAt } = feed;
    const isFetching = (await findOpenJob(db, fetchKey(id))) !== null;
    const isEmpty = batch?.status === "done" && batch.counters.items === 0;
    listed.push({ id, url, sourceId, everyMinutes, isPaused, failures, nextAt, last, isFetching, isEmpty });
  }
  return listed;
}
