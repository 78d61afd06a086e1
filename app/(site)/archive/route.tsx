/** @jsxImportSource preact */
import { ArchiveYear, busiest } from "@/components/site/archive-year";
import { PageHead } from "@/components/site/page-head";
import { readArchive } from "@/lib/site/archive-pages";
import { answerPage } from "../answer-page";

export const dynamic = "force-dynamic";

export const GET = answerPage(async ({ db, now, words }) => {
  const years = await readArchive(db, now);
  const total = years.reduce((sum, year) => sum + year.count, 0);
  const body = (
    <div className="wrap">
      <PageHead title={words.archive}>
        <p>{total === 0 ? words.nothingYet : words.storiesByMonth(total)}</p>
      </PageHead>
      {years.map((year) => (
        <ArchiveYear key={year.year} year={year} words={words} most={busiest(years)} />
      ))}
    </div>
  );
  return { meta: { title: words.archive, description: words.everyStory, canonical: "/archive" }, body };
});
