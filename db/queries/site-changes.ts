import { and, gt, gte, inArray, lte, min, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { dialect } from "@/db/kit";
import { findSetting } from "@/db/queries/settings";
import { articles } from "@/db/schema/articles";
import { siteChanges } from "@/db/schema/site-changes";
import { LIVE_STATUSES } from "@/lib/domain/article-status";
import { nextMidnight } from "@/lib/domain/next-midnight";
import { SITE_SETTING, siteIdentityFrom } from "@/lib/domain/site-identity";

/** What has changed for readers since a position. */
export interface SiteChanges {
  /** Where to go on from the next time. */
  readonly position: number;
  /** Those that are read again with the next position have the same ids. */
  readonly changes: readonly { readonly id: number; readonly tag: string }[];
}

/**
 * Up to here every change has been seen. SQLite's transactions that write follow one another, so it is the last id.
 * On Postgres a lower id may be committed later; it is the oldest transaction that has not ended.
 */
const mark =
  dialect === "postgres"
    ? sql`(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as position) as mark`
    : sql`(select coalesce(max(id), 0) as position from site_changes) as mark`;
const written = dialect === "postgres" ? siteChanges.writtenIn : siteChanges.id;

/** The changes after `since`, `most` at most; with null none, only where to begin. */
export async function readSiteChanges(db: Tx, since: number | null, most: number): Promise<SiteChanges> {
  const isLater = dialect === "postgres" ? gte(written, since ?? 0) : gt(written, since ?? 0);
  const rows = await db
    .select({
      position: sql`mark.position`.mapWith(Number),
      id: siteChanges.id,
      tag: siteChanges.tag,
    })
    .from(mark)
    .leftJoin(siteChanges, since === null ? sql`false` : isLater)
    .limit(most);
  const changes = rows.flatMap(({ id, tag }) => (id === null || tag === null ? [] : [{ id, tag }]));
  return { position: rows[0]?.position ?? 0, changes };
}

/**
 * The next instant after `now` at which what readers see changes by the clock alone: an embargo on a published text ends,
 * or a day begins, of universal time or on the site's own clocks.
 */
export async function findNextTurn(db: Tx, now: Date): Promise<Date> {
  const { timeZone } = siteIdentityFrom((await findSetting(db, SITE_SETTING))?.value);
  const days = [nextMidnight(now, "UTC"), nextMidnight(now, timeZone)];
  const release = await findNextRelease(db, now);
  return new Date(Math.min(...[...days, ...(release ? [release] : [])].map(Number)));
}

async function findNextRelease(db: Tx, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(articles.embargoUntil) })
    .from(articles)
    .where(and(inArray(articles.status, LIVE_STATUSES), gt(articles.embargoUntil, now)));
  return row?.at ?? null;
}

/** Remove the changes up to `id`, which every server has seen long ago. */
export async function dropSiteChanges(db: Tx, id: number): Promise<void> {
  await db.delete(siteChanges).where(lte(siteChanges.id, id));
}
