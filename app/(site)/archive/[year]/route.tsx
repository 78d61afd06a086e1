/** @jsxImportSource preact */
import { ArchiveYear } from "@/components/site/archive-year";
import { PageHead } from "@/components/site/page-head";
import { readArchiveYear } from "@/lib/site/archive-pages";
import { answerPage } from "../../answer-page";
import { missing } from "../../missing";

export const dynamic = "force-dynamic";

export const GET = answerPage<{ year: string }>(async (asked) => {
  const { db, now, params, words } = asked;
  const year = await readArchiveYear(db, params.year, now);
  if (!year) return missing(asked, `/archive/${params.year}`);
  const body = (
    <div className="wrap">
      <PageHead kicker={words.archive} kickerPath="/archive" title={year.year}>
        <p>{words.stories(year.count)}</p>
      </PageHead>
      <ArchiveYear year={year} words={words} hidesTitle />
    </div>
  );
  const description = words.everyStoryOf(year.year);
  return { meta: { title: year.year, description, canonical: year.path }, body };
});
