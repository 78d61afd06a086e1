import type { Db, Tx } from "@/db/db";
import { addReads, listMostReadIds, pruneReads } from "@/db/queries/article-reads";
import { listLiveArticlesByIds } from "@/db/queries/live-articles";
import { findSetting } from "@/db/queries/settings";
import { LOOKS_SETTING, siteLooksFrom } from "@/lib/domain/site-looks";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

const DAY_MS = 86_400_000;
const DAYS = 7;
const SHOWN = 5;
/** Fewer are no list, and would tell who reads what on a small site. */
const LEAST = 3;
/** Some of them may be hidden by now. */
const LOOKED_AT = 20;
const KEPT_OF_A_DAY = 200;

/** The stories that were read most in the last seven days; none where the site does not count. */
export async function readMostRead(db: Tx, now: Date): Promise<StoryCard[]> {
  if (!(await isCounting(db))) return [];
  const ids = await listMostReadIds(db, { since: dayBefore(now, DAYS - 1), limit: LOOKED_AT });
  const rows = (await listLiveArticlesByIds(db, ids, now)).slice(0, SHOWN);
  return rows.length < LEAST ? [] : toStoryCards(db, rows, now);
}

/** Keep how often articles were read, by their slugs, where an administrator has said that the site counts. */
export async function keepReads(db: Db, reads: ReadonlyMap<string, number>, now: Date): Promise<void> {
  if (reads.size === 0 || !(await isCounting(db))) return;
  const today = dayBefore(now, 0);
  await db.transaction(async (tx) => {
    await addReads(tx, { reads, day: today, now });
    await pruneReads(tx, { from: dayBefore(now, DAYS), today, most: KEPT_OF_A_DAY });
  });
}

const isCounting = async (db: Tx) => siteLooksFrom((await findSetting(db, LOOKS_SETTING))?.value).mostRead;

const dayBefore = (now: Date, days: number) =>
  new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
