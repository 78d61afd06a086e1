/** @jsxImportSource preact */
import { StoryBody } from "@/components/site/story-body";
import type { ArticlePage } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
}

/** The text, or what may be shown of it; and what was wrong in it. */
export function ArticleText({ article, words }: Props) {
  const { republish, bodyHtml, corrections } = article;
  return (
    <div className="article-text">
      {bodyHtml && <StoryBody html={bodyHtml} words={words} />}
      {republish !== "full" && <Elsewhere article={article} why={words.onlyPart[republish]} words={words} />}
      {corrections.length > 0 && (
        <section className="corrections" id="corrections" aria-labelledby="corrections-title">
          <h2 id="corrections-title" className="section-title" lang={words.language} dir={words.dir}>
            {words.corrections}
          </h2>
          <ol>
            {corrections.map(({ note, at }) => (
              <li key={at.toISOString()}>
                <time dateTime={at.toISOString()} lang={words.language} dir={words.dir}>
                  {formatDay(at.toISOString().slice(0, 10), words.language)}
                </time>
                <p dir="auto">{note}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Elsewhere({ article, why, words }: Props & { readonly why: string }) {
  const url = article.origin?.url;
  return (
    <p className="elsewhere" lang={words.language} dir={words.dir}>
      {why}{" "}
      {url && (
        <a href={url} rel="external">
          {words.original}
        </a>
      )}
    </p>
  );
}
