import { Kicker } from "@/components/site/kicker";
import type { ArticlePage } from "@/lib/site/article-page";

/** Kicker, headline and standfirst of an article. */
export function ArticleHead({ article }: { readonly article: ArticlePage }) {
  return (
    <header className={article.headline.length > 90 ? "article-head article-head-long" : "article-head"}>
      <Kicker kicker={article.kicker} />
      <h1>{article.headline}</h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
    </header>
  );
}
