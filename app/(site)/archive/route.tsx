/** @jsxImportSource preact */
import { ArchiveYear, busiest } from "@/components/site/archive-year";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { readArchive } from "@/lib/site/archive-pages";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { answerPage } from "../answer-page";
import { describedSite } from "../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage(async (asked) => {
  const { db, now, words } = asked;
  const years = await readArchive(db, now);
  const total = years.reduce((sum, year) => sum + year.count, 0);
  const { archive: name, everyStory: description } = words;
  const list = { path: "/archive", name, description, above: [], entries: years };
  const body = (
    <div className="wrap">
      <PageHead title={words.archive}>
        <p>{total === 0 ? words.nothingYet : words.storiesByMonth(total)}</p>
      </PageHead>
      {years.map((year) => (
        <ArchiveYear key={year.year} year={year} words={words} most={busiest(years)} />
      ))}
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: name, description, canonical: list.path }, body };
});
