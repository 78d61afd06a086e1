import type { NewJob } from "@/db/queries/jobs";

/** The kind of job that fetches one feed. */
export const FETCH_KIND = "fetch-feed";

/** The job that fetches a feed; a feed has at most one open. */
export const fetchJob = (feedId: number, now: Date): NewJob => ({
  kind: FETCH_KIND,
  payload: { feedId },
  uniqueKey: fetchKey(feedId),
  runAt: now,
});

/** The unique key of a feed's open fetch. */
export const fetchKey = (feedId: number): string => `${FETCH_KIND}:${feedId}`;
