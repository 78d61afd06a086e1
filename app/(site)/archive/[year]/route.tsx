/** @jsxImportSource preact */
import { ArchiveYear } from "@/components/site/archive-year";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { aboveInArchive } from "@/lib/site/above-in-archive";
import { readArchiveYear } from "@/lib/site/archive-pages";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { answerPage } from "../../answer-page";
import { missing } from "../../missing";
import { describedSite } from "../../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage<{ year: string }>(async (asked) => {
  const { db, now, params, words } = asked;
  const year = await readArchiveYear(db, params.year, now);
  if (!year) return missing(asked, `/archive/${params.year}`);
  const description = words.everyStoryOf(year.year);
  const list = {
    ...{ path: year.path, name: year.year, description, above: aboveInArchive(year.year, words) },
    entries: year.months.flatMap(({ path }) => (path === null ? [] : [{ path }])),
  };
  const body = (
    <div className="wrap">
      <PageHead kicker={words.archive} kickerPath="/archive" title={year.year}>
        <p>{words.stories(year.count)}</p>
      </PageHead>
      <ArchiveYear year={year} words={words} hidesTitle />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: year.year, description, canonical: year.path }, body };
});
