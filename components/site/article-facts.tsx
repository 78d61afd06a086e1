import { StoryDate } from "@/components/site/story-meta";
import type { ArticlePage } from "@/lib/site/article-page";

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
        <StoryDate story={article} />
        {date.time && <span className="facts-time">{date.time}</span>}
      </p>
      <p>
        {minutes === 1 ? "1 minute to read" : `${minutes} minutes to read`}
        {article.language !== "en" && article.languageName && <span>{article.languageName}</span>}
      </p>
      {origin && <Origin article={article} origin={origin} />}
    </div>
  );
}

function Origin({
  article,
  origin,
}: {
  readonly article: ArticlePage;
  readonly origin: NonNullable<ArticlePage["origin"]>;
}) {
  return (
    <p className="facts-origin">
      First published by <cite>{origin.name}</cite>, <StoryDate story={article} />.{" "}
      {origin.url && (
        <a href={origin.url} rel="external">
          Read the original
        </a>
      )}
    </p>
  );
}
