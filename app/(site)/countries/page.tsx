import type { Metadata } from "next";
import { PageHead } from "@/components/site/page-head";
import { TopicList } from "@/components/site/topic-list";
import { WorldMap } from "@/components/site/world-map";
import { readCountriesPage } from "@/lib/site/countries-page";
import { siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { finding } = await siteWords();
  return { title: finding.countries, description: finding.mapOf, alternates: { canonical: "/countries" } };
}

export default async function CountriesPage() {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const { countries, others } = await readCountriesPage(db, now, words.language);
  return (
    <div className="wrap">
      <PageHead kicker={words.finding.allTopics} kickerPath="/topics" title={words.finding.countries}>
        <p>{countries.length === 0 ? words.nothingYet : words.finding.countriesLine(countries.length)}</p>
      </PageHead>
      <WorldMap countries={countries} others={others} words={words} />
      <TopicList entries={countries} words={words} />
    </div>
  );
}
