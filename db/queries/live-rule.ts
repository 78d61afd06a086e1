import { and, inArray, isNull, lte, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { LIVE_STATUSES } from "@/lib/domain/article-status";

/** A point in time, or where it stands in a query that is put together ahead of it. */
export type Instant = Date | Placeholder;

/**
 * The one definition of "live": published or corrected, and not under embargo at `now`.
 *
 * Nearly all articles are, so the status is no way to find some: as a bare column its index would be taken before the
 * ids that are asked for, and all read.
 */
export function isLive(now: Instant): SQL | undefined {
  return and(inArray(sql`${articles.status} || ''`, [...LIVE_STATUSES]), isReleased(now));
}

/**
 * The same for who reads articles in an order until there is enough: Postgres must know that most are live, or it puts
 * all of them in order first.
 */
export function isLiveInOrder(now: Instant): SQL | undefined {
  if (dialect === "sqlite") return isLive(now);
  return and(inArray(articles.status, [...LIVE_STATUSES]), isReleased(now));
}

/** Not under embargo at `now`; an embargo ends at the instant that it names. */
export function isReleased(now: Instant): SQL | undefined {
  const { embargoUntil } = articles;
  return or(isNull(embargoUntil), lte(embargoUntil, sql.param(now, embargoUntil)));
}
