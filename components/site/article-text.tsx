/** @jsxImportSource preact */
import { StoryBody } from "@/components/site/story-body";
import { type SiteTime, siteTime } from "@/lib/domain/site-time";
import type { ArticlePage } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
  /** That of the site, in which the day of a correction is told. */
  readonly timeZone: string;
}

/** The text, or what may be shown of it; and what was wrong in it. */
export function ArticleText({ article, words, timeZone }: Props) {
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
              <Correction key={at.toISOString()} note={note} at={siteTime(at, timeZone)} words={words} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

interface CorrectionProps {
  readonly note: string;
  readonly at: SiteTime;
  readonly words: SiteWords;
}

function Correction({ note, at, words }: CorrectionProps) {
  return (
    <li>
      <time dateTime={at.iso} lang={words.language} dir={words.dir}>
        {formatDay(at.day, words.language)}
      </time>
      <p dir="auto">{note}</p>
    </li>
  );
}

function Elsewhere({ article, why, words }: Omit<Props, "timeZone"> & { readonly why: string }) {
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
