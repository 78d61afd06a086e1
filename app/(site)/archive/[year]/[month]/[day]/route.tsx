/** @jsxImportSource preact */
import { Calendar } from "@/components/site/calendar";
import { DaySteps } from "@/components/site/day-steps";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { aboveInArchive } from "@/lib/site/above-in-archive";
import { readArchiveDay } from "@/lib/site/archive-day";
import { formatDay } from "@/lib/site/news-date";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { parsePage } from "@/lib/site/paging";
import { monthPath, pagePath } from "@/lib/site/paths";
import { answerPage } from "../../../../answer-page";
import { missing } from "../../../../missing";
import { pageTitle } from "../../../../page-title";
import { describedSite } from "../../../../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage<{ year: string; month: string; day: string }>(async (asked) => {
  const { db, now, params, query, words } = asked;
  const wanted = `${params.year}-${params.month}-${params.day}`;
  const page = parsePage(query.page);
  const archive = page && (await readArchiveDay(db, wanted, { page, now }));
  if (!archive) return missing(asked, monthPath(wanted));
  const { day, path, paging, stories, calendar, older, newer } = archive;
  const month = day.slice(0, 7);
  const title = formatDay(day, words.language);
  const description = words.everyStoryOf(title);
  const canonical = pagePath(path, paging.page);
  const list = {
    path: canonical,
    name: title,
    description,
    above: aboveInArchive(day, words),
    entries: stories,
  };
  const body = (
    <div className="wrap h-feed">
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
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: pageTitle(words, title, paging.page), description, canonical }, body };
});
