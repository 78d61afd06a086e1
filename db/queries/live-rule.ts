import { and, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { LIVE_STATUSES } from "@/lib/domain/article-status";

/** The one definition of "live": published or corrected, and not under embargo at `now`. */
export function isLive(now: Date): SQL | undefined {
  return and(inArray(articles.status, LIVE_STATUSES), isReleased(now));
}

/** Not under embargo at `now`; an embargo ends at the instant that it names. */
export function isReleased(now: Date): SQL | undefined {
  return or(isNull(articles.embargoUntil), lte(articles.embargoUntil, now));
}

/** Newest news first; the id settles equal dates, so that pages never overlap. */
export const newestFirst: SQL[] = [sql`${articles.issuedAt} desc nulls last`, sql`${articles.id} desc`];

const utcMonth =
  dialect === "postgres"
    ? sql`to_char(${articles.issuedAt} at time zone 'UTC', 'YYYY-MM')`
    : sql`strftime('%Y-%m', ${articles.issuedAt} / 1000, 'unixepoch')`;

/** `YYYY-MM` of the date that readers see: the source's own date where there is one, else UTC. */
export const monthOfNews: SQL<string> = sql<string>`coalesce(substr(${articles.issuedOn}, 1, 7), ${utcMonth})`;
