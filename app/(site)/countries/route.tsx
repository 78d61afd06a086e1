/** @jsxImportSource preact */
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { TopicList } from "@/components/site/topic-list";
import { WorldMap } from "@/components/site/world-map";
import { readCountriesPage } from "@/lib/site/countries-page";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { answerPage } from "../answer-page";
import { describedSite } from "../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage(async (asked) => {
  const { db, now, words } = asked;
  const { countries, others } = await readCountriesPage(db, now, words);
  const { countries: title, mapOf: description, allTopics } = words.finding;
  const above = [{ name: allTopics, path: "/topics" }];
  const list = { path: "/countries", name: title, description, above, entries: countries };
  const body = (
    <div className="wrap">
      <PageHead kicker={allTopics} kickerPath="/topics" title={title}>
        <p>{countries.length === 0 ? words.nothingYet : words.finding.countriesLine(countries.length)}</p>
      </PageHead>
      <WorldMap countries={countries} others={others} words={words} />
      <TopicList entries={countries} words={words} />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title, description, canonical: list.path }, body };
});
