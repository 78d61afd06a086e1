import type { ArticlePage } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";
import { languageName } from "@/lib/site/text-direction";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
}

/** Who, where, when, from where and how long: beside the text where there is room. */
export function ArticleFacts({ article, words }: Props) {
  const { byline, dateline, date, minutes, origin, language } = article;
  const written = language === words.language ? null : languageName(language, words.language);
  return (
    <div className="facts" lang={words.language} dir={words.dir}>
      {byline && (
        <p className="facts-byline">
          {words.by} <bdi lang={language}>{byline}</bdi>
        </p>
      )}
      <p>
        {dateline && (
          <span className="facts-dateline" lang={language}>
            <bdi>{dateline}</bdi>
          </span>
        )}
        <time dateTime={date.iso}>{formatDay(date.day, words.language)}</time>
        {date.time && <span className="facts-time">{date.time}</span>}
      </p>
      <p>
        <span>{words.minutesToRead(minutes)}</span>
        {written && <span>{words.writtenIn(written)}</span>}
      </p>
      {origin && <Origin origin={origin} day={date.day} words={words} />}
    </div>
  );
}

interface OriginProps {
  readonly origin: NonNullable<ArticlePage["origin"]>;
  readonly day: string;
  readonly words: SiteWords;
}

function Origin({ origin, day, words }: OriginProps) {
  return (
    <p className="facts-origin">
      {words.firstPublishedBy}{" "}
      <cite>
        <bdi>{origin.name}</bdi>
      </cite>
      {words.comma}
      <time dateTime={day}>{formatDay(day, words.language)}</time>.{" "}
      {origin.url && (
        <a href={origin.url} rel="external">
          {words.original}
        </a>
      )}
    </p>
  );
}
