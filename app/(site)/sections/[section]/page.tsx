import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { FeedLinks } from "@/components/site/feed-links";
import { FrontTop } from "@/components/site/front-top";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { River } from "@/components/site/river";
import { SubTopics } from "@/components/site/sub-topics";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { readSectionPage } from "@/lib/site/section-page";
import { findTopicPath } from "@/lib/site/topic-page";
import { withFeeds } from "../../feed-alternates";
import { NothingHere } from "../../nothing-here";
import { describedSite, missing, notFoundMetadata, siteRequest, siteWords } from "../../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly section: string }> };

/** What is no section any more, or not yet, leads to its topic for the time being. */
const load = cache(async (segment: string) => {
  const { db, now } = await siteRequest();
  const slug = decodeSegment(segment);
  const section = slug && (await readSectionPage(db, slug, now));
  if (section) return section;
  const topic = slug && (await findTopicPath(db, slug, now));
  if (topic) redirect(topic);
  return missing(`/sections/${slug ?? segment}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await load((await params).section);
  if (!section) return notFoundMetadata();
  const words = await siteWords();
  return {
    title: section.name,
    description: words.newsAbout(section.name),
    alternates: withFeeds(section.path, section.path),
  };
}

export default async function SectionPage({ params }: Props) {
  const section = await load((await params).section);
  if (!section) return <NothingHere />;
  const words = await siteWords();
  const { lead, seconds, days } = section;
  const stories = [lead, ...seconds, ...days.flatMap((day) => day.stories)];
  const description = words.newsAbout(section.name);
  const list = { ...section, type: "topic", description, above: [], stories } as const;
  return (
    <div className="wrap section-front">
      <PageHead title={section.name}>
        <SubTopics topics={section.subTopics} words={words} />
        <FeedLinks path={section.path} words={words} />
      </PageHead>
      <FrontTop lead={section.lead} seconds={section.seconds} words={words} within={section.topicPath} />
      <River
        days={section.days}
        title={words.latest}
        words={words}
        within={section.topicPath}
        more={{ path: section.topicPath, label: words.allAbout(section.name) }}
      />
      <JsonLd data={listJsonLd(list, await describedSite(), words.language)} />
    </div>
  );
}
