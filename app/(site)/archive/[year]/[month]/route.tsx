/** @jsxImportSource preact */
import { Calendar } from "@/components/site/calendar";
import { JsonLd } from "@/components/site/json-ld";
import { MonthSteps } from "@/components/site/month-steps";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { aboveInArchive } from "@/lib/site/above-in-archive";
import { readArchiveMonth } from "@/lib/site/archive-pages";
import { formatDay } from "@/lib/site/news-date";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { parsePage } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";
import { answerPage } from "../../../answer-page";
import { missing } from "../../../missing";
import { pageTitle } from "../../../page-title";
import { describedSite } from "../../../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage<{ year: string; month: string }>(async (asked) => {
  const { db, now, params, query, words } = asked;
  const page = parsePage(query.page);
  const archive = page && (await readArchiveMonth(db, `${params.year}-${params.month}`, { page, now }));
  if (!archive) return missing(asked, `/archive/${params.year}/${params.month}`);
  const { paging } = archive;
  const title = formatDay(`${archive.month}-01`, words.language, "month");
  const path = pagePath(archive.path, paging.page);
  const description = words.everyStoryOf(title);
  const list = {
    ...{ path, name: title, description, above: aboveInArchive(archive.month, words) },
    entries: archive.days.flatMap(({ stories }) => stories),
  };
  const body = (
    <div className="wrap h-feed">
      <PageHead kicker={words.archive} kickerPath="/archive" title={title}>
        <p>{words.stories(archive.paging.total)}</p>
      </PageHead>
      {archive.paging.page === 1 && <Calendar days={archive.calendar} words={words} />}
      <River days={archive.days} title={words.storiesByDay} words={words} hidesTitle />
      <Pager paging={archive.paging} path={archive.path} words={words} />
      <MonthSteps older={archive.older} newer={archive.newer} words={words} />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: pageTitle(words, title, paging.page), description, canonical: path }, body };
});
