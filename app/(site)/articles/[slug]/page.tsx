import type { Metadata } from "next";
import { cache } from "react";
import { ArticleFacts } from "@/components/site/article-facts";
import { ArticleFoot } from "@/components/site/article-foot";
import { ArticleHead } from "@/components/site/article-head";
import { ArticleText } from "@/components/site/article-text";
import { JsonLd } from "@/components/site/json-ld";
import { plainArticlePath } from "@/lib/domain/article-path";
import { CARD } from "@/lib/domain/social-card";
import { type ArticlePage as Article, readArticlePage } from "@/lib/site/article-page";
import { citationOf } from "@/lib/site/citation";
import { articleJsonLd } from "@/lib/site/json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { NothingHere } from "../../nothing-here";
import { describedSite, missing, notFoundMetadata, siteFrame, siteRequest } from "../../site-request";

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
  const { site } = await siteFrame();
  return {
    title: article.headline,
    description: article.description,
    alternates: { canonical: article.path, languages: languagesOf(article, site.language) },
    openGraph: {
      siteName: site.name,
      type: "article",
      url: article.path,
      title: article.headline,
      description: article.description,
      locale: article.language,
      publishedTime: article.publishedAt.toISOString(),
      modifiedTime: article.updatedAt.toISOString(),
      tags: article.tags.map((tag) => tag.name),
      images: [{ url: `${article.path}/card.jpg`, ...CARD, alt: article.headline, type: "image/jpeg" }],
      ...(article.byline ? { authors: [article.byline] } : {}),
    },
    twitter: { card: "summary_large_image" },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await load((await params).slug);
  if (!article) return <NothingHere />;
  const { origin } = await siteRequest();
  const { site, words } = await siteFrame();
  const citation = citationOf(article, { origin, site: site.name });
  return (
    <div className="wrap h-entry">
      <data className="u-url" value={citation.url} />
      <article className="article" lang={article.language} dir={article.dir}>
        <ArticleHead article={article} words={words} />
        <ArticleFacts article={article} words={words} />
        <ArticleText article={article} words={words} />
      </article>
      <ArticleFoot article={article} citation={citation} words={words} />
      <JsonLd data={articleJsonLd(article, await describedSite())} />
    </div>
  );
}

/** The article in each of its languages; readers of any other get the one in the site's own, where there is one. */
function languagesOf(article: Article, siteLanguage: string): Record<string, string> | undefined {
  if (article.translations.length === 0) return undefined;
  const paths = Object.fromEntries(
    [article, ...article.translations].map(({ language, path }) => [language, path]),
  );
  const own = paths[siteLanguage];
  return own ? { ...paths, "x-default": own } : paths;
}
