import type { Metadata } from "next";
import { cache } from "react";
import { Calendar } from "@/components/site/calendar";
import { MonthSteps } from "@/components/site/month-steps";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { readArchiveMonth } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";
import { parsePage } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";
import { NothingHere } from "../../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../../site-request";

export const dynamic = "force-dynamic";

type Props = {
  readonly params: Promise<{ readonly year: string; readonly month: string }>;
  readonly searchParams: Promise<{ readonly page?: string | string[] }>;
};

const load = cache(async (year: string, month: string, page: number | null) => {
  const { db, now } = await siteRequest();
  const found = page && (await readArchiveMonth(db, `${year}-${month}`, { page, now }));
  return found || missing(`/archive/${year}/${month}`);
});

async function loadFrom({ params, searchParams }: Props) {
  const { year, month } = await params;
  return load(year, month, parsePage((await searchParams).page));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const archive = await loadFrom(props);
  if (!archive) return notFoundMetadata();
  const words = await siteWords();
  const { month, path, paging } = archive;
  const title = formatDay(`${month}-01`, words.language, "month");
  return {
    title: paging.page > 1 ? words.titleOfPage(title, paging.page) : title,
    description: words.everyStoryOf(title),
    alternates: { canonical: pagePath(path, paging.page) },
  };
}

export default async function ArchiveMonthPage(props: Props) {
  const archive = await loadFrom(props);
  if (!archive) return <NothingHere />;
  const words = await siteWords();
  const title = formatDay(`${archive.month}-01`, words.language, "month");
  return (
    <div className="wrap">
      <PageHead kicker={words.archive} kickerPath="/archive" title={title}>
        <p>{words.stories(archive.paging.total)}</p>
      </PageHead>
      {archive.paging.page === 1 && <Calendar days={archive.calendar} words={words} />}
      <River days={archive.days} title={words.storiesByDay} words={words} hidesTitle />
      <Pager paging={archive.paging} path={archive.path} words={words} />
      <MonthSteps older={archive.older} newer={archive.newer} words={words} />
    </div>
  );
}
