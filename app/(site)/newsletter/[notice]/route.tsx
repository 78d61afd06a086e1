/** @jsxImportSource preact */
import { PageHead } from "@/components/site/page-head";
import { NEWSLETTER_NOTICES } from "@/lib/site/words/site-words";
import { answerPage } from "../../answer-page";
import { missing } from "../../missing";

export const dynamic = "force-dynamic";

/** Where a step around a newsletter has led to: the same page for everybody. */
export const GET = answerPage<{ notice: string }>(async (asked) => {
  const notice = NEWSLETTER_NOTICES.find((name) => name === asked.params.notice);
  if (!notice) return missing(asked, `/newsletter/${asked.params.notice}`);
  const { newsletter: words, frontPage } = asked.words;
  const body = (
    <div className="wrap">
      <PageHead title={words.notices[notice].title}>
        <p>{words.notices[notice].text}</p>
      </PageHead>
      <p>
        {notice === "wrong" || notice === "expired" ? (
          <a href="/newsletter">{words.all}</a>
        ) : (
          <a href="/">{frontPage}</a>
        )}
      </p>
    </div>
  );
  return { meta: { title: words.notices[notice].title, isIndexed: false }, body };
});
