/** @jsxImportSource preact */
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { TopicList } from "@/components/site/topic-list";
import { TopicsByLetter } from "@/components/site/topics-by-letter";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { parsePage } from "@/lib/site/paging";
import { pagePath } from "@/lib/site/paths";
import { readTopicsOfType, readTopicTypes } from "@/lib/site/topics-page";
import { answerPage, type SitePage } from "../answer-page";
import { missing } from "../missing";
import { pageTitle } from "../page-title";
import { describedSite, type ReaderRequest } from "../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage(async (asked) => {
  const { db, now, words, query } = asked;
  if (query.type === undefined) return allTypes(asked);
  const page = parsePage(query.page);
  const which = { type: String(query.type), now, words };
  const topics = page && (await readTopicsOfType(db, { ...which, page }));
  if (!topics) return missing(asked, "/topics");
  const title = words.tagTypes[topics.type][1];
  const path = pagePath("/topics", topics.paging.page, { type: topics.type });
  const list = {
    ...{ path, name: title, above: [{ name: words.finding.allTopics, path: "/topics" }] },
    entries: topics.letters.flatMap(({ entries }) => entries),
  };
  const body = (
    <>
      <TopicsByLetter topics={topics} words={words} />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </>
  );
  return { meta: { title: pageTitle(words, title, topics.paging.page), canonical: path }, body };
});

async function allTypes(asked: ReaderRequest<unknown>): Promise<SitePage> {
  const { db, now, words } = asked;
  const types = await readTopicTypes(db, now);
  const total = types.reduce((sum, type) => sum + type.total, 0);
  const { allTopics: title } = words.finding;
  const list = { path: "/topics", name: title, above: [], entries: types };
  const body = (
    <div className="wrap">
      <PageHead title={title}>
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
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title, canonical: list.path }, body };
}
