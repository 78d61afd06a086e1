import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { FeedLinks } from "@/components/site/feed-links";
import { PageHead } from "@/components/site/page-head";
import { Pager } from "@/components/site/pager";
import { River } from "@/components/site/river";
import { tagTypeName } from "@/components/site/tag-type-names";
import { groupByDay } from "@/lib/site/home-page";
import { parsePage } from "@/lib/site/paging";
import { decodeSegment, pagePath } from "@/lib/site/paths";
import { findMergedTopicPath, readTopicPage } from "@/lib/site/topic-page";
import { withFeeds } from "../../feed-alternates";
import { NothingHere } from "../../nothing-here";
import { missing, NOT_FOUND, siteRequest } from "../../site-request";

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
  if (!topic) return NOT_FOUND;
  const { page } = topic.paging;
  return {
    title: page > 1 ? `${topic.name}, page ${page}` : topic.name,
    description: `News about ${topic.name}, newest first.`,
    alternates: withFeeds(pagePath(topic.path, page), topic.path),
  };
}

export default async function TopicPage(props: Props) {
  const topic = await loadFrom(props);
  if (!topic) return <NothingHere />;
  const { total } = topic.paging;
  return (
    <div className="wrap">
      <PageHead kicker={tagTypeName(topic.type)} title={topic.name}>
        <p>{total === 1 ? "One story" : `${total} stories, newest first`}</p>
        <FeedLinks path={topic.path} />
      </PageHead>
      <River
        days={groupByDay(topic.stories)}
        title={`Stories about ${topic.name}`}
        hidesTitle
        within={topic.path}
      />
      <Pager paging={topic.paging} path={topic.path} />
    </div>
  );
}
