import type { Tx } from "@/db/db";
import { listLiveArticles } from "@/db/queries/live-articles";
import { type DayOfStories, groupByDay } from "@/lib/site/group-by-day";
import { toStoryCards } from "@/lib/site/story-card";

/** The newest `limit` stories by day. */
export async function readLatest(db: Tx, now: Date, limit: number): Promise<DayOfStories[]> {
  return groupByDay(await toStoryCards(db, await listLiveArticles(db, { now, limit }), now));
}
