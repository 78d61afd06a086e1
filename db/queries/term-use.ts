import { count, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/db";
import { numbers } from "@/db/queries/in-list";
import { entriesNewestFirst, isEntryReleased } from "@/db/queries/live-index";
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
  const newest = await db
    .select({ id: liveEntries.articleId, at: liveEntries.at })
    .from(liveEntries)
    .where(isEntryReleased(now))
    .orderBy(...entriesNewestFirst)
    .limit(sample);
  // On a busy site the last days are all of the sample: something must be left to compare with.
  const recent = newest
    .slice(0, Math.floor(sample / 4))
    .filter(({ at }) => at >= since)
    .map(({ id }) => id);
  if (recent.length === 0) return { recent: 0, all: newest.length, terms: [] };
  const isRecent = inArray(liveTags.articleId, numbers(recent));
  const recentUse = sql<number>`count(case when ${isRecent} then 1 end)`.mapWith(Number);
  const ids = newest.map(({ id }) => id);
  const terms = await db
    .select({
      termId: liveTags.termId,
      recent: recentUse,
      all: count(),
    })
    .from(liveTags)
    .where(inArray(liveTags.articleId, numbers(ids)))
    .groupBy(liveTags.termId)
    .having(gte(recentUse, least));
  return { recent: recent.length, all: newest.length, terms };
}
