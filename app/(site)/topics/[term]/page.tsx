import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { FeedLinks } from "@/components/site/feed-links";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { Timeline } from "@/components/site/timeline";
import { TopicAround } from "@/components/site/topic-around";
import { groupByDay } from "@/lib/site/group-by-day";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { parsePage } from "@/lib/site/paging";
import { decodeSegment, pagePath } from "@/lib/site/paths";
import { findMergedTopicPath, readTopicPage, type TopicPage as Topic } from "@/lib/site/topic-page";
import type { SiteWords } from "@/lib/site/words/site-words";
import { withFeeds } from "../../feed-alternates";
import { NothingHere } from "../../nothing-here";
import { describedSite, missing, notFoundMetadata, siteRequest, siteWords } from "../../site-request";

export const dynamic = "force-dynamic";

type Props = {
  readonly params: Promise<{ readonly term: string }>;
  readonly searchParams: Promise<{ readonly page?: string | string[] }>;
};

const load = cache(async (segment: string, page: number | null) => {
  const { db, now } = await siteRequest();
  const slug = decodeSegment(segment);
  const topic = slug && page && (await readTopicPage(db, slug, { page, now }));
  if (topic) return topic;
  const merged = slug && (await findMergedTopicPath(db, slug, now));
  if (merged) permanentRedirect(merged);
  return missing(`/topics/${slug ?? segment}`);
});

const loadFrom = async ({ params, searchParams }: Props) =>
  load((await params).term, parsePage((await searchParams).page));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const topic = await loadFrom(props);
  if (!topic) return notFoundMetadata();
  const words = await siteWords();
  const { page } = topic.paging;
  return {
    title: page > 1 ? words.titleOfPage(topic.name, page) : topic.name,
    description: topic.description[0] ?? words.newsAbout(topic.name),
    alternates: withFeeds(pagePath(topic.path, page), topic.path),
  };
}

const describe = (topic: Topic, words: SiteWords) => ({
  ...topic,
  path: pagePath(topic.path, topic.paging.page),
  description: topic.description[0] ?? words.newsAbout(topic.name),
  above: [{ name: words.finding.allTopics, path: "/topics" }],
});

export default async function TopicPage(props: Props) {
  const topic = await loadFrom(props);
  if (!topic) return <NothingHere />;
  const words = await siteWords();
  return (
    <div className="wrap">
      <PageHead kicker={words.tagTypes[topic.type][0]} title={topic.name}>
        {topic.description.length > 0 && (
          <div className="page-head-about">
            {topic.description.map((paragraph) => (
              <p key={paragraph} dir="auto">
                {paragraph}
              </p>
            ))}
          </div>
        )}
        {topic.aliases.length > 0 && (
          <p dir="auto">
            {words.finding.alsoCalled} {topic.aliases.join(", ")}
          </p>
        )}
        <p>{words.storiesNewestFirst(topic.paging.total)}</p>
        <FeedLinks path={topic.path} words={words} />
      </PageHead>
      {topic.context && <TopicAround context={topic.context} words={words} />}
      <Timeline entries={topic.timeline} words={words} />
      <River
        days={groupByDay(topic.stories)}
        title={words.storiesAbout(topic.name)}
        words={words}
        hidesTitle
        within={topic.path}
      />
      <Pager paging={topic.paging} path={topic.path} words={words} />
      <JsonLd data={listJsonLd(describe(topic, words), await describedSite(), words.language)} />
    </div>
  );
}
