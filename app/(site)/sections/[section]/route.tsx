/** @jsxImportSource preact */
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
import { answerPage } from "../../answer-page";
import { withFeeds } from "../../feed-alternates";
import { leadTo, missing } from "../../missing";
import { describedSite, type ReaderRequest } from "../../site-request";

export const dynamic = "force-dynamic";

type Params = { section: string };

export const GET = answerPage<Params>(async (asked) => {
  const { db, now, params, words } = asked;
  const slug = decodeSegment(params.section);
  const section = slug && (await readSectionPage(db, slug, now));
  if (!section) return instead(asked, slug);
  const { lead, seconds, days } = section;
  const entries = [lead, ...seconds, ...days.flatMap((day) => day.stories)];
  const description = words.newsAbout(section.name);
  const list = { ...section, type: "topic", description, above: [], entries } as const;
  const body = (
    <div className="wrap section-front h-feed">
      <PageHead title={section.name} language={words.names}>
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
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: section.name, description, ...withFeeds(section.path, section.path) }, body };
});

/** What is no section any more, or not yet, leads to its topic for the time being. */
async function instead(asked: ReaderRequest<Params>, slug: string | null) {
  const topic = slug && (await findTopicPath(asked.db, slug, asked.now));
  return topic ? leadTo(topic, 307) : missing(asked, `/sections/${slug ?? asked.params.section}`);
}
