/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { readNewsletter } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../../answer-page";
import { missing } from "../../missing";

export const dynamic = "force-dynamic";

/** The archive of a newsletter. */
export const GET = answerPage<{ slug: string }>(async (asked) => {
  const { db, params, words } = asked;
  const slug = decodeSegment(params.slug);
  const found = slug && (await readNewsletter(db, slug));
  if (!found) return missing(asked, `/newsletters/${slug ?? params.slug}`);
  const { newsletter, issues } = found;
  const { name, intro, path } = newsletter;
  const body = (
    <div className="wrap">
      <PageHead kicker={words.newsletter.title} kickerPath="/newsletter" title={newsletter.name}>
        {newsletter.intro && (
          <p lang={newsletter.language} dir={newsletter.dir}>
            {newsletter.intro}
          </p>
        )}
      </PageHead>
      {issues.length === 0 ? (
        <p>{words.newsletter.noIssue}</p>
      ) : (
        <ol className="issues" aria-label={words.newsletter.issues}>
          {issues.map(({ path, subject, day }) => (
            <li key={path}>
              <a href={path} lang={newsletter.language} dir={newsletter.dir}>
                {subject}
              </a>{" "}
              <time dateTime={day}>{formatDay(day, words.language)}</time>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
  return { meta: { title: name, description: intro || name, canonical: path, styles: "newsletter" }, body };
});
