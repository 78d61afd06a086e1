import type { Metadata } from "next";
import { cache } from "react";
import { PageHead } from "@/components/site/page-head";
import { readNewsletter } from "@/lib/newsletter/read-archive";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { NothingHere } from "../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../site-request";
import "../../newsletters.css";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly slug: string }> };

const load = cache(async (segment: string) => {
  const { db } = await siteRequest();
  const slug = decodeSegment(segment);
  return (slug && (await readNewsletter(db, slug))) || missing(`/newsletters/${slug ?? segment}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).slug);
  if (!found) return notFoundMetadata();
  const { name, intro, path } = found.newsletter;
  return { title: name, description: intro || name, alternates: { canonical: path } };
}

/** The archive of a newsletter. */
export default async function NewsletterArchivePage({ params }: Props) {
  const found = await load((await params).slug);
  if (!found) return <NothingHere />;
  const words = await siteWords();
  const { newsletter, issues } = found;
  return (
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
}
