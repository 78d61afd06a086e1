/** @jsxImportSource preact */
import { headlineClass } from "@/components/site/headline-class";
import { Kicker } from "@/components/site/kicker";
import type { ArticlePage } from "@/lib/site/article-page";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
}

/** Kicker, headline and standfirst of an article. */
export function ArticleHead({ article, words }: Props) {
  const size = article.headline.length > 90 ? " article-head-long" : "";
  return (
    <header className={`article-head${size}${headlineClass(article.headline)}`}>
      <Kicker story={article} words={words} />
      <h1 className="p-name">{article.headline}</h1>
      {article.standfirst && <p className="standfirst p-summary">{article.standfirst}</p>}
    </header>
  );
}
