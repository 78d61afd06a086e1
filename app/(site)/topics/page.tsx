import type { Metadata } from "next";
import { cache } from "react";
import { PageHead } from "@/components/site/page-head";
import { TopicList } from "@/components/site/topic-list";
import { TopicsByLetter } from "@/components/site/topics-by-letter";
import { parsePage } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";
import { readTopicsOfType, readTopicTypes } from "@/lib/site/topics-page";
import { NothingHere } from "../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

type Parameters = { readonly type?: string | string[]; readonly page?: string | string[] };
type Props = { readonly searchParams: Promise<Parameters> };

const load = cache(async (type: string, page: number | null) => {
  const { db, now } = await siteRequest();
  const { language } = await siteWords();
  const found = page && (await readTopicsOfType(db, { type, page, now, language }));
  return found || missing("/topics");
});

const loadFrom = async ({ type, page }: Parameters) => load(String(type), parsePage(page));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const words = await siteWords();
  const parameters = await searchParams;
  if (parameters.type === undefined)
    return { title: words.finding.allTopics, alternates: { canonical: "/topics" } };
  const topics = await loadFrom(parameters);
  if (!topics) return notFoundMetadata();
  const title = words.tagTypes[topics.type][1];
  const { page } = topics.paging;
  return {
    title: page > 1 ? words.titleOfPage(title, page) : title,
    alternates: { canonical: pagePath("/topics", page, { type: topics.type }) },
  };
}

export default async function TopicsPage({ searchParams }: Props) {
  const words = await siteWords();
  const parameters = await searchParams;
  if (parameters.type === undefined) return <AllTypes />;
  const topics = await loadFrom(parameters);
  return topics ? <TopicsByLetter topics={topics} words={words} /> : <NothingHere />;
}

async function AllTypes() {
  const { db, now } = await siteRequest();
  const words = await siteWords();
  const types = await readTopicTypes(db, now);
  const total = types.reduce((sum, type) => sum + type.total, 0);
  return (
    <div className="wrap">
      <PageHead title={words.finding.allTopics}>
        <p>{total === 0 ? words.nothingYet : words.finding.allTopicsLine(total)}</p>
        {types.some(({ type }) => type === "country") && (
          <p>
            <a href="/countries">{words.finding.countries}</a>
          </p>
        )}
      </PageHead>
      {types.map(({ type, total: many, path, busiest }) => (
        <section key={type} className="topic-type">
          <h2>
            <a href={path}>{words.tagTypes[type][1]}</a> <span className="count">{words.number(many)}</span>
          </h2>
          <TopicList entries={busiest} words={words} />
        </section>
      ))}
    </div>
  );
}
