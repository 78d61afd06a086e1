/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { StoryBody } from "@/components/site/story-body";
import { siteTime } from "@/lib/domain/site-time";
import { formatDay } from "@/lib/site/news-date";
import { decodeSegment } from "@/lib/site/paths";
import { readSitePage } from "@/lib/site/site-page";
import { textDirection } from "@/lib/site/text-direction";
import { answerPage } from "../answer-page";
import { missing } from "../missing";

export const dynamic = "force-dynamic";

/** A page that the site says about itself; an address that is none leads on, or to nothing. */
export const GET = answerPage<{ page: string }>(async (asked) => {
  const { db, params, words, frame } = asked;
  const slug = decodeSegment(params.page);
  const page = slug && (await readSitePage(db, slug));
  if (!page) return missing(asked, `/${slug ?? params.page}`);
  // Written in the site's language, whichever one a reader has chosen for the words around it.
  const { language, timeZone } = frame.site;
  const { day, iso } = siteTime(page.updatedAt, timeZone);
  const body = (
    <div className="wrap">
      <article lang={language} dir={textDirection(language)}>
        <PageHead title={page.title} />
        <StoryBody html={page.bodyHtml} words={words} />
        <p className="page-date" lang={words.language} dir={words.dir}>
          {words.updated} <time dateTime={iso}>{formatDay(day, words.language)}</time>
        </p>
      </article>
    </div>
  );
  return { meta: { title: page.title, canonical: page.path }, body };
});
