import type { Tx } from "@/db/db";
import { countLiveArticles, countLiveArticlesByMonth, listLiveArticles } from "@/db/queries/live-articles";
import { type CalendarDay, readCalendar } from "@/lib/site/archive-day";
import { type DayOfStories, groupByDay } from "@/lib/site/group-by-day";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { monthPath } from "@/lib/site/paths";
import { toStoryCards } from "@/lib/site/story-card";

/** One month of a year in the archive; `path` is null where it has no stories. */
export interface ArchiveMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly path: string | null;
  readonly count: number;
}

/** One year of the archive with all its twelve months. */
export interface ArchiveYear {
  readonly year: string;
  readonly path: string;
  readonly count: number;
  readonly months: readonly ArchiveMonth[];
}

/** One month's stories by day, a page at a time. */
export interface ArchiveMonthPage {
  readonly month: string;
  readonly path: string;
  readonly paging: Paging;
  readonly days: readonly DayOfStories[];
  readonly calendar: readonly CalendarDay[];
  /** The nearest months that have stories. */
  readonly older: ArchiveMonth | null;
  readonly newer: ArchiveMonth | null;
}

const PAGE_SIZE = 40;

/** Every year that has live articles, newest first. */
export async function readArchive(db: Tx, now: Date): Promise<ArchiveYear[]> {
  const counts = await countLiveArticlesByMonth(db, now);
  const byMonth = new Map(counts.map(({ month, count }) => [month, count]));
  const years = [...new Set(counts.map(({ month }) => month.slice(0, 4)))];
  return years.map((year) => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, "0")}`;
      const count = byMonth.get(month) ?? 0;
      return { month, count, path: count > 0 ? monthPath(month) : null };
    });
    const count = months.reduce((sum, month) => sum + month.count, 0);
    return { year, path: `/archive/${year}`, count, months };
  });
}

/** One year of the archive, or null where it has nothing live. */
export async function readArchiveYear(db: Tx, year: string, now: Date): Promise<ArchiveYear | null> {
  return (await readArchive(db, now)).find((entry) => entry.year === year) ?? null;
}

/** One page of one month (`YYYY-MM`), or null where there is nothing live on it. */
export async function readArchiveMonth(
  db: Tx,
  month: string,
  { page, now }: { readonly page: number; readonly now: Date },
): Promise<ArchiveMonthPage | null> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const filter = { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
  const total = await countLiveArticles(db, now, filter);
  const paging = total > 0 ? pagingOf(page, PAGE_SIZE, total) : null;
  if (!paging) return null;
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await listLiveArticles(db, { now, limit: PAGE_SIZE, offset, ...filter });
  const months = (await countLiveArticlesByMonth(db, now)).map((entry) => ({
    ...entry,
    path: monthPath(entry.month),
  }));
  return {
    month,
    path: monthPath(month),
    paging,
    days: groupByDay(await toStoryCards(db, rows, now)),
    calendar: await readCalendar(db, month, now),
    older: months.find((entry) => entry.month < month) ?? null,
    newer: months.findLast((entry) => entry.month > month) ?? null,
  };
}
