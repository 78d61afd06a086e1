/** @jsxImportSource preact */
import { FeedLinks } from "@/components/site/feed-links";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { readNewsletter } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { listJsonLd } from "@/lib/site/page-json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../../answer-page";
import { withFeeds } from "../../feed-alternates";
import { missing } from "../../missing";
import { describedSite } from "../../site-request";

export const dynamic = "force-dynamic";

/** The archive of a newsletter. */
export const GET = answerPage<{ slug: string }>(async (asked) => {
  const { db, params, words } = asked;
  const slug = decodeSegment(params.slug);
  const found = slug && (await readNewsletter(db, slug));
  if (!found) return missing(asked, `/newsletters/${slug ?? params.slug}`);
  const { newsletter, issues } = found;
  const { name, intro, path, language, dir } = newsletter;
  const description = intro || name;
  const above = [{ name: words.newsletter.title, path: "/newsletter" }];
  const list = { path, name, description, above, entries: issues };
  const body = (
    <div className="wrap h-feed">
      <PageHead kicker={words.newsletter.title} kickerPath="/newsletter" {...{ title: name, language, dir }}>
        {intro && (
          <p lang={language} dir={dir}>
            {intro}
          </p>
        )}
        <FeedLinks path={path} words={words} />
      </PageHead>
      {issues.length === 0 ? (
        <p>{words.newsletter.noIssue}</p>
      ) : (
        <ol className="issues" aria-label={words.newsletter.issues}>
          {issues.map((issue) => (
            <li key={issue.path} className="h-entry">
              <a className="u-url p-name" href={issue.path} lang={language} dir={dir}>
                {issue.title}
              </a>
              {issue.isDated ? (
                <data className="dt-published" value={issue.day} />
              ) : (
                <>
                  {" "}
                  <time className="dt-published" dateTime={issue.day}>
                    {formatDay(issue.day, words.language)}
                  </time>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      <JsonLd data={listJsonLd(list, describedSite(asked), words.language)} />
    </div>
  );
  return { meta: { title: name, description, ...withFeeds(path, path), styles: "newsletter" }, body };
});
