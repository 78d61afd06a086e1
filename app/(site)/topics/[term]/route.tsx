/** @jsxImportSource preact */
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
import { saidName } from "@/lib/site/said-name";
import { findMergedTopicPath, readTopicPage } from "@/lib/site/topic-page";
import { answerPage } from "../../answer-page";
import { withFeeds } from "../../feed-alternates";
import { leadTo, missing } from "../../missing";
import { pageTitle } from "../../page-title";
import { describedSite, type ReaderRequest } from "../../site-request";

export const dynamic = "force-dynamic";

type Params = { term: string };

export const GET = answerPage<Params>(async (asked) => {
  const { db, now, params, query, words } = asked;
  const slug = decodeSegment(params.term);
  const page = parsePage(query.page);
  const topic = slug && page && (await readTopicPage(db, slug, { page, now }));
  if (!topic) return instead(asked, slug);
  const path = pagePath(topic.path, topic.paging.page);
  const { name, lang = words.names } = saidName(topic, words);
  const description = topic.description[0] ?? words.newsAbout(name);
  const above = [{ name: words.finding.allTopics, path: "/topics" }];
  const list = { ...topic, name, path, description, above, entries: topic.stories };
  const title = pageTitle(words, name, topic.paging.page);
  const body = (
    <div className="wrap h-feed">
      <PageHead kicker={words.tagTypes[topic.type][0]} title={name} language={lang}>
        {topic.description.length > 0 && (
          <div className="page-head-about">
            {topic.description.map((paragraph) => (
              <p key={paragraph} dir="auto" lang={words.names}>
                {paragraph}
              </p>
            ))}
          </div>
        )}
        {topic.aliases.length > 0 && (
          <p dir="auto">
            {words.finding.alsoCalled} <span lang={words.names}>{topic.aliases.join(", ")}</span>
          </p>
        )}
        <p>{words.storiesNewestFirst(topic.paging.total)}</p>
        <FeedLinks path={topic.path} words={words} />
      </PageHead>
      {topic.context && <TopicAround context={topic.context} words={words} />}
      <Timeline entries={topic.timeline} words={words} />
      <River
        days={groupByDay(topic.stories)}
        title={words.storiesAbout(name)}
        words={words}
        hidesTitle
        within={topic.path}
      />
      <Pager paging={topic.paging} path={topic.path} words={words} />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title, description, ...withFeeds(path, topic.path) }, body };
});

async function instead(asked: ReaderRequest<Params>, slug: string | null) {
  const merged = slug && (await findMergedTopicPath(asked.db, slug, asked.now));
  return merged ? leadTo(merged, 308) : missing(asked, `/topics/${slug ?? asked.params.term}`);
}
