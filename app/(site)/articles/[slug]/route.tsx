/** @jsxImportSource preact */
import { ArticleFacts } from "@/components/site/article-facts";
import { ArticleFoot } from "@/components/site/article-foot";
import { ArticleHead } from "@/components/site/article-head";
import { ArticleText } from "@/components/site/article-text";
import type { PageMeta } from "@/components/site/document-head";
import { JsonLd } from "@/components/site/json-ld";
import { plainArticlePath } from "@/lib/domain/article-path";
import { type ArticlePage as Article, readArticlePage } from "@/lib/site/article-page";
import { citationOf } from "@/lib/site/citation";
import { articleJsonLd } from "@/lib/site/json-ld";
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../../answer-page";
import { missing } from "../../missing";
import { describedSite } from "../../site-request";

export const dynamic = "force-dynamic";

export const GET = answerPage<{ slug: string }>(async (asked) => {
  const { db, now, params, origin, words, frame } = asked;
  const slug = decodeSegment(params.slug);
  const article = slug && (await readArticlePage(db, slug, now));
  if (!article) return missing(asked, plainArticlePath(slug ?? params.slug));
  const citation = citationOf(article, { origin, site: frame.site.name });
  const { timeZone } = frame.site;
  const body = (
    <div className="wrap h-entry">
      <data className="u-url" value={citation.url} />
      <article className="article" lang={article.language} dir={article.dir}>
        <ArticleHead article={article} words={words} />
        <ArticleFacts article={article} words={words} timeZone={timeZone} />
        <ArticleText article={article} words={words} timeZone={timeZone} />
      </article>
      <ArticleFoot article={article} citation={citation} words={words} />
      <JsonLd data={articleJsonLd(article, describedSite(asked))} />
    </div>
  );
  return { meta: metaOf(article, frame.site.language), body };
});

function metaOf(article: Article, siteLanguage: string): PageMeta {
  return {
    title: article.headline,
    description: article.description,
    canonical: article.path,
    canonicalElsewhere: article.canonicalElsewhere,
    languages: languagesOf(article, siteLanguage),
    article,
    styles: "article",
  };
}

/**
 * The article in each of its languages; readers of any other get the one in the site's own, where there is one.
 *
 * Search engines pair canonical pages alone: what belongs to another site is in no such group.
 */
function languagesOf(article: Article, siteLanguage: string): Record<string, string> | undefined {
  const others = article.translations.filter(({ isElsewhere }) => !isElsewhere);
  if (others.length === 0 || article.canonicalElsewhere) return undefined;
  const paths = Object.fromEntries([article, ...others].map(({ language, path }) => [language, path]));
  const own = paths[siteLanguage];
  return own ? { ...paths, "x-default": own } : paths;
}
