/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { TopicList } from "@/components/site/topic-list";
import { WorldMap } from "@/components/site/world-map";
import { readCountriesPage } from "@/lib/site/countries-page";
import { answerPage } from "../answer-page";

export const dynamic = "force-dynamic";

export const GET = answerPage(async ({ db, now, words }) => {
  const { countries, others } = await readCountriesPage(db, now, words.language);
  const body = (
    <div className="wrap">
      <PageHead kicker={words.finding.allTopics} kickerPath="/topics" title={words.finding.countries}>
        <p>{countries.length === 0 ? words.nothingYet : words.finding.countriesLine(countries.length)}</p>
      </PageHead>
      <WorldMap countries={countries} others={others} words={words} />
      <TopicList entries={countries} words={words} />
    </div>
  );
  const { countries: title, mapOf: description } = words.finding;
  return { meta: { title, description, canonical: "/countries" }, body };
});
