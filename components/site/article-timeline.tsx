/** @jsxImportSource preact */
import type { ArticlePage } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
}

/** How the story developed, the oldest report first; the one on this page is marked. */
export function ArticleTimeline({ article, words }: Props) {
  if (article.timeline.length === 0) return null;
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="section-title">
        {words.storySoFar}
      </h2>
      <ol>
        {article.timeline.map(({ id, path, headline, date, language, dir }) => (
          <li key={id} aria-current={id === article.id ? "page" : undefined}>
            <time dateTime={date.iso}>{formatDay(date.day, words.language, "short")}</time>
            {id === article.id ? (
              <p>
                <span lang={language} dir={dir}>
                  {headline}
                </span>{" "}
                <small>{words.thisArticle}</small>
              </p>
            ) : (
              <p>
                <a href={path} lang={language} dir={dir}>
                  {headline}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
