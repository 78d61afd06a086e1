import type { ArticlePage } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";

/** Who, where, when, from where and how long: beside the text where there is room. */
export function ArticleFacts({ article }: { readonly article: ArticlePage }) {
  const { byline, dateline, date, minutes, origin } = article;
  return (
    <div className="facts" lang="en" dir="ltr">
      {byline && (
        <p className="facts-byline">
          By <bdi lang={article.language}>{byline}</bdi>
        </p>
      )}
      <p>
        {dateline && (
          <span className="facts-dateline" lang={article.language}>
            <bdi>{dateline}</bdi>
          </span>
        )}
        <time dateTime={date.iso}>{formatDay(date.day)}</time>
        {date.time && <span className="facts-time">{date.time}</span>}
      </p>
      <p>
        <span>{minutes === 1 ? "1 minute to read" : `${minutes} minutes to read`}</span>
        {article.language !== "en" && article.languageName && <span>in {article.languageName}</span>}
      </p>
      {origin && <Origin origin={origin} day={date.day} />}
    </div>
  );
}

interface OriginProps {
  readonly origin: NonNullable<ArticlePage["origin"]>;
  readonly day: string;
}

function Origin({ origin, day }: OriginProps) {
  return (
    <p className="facts-origin">
      First published by{" "}
      <cite>
        <bdi>{origin.name}</bdi>
      </cite>
      , <time dateTime={day}>{formatDay(day)}</time>.{" "}
      {origin.url && (
        <a href={origin.url} rel="external">
          Read the original
        </a>
      )}
    </p>
  );
}
