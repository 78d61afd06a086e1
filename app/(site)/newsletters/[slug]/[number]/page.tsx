import type { Metadata } from "next";
import { cache } from "react";
import { Dotted } from "@/components/site/dotted";
import { PageHead } from "@/components/site/page-head";
import { readIssueOfArchive } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { NothingHere } from "../../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../../site-request";
import "../../../newsletters.css";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly slug: string; readonly number: string }> };

const NUMBER = /^[1-9]\d{0,5}$/;

const load = cache(async (segment: string, number: string) => {
  const { db, now } = await siteRequest();
  const slug = decodeSegment(segment);
  const issue =
    slug && NUMBER.test(number) ? await readIssueOfArchive(db, slug, { number: Number(number), now }) : null;
  return issue ?? missing(`/newsletters/${slug ?? segment}/${number}`);
});

const loadFrom = async ({ params }: Props) => {
  const { slug, number } = await params;
  return load(slug, number);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const issue = await loadFrom(props);
  if (!issue) return notFoundMetadata();
  return { title: issue.subject, alternates: { canonical: issue.path } };
}

/** One issue as it was sent, without what is no longer live. */
export default async function IssuePage(props: Props) {
  const issue = await loadFrom(props);
  if (!issue) return <NothingHere />;
  const words = await siteWords();
  const { newsletter } = issue;
  return (
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
}
