import type { Metadata } from "next";
import { cache } from "react";
import { ArticleFacts } from "@/components/site/article-facts";
import { ArticleFoot } from "@/components/site/article-foot";
import { ArticleHead } from "@/components/site/article-head";
import { JsonLd } from "@/components/site/json-ld";
import { StoryBody } from "@/components/site/story-body";
import { plainArticlePath } from "@/lib/domain/article-path";
import { readArticlePage } from "@/lib/site/article-page";
import { newsArticleJsonLd } from "@/lib/site/json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { readSiteIdentity } from "@/lib/site/site-identity";
import { NothingHere } from "../../nothing-here";
import { missing, notFoundMetadata, siteRequest, siteWords } from "../../site-request";

export const dynamic = "force-dynamic";

type Props = { readonly params: Promise<{ readonly slug: string }> };

const load = cache(async (segment: string) => {
  const { db, now } = await siteRequest();
  const slug = decodeSegment(segment);
  return (slug && (await readArticlePage(db, slug, now))) || missing(plainArticlePath(slug ?? segment));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await load((await params).slug);
  if (!article) return notFoundMetadata();
  return {
    title: article.headline,
    description: article.description,
    alternates: { canonical: article.path },
    openGraph: {
      type: "article",
      url: article.path,
      title: article.headline,
      description: article.description,
      locale: article.language,
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: article.updatedAt.toISOString(),
      tags: article.tags.map((tag) => tag.name),
      ...(article.byline ? { authors: [article.byline] } : {}),
    },
    twitter: { card: "summary" },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await load((await params).slug);
  if (!article) return <NothingHere />;
  const { db, origin } = await siteRequest();
  const { name } = await readSiteIdentity(db);
  const words = await siteWords();
  return (
    <div className="wrap">
      <article className="article" lang={article.language} dir={article.dir}>
        <ArticleHead article={article} />
        <ArticleFacts article={article} words={words} />
        <StoryBody html={article.bodyHtml} />
      </article>
      <ArticleFoot article={article} words={words} />
      <JsonLd data={newsArticleJsonLd(article, { origin, publisher: name })} />
    </div>
  );
}
