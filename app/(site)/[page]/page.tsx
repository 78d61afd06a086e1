import type { Metadata } from "next";
import { cache } from "react";
import { PageHead } from "@/components/site/page-head";
import { StoryBody } from "@/components/site/story-body";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { readSitePage } from "@/lib/site/site-page";
import { NothingHere } from "../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly page: string }> };

const load = cache(async (segment: string) => {
  const { db } = await siteRequest();
  const slug = decodeSegment(segment);
  return (slug && (await readSitePage(db, slug))) || missing(`/${slug ?? segment}`);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).page);
  if (!page) return notFoundMetadata();
  return { title: page.title, alternates: { canonical: page.path } };
}

/** A page that the site says about itself; an address that is none leads on, or to nothing. */
export default async function SitePage({ params }: Props) {
  const page = await load((await params).page);
  if (!page) return <NothingHere />;
  const words = await siteWords();
  const day = page.updatedAt.toISOString().slice(0, 10);
  return (
    <div className="wrap">
      <article>
        <PageHead title={page.title} />
        <StoryBody html={page.bodyHtml} />
        <p className="page-date">
          {words.updated} <time dateTime={day}>{formatDay(day, words.language)}</time>
        </p>
      </article>
    </div>
  );
}
