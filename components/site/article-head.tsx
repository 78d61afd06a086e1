import { headlineClass } from "@/components/site/headline-class";
import { Kicker } from "@/components/site/kicker";
import type { ArticlePage } from "@/lib/site/article-page";

/** Kicker, headline and standfirst of an article. */
export function ArticleHead({ article }: { readonly article: ArticlePage }) {
  const size = article.headline.length > 90 ? " article-head-long" : "";
  return (
    <header className={`article-head${size}${headlineClass(article.headline)}`}>
      <Kicker kicker={article.kicker} />
      <h1 className="p-name">{article.headline}</h1>
      {article.standfirst && <p className="standfirst p-summary">{article.standfirst}</p>}
    </header>
  );
}
