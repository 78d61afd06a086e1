import type { Metadata } from "next";
import { cache } from "react";
import { Calendar } from "@/components/site/calendar";
import { DaySteps } from "@/components/site/day-steps";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { readArchiveDay } from "@/lib/site/archive-day";
import { formatDay } from "@/lib/site/news-date";
import { parsePage } from "@/lib/site/paging";
import { monthPath, pagePath } from "@/lib/site/paths";
import { NothingHere } from "../../../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../../../site-request";

export const dynamic = "force-dynamic";

type Props = {
  readonly params: Promise<{ readonly year: string; readonly month: string; readonly day: string }>;
  readonly searchParams: Promise<{ readonly page?: string | string[] }>;
};

const load = cache(async (day: string, page: number | null) => {
  const { db, now } = await siteRequest();
  return (page && (await readArchiveDay(db, day, { page, now }))) || missing(monthPath(day));
});

async function loadFrom({ params, searchParams }: Props) {
  const { year, month, day } = await params;
  return load(`${year}-${month}-${day}`, parsePage((await searchParams).page));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const archive = await loadFrom(props);
  if (!archive) return notFoundMetadata();
  const words = await siteWords();
  const { day, path, paging } = archive;
  const title = formatDay(day, words.language);
  return {
    title: paging.page > 1 ? words.titleOfPage(title, paging.page) : title,
    description: words.everyStoryOf(title),
    alternates: { canonical: pagePath(path, paging.page) },
  };
}

export default async function ArchiveDayPage(props: Props) {
  const archive = await loadFrom(props);
  if (!archive) return <NothingHere />;
  const words = await siteWords();
  const { day, path, paging, stories, calendar, older, newer } = archive;
  const month = day.slice(0, 7);
  return (
    <div className="wrap">
      <PageHead
        kicker={formatDay(`${month}-01`, words.language, "month")}
        kickerPath={monthPath(month)}
        title={formatDay(day, words.language, "weekday")}
      >
        <p>{words.stories(paging.total)}</p>
      </PageHead>
      <Calendar days={calendar} words={words} current={day} />
      <River days={[{ day, stories }]} title={words.storiesByDay} words={words} hidesTitle />
      <Pager paging={paging} path={path} words={words} />
      <DaySteps older={older} newer={newer} words={words} />
    </div>
  );
}
