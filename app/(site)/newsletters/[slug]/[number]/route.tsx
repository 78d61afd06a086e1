/** @jsxImportSource preact */
import { DayOf } from "@/components/site/day-of";
import { Dotted } from "@/components/site/dotted";
import { JsonLd } from "@/components/site/json-ld";
import { Neighbours } from "@/components/site/neighbours";
import { PageHead } from "@/components/site/page-head";
import { readIssueOfArchive } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../../../answer-page";
import { withFeeds } from "../../../feed-alternates";
import { missing } from "../../../missing";
import { describedSite } from "../../../site-request";

export const dynamic = "force-dynamic";

const NUMBER = /^[1-9]\d{0,5}$/;

/** One issue as it was sent, without what is no longer live. */
export const GET = answerPage<{ slug: string; number: string }>(async (asked) => {
  const { db, now, words } = asked;
  const { slug: segment, number } = asked.params;
  const slug = decodeSegment(segment);
  const isAsked = slug && NUMBER.test(number);
  const issue = isAsked ? await readIssueOfArchive(db, slug, { number: Number(number), now }) : null;
  if (!issue) return missing(asked, `/newsletters/${slug ?? segment}/${number}`);
  const { newsletter, title, subject, path, description, entries } = issue;
  const { language, dir } = newsletter;
  const above = [
    { name: words.newsletter.title, path: "/newsletter" },
    { name: newsletter.name, path: newsletter.path },
  ];
  const list = { path, name: subject, description: description || undefined, above, entries };
  const body = (
    <div className="wrap h-feed">
      <PageHead kicker={newsletter.name} kickerPath={newsletter.path} {...{ title, language, dir }}>
        {!issue.isDated && <time dateTime={issue.day}>{formatDay(issue.day, words.language)}</time>}
      </PageHead>
      <div className="issue">
        {issue.intro && (
          <p lang={language} dir={dir}>
            {issue.intro}
          </p>
        )}
        {entries.length === 0 ? (
          <p>{words.newsletter.nothingLeft}</p>
        ) : (
          <ol>
            {entries.map((entry) => (
              <li key={entry.path} className="h-entry" lang={entry.language} dir={entry.dir}>
                <h2>
                  <a className="u-url p-name" href={entry.path}>
                    {entry.headline}
                  </a>
                </h2>
                {entry.summary && <p className="p-summary">{entry.summary}</p>}
                <p className="meta">
                  <Dotted>
                    {entry.sourceName && <span>{entry.sourceName}</span>}
                    <DayOf day={entry.day} of={entry} words={words} />
                  </Dotted>
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
      <Neighbours
        name={words.newsletter.issues}
        older={issue.older && { ...issue.older, language, dir }}
        newer={issue.newer && { ...issue.newer, language, dir }}
        labels={[words.earlier, words.later]}
      />
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  const meta = { title: subject, ...withFeeds(path, newsletter.path), styles: "newsletter" as const };
  return { meta: description ? { ...meta, description } : meta, body };
});
