/** @jsxImportSource preact */
import { Dotted } from "@/components/site/dotted";
import { PageHead } from "@/components/site/page-head";
import { readIssueOfArchive } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../../../answer-page";
import { missing } from "../../../missing";

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
  const { newsletter } = issue;
  const body = (
    <div className="wrap">
      <PageHead kicker={newsletter.name} kickerPath={newsletter.path} title={issue.subject}>
        <time dateTime={issue.day}>{formatDay(issue.day, words.language)}</time>
      </PageHead>
      <div className="issue">
        {issue.intro && (
          <p lang={newsletter.language} dir={newsletter.dir}>
            {issue.intro}
          </p>
        )}
        {issue.entries.length === 0 ? (
          <p>{words.newsletter.nothingLeft}</p>
        ) : (
          <ol>
            {issue.entries.map((entry) => (
              <li key={entry.path} lang={entry.language} dir={entry.dir}>
                <h2>
                  <a href={entry.path}>{entry.headline}</a>
                </h2>
                {entry.summary && <p>{entry.summary}</p>}
                <p className="meta">
                  <Dotted>
                    {entry.sourceName && <span>{entry.sourceName}</span>}
                    <time dateTime={entry.day} lang={words.language}>
                      {formatDay(entry.day, words.language)}
                    </time>
                  </Dotted>
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
  return { meta: { title: issue.subject, canonical: issue.path, styles: "newsletter" }, body };
});
