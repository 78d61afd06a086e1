import { count, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { prepareOnce } from "@/db/prepare-once";
import { asList } from "@/db/queries/as-list";
import { listed, numbers } from "@/db/queries/in-list";
import { entriesNewestFirst } from "@/db/queries/live-index";
import { isEntryReleased } from "@/db/queries/live-release";
import { liveEntries, liveTags } from "@/db/schema/live-index";

/** On how many of the newest live articles a term stands: of all of them, and of the last days' ones. */
export interface TermUse {
  readonly termId: number;
  readonly recent: number;
  readonly all: number;
}

interface Newest {
  readonly now: Date;
  /** Where the last days begin. */
  readonly since: Date;
  /** How many of the newest articles are looked at. */
  readonly sample: number;
  /** Terms that stand on fewer of the last days' articles are left out. */
  readonly least: number;
}

/** How often a term stands on the newest live articles, and on those of them that are newer than `since`. */
export async function countTermUse(
  db: Tx,
  { now, since, sample, least }: Newest,
): Promise<{ readonly recent: number; readonly all: number; readonly terms: readonly TermUse[] }> {
  const [newest] = await newestAsOne(db, { now, since, sample });
  const { ids = [], since: inTime = 0 } = newest ?? {};
  // On a busy site the last days are all of the sample: something must be left to compare with.
  const recent = Math.min(inTime, Math.floor(sample / 4));
  if (recent === 0) return { recent, all: ids.length, terms: [] };
  const terms = await countUse(db, { recent: listed(ids.slice(0, recent)), ids: listed(ids), least });
  return { recent, all: ids.length, terms };
}

/** The newest entries as one row: each by itself would take longer than the rest of the page. */
const newestAsOne = prepareOnce(["now", "since", "sample"], (db, { now, since, sample }) => {
  const newest = db
    .select({ id: liveEntries.articleId, at: liveEntries.at })
    .from(liveEntries)
    .where(isEntryReleased(now))
    .orderBy(...entriesNewestFirst)
    .limit(sample)
    .as("newest");
  const isInTime = gte(newest.at, sql.param(since, liveEntries.at));
  return db
    .select({
      ids: asList<number>(sql`${newest.id}`),
      since: sql<number>`count(case when ${isInTime} then 1 end)`.mapWith(Number),
    })
    .from(newest);
});

const countUse = prepareOnce(["recent", "ids", "least"], (db, { recent, ids, least }) => {
  const isRecent = inArray(liveTags.articleId, numbers(recent));
  const recentUse = sql<number>`count(case when ${isRecent} then 1 end)`.mapWith(Number);
  return db
    .select({ termId: liveTags.termId, recent: recentUse, all: count() })
    .from(liveTags)
    .where(inArray(liveTags.articleId, numbers(ids)))
    .groupBy(liveTags.termId)
    .having(gte(recentUse, least));
});
