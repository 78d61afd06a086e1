import { and, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { LIVE_STATUSES } from "@/lib/domain/article-status";

/** The one definition of "live": published or corrected, and not under embargo at `now`. */
export function isLive(now: Date): SQL | undefined {
  return and(inArray(articles.status, LIVE_STATUSES), isReleased(now));
}

/** The same for rows that come in the order of another index: the one on the status would be taken, and all sorted. */
export function isLiveInOrder(now: Date): SQL | undefined {
  return and(inArray(sql`${articles.status} || ''`, [...LIVE_STATUSES]), isReleased(now));
}

/** Not under embargo at `now`; an embargo ends at the instant that it names. */
export function isReleased(now: Date): SQL | undefined {
  return or(isNull(articles.embargoUntil), lte(articles.embargoUntil, now));
}
