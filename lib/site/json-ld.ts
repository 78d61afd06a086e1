import type { ArticlePage } from "@/lib/site/article-page";

/** schema.org's description of one article, for machines that read pages. */
export function newsArticleJsonLd(
  article: ArticlePage,
  { origin, publisher }: { readonly origin: string; readonly publisher: string },
): Readonly<Record<string, unknown>> {
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.headline,
    description: article.description,
    inLanguage: article.language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    mainEntityOfPage: `${origin}${article.path}`,
    author: article.byline ? { "@type": "Person", name: article.byline } : undefined,
    publisher: { "@type": "Organization", name: publisher },
    isBasedOn: article.origin?.url ?? undefined,
    keywords: article.tags.length > 0 ? article.tags.map((tag) => tag.name) : undefined,
  };
}
