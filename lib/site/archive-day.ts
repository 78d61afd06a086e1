import type { Tx } from "@/db/db";
import { countLiveArticles, listLiveArticles } from "@/db/queries/live-articles";
import { countLiveByDay } from "@/db/queries/live-index";
import { findLiveDaysAround } from "@/db/queries/live-neighbours";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { monthPath } from "@/lib/site/paths";
import { type StoryCard, toStoryCards } from "@/lib/site/story-card";

/** One day of a month; `path` is null where it has no stories. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
  readonly path: string | null;
}

/** One day's stories, a page at a time. */
export interface ArchiveDayPage {
  readonly day: string;
  readonly path: string;
  readonly paging: Paging;
  readonly stories: readonly StoryCard[];
  /** All days of its month. */
  readonly calendar: readonly CalendarDay[];
  /** The nearest days that have stories. */
  readonly older: CalendarDay | null;
  readonly newer: CalendarDay | null;
}

const PAGE_SIZE = 40;

/** One page of one day (`YYYY-MM-DD`), or null where there is nothing live on it. */
export async function readArchiveDay(
  db: Tx,
  day: string,
  { page, now }: { readonly page: number; readonly now: Date },
): Promise<ArchiveDayPage | null> {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (!isDay(day)) return null;
  const filter = { year, month, day: date };
  const total = await countLiveArticles(db, now, filter);
  const paging = total > 0 ? pagingOf(page, PAGE_SIZE, total) : null;
  if (!paging) return null;
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await listLiveArticles(db, { now, limit: PAGE_SIZE, offset, ...filter });
  const { older, newer } = await findLiveDaysAround(db, day, now);
  const step = (to: string | null) => (to === null ? null : { day: to, count: 1, path: monthPath(to) });
  return {
    ...{ day, path: monthPath(day), paging },
    stories: await toStoryCards(db, rows, now),
    calendar: await readCalendar(db, day.slice(0, 7), now),
    older: step(older),
    newer: step(newer),
  };
}

/** All days of a month (`YYYY-MM`) with the number of their stories. */
export async function readCalendar(db: Tx, month: string, now: Date): Promise<CalendarDay[]> {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const counts = await countLiveByDay(db, now, { year, month: number });
  const byDay = new Map(counts.map(({ key, count }) => [key, count]));
  const days = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`);
  return days.filter(isDay).map((day) => {
    const count = byDay.get(day) ?? 0;
    return { day, count, path: count > 0 ? monthPath(day) : null };
  });
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
