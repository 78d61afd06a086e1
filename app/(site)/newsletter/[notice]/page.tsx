import type { Metadata } from "next";
import { PageHead } from "@/components/site/page-head";
import { NEWSLETTER_NOTICES, type NewsletterNotice } from "@/lib/site/words/site-words";
import { NothingHere } from "../../nothing-here";
import { missing, notFoundMetadata, siteWords } from "../../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly notice: string }> };

const noticeOf = async ({ params }: Props): Promise<NewsletterNotice | null> => {
  const { notice } = await params;
  return NEWSLETTER_NOTICES.find((name) => name === notice) ?? null;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const notice = await noticeOf(props);
  if (!notice) return notFoundMetadata();
  const { newsletter } = await siteWords();
  return { title: newsletter.notices[notice].title, robots: { index: false } };
}

/** Where a step around a newsletter has led to: the same page for everybody. */
export default async function NewsletterNoticePage(props: Props) {
  const notice = await noticeOf(props);
  if (!notice) {
    await missing(`/newsletter/${(await props.params).notice}`);
    return <NothingHere />;
  }
  const { newsletter: words, frontPage } = await siteWords();
  return (
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
}
