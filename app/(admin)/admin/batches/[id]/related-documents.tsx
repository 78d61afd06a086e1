import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { safeHref } from "@/lib/richtext/safe-href";
import { FollowFeeds } from "./follow-feeds";

interface Props {
  readonly related: BatchScreen["batch"]["related"];
  /** The dump is a list of feeds and nothing else. */
  readonly isFeedList: boolean;
  readonly mayFollow: boolean;
  /** Addresses that are fetched already. */
  readonly followed: ReadonlySet<string>;
}

/** What the dump only points to. */
export function RelatedDocuments({ related, isFeedList, mayFollow, followed }: Props) {
  if (related.length === 0) return null;
  const one = related.length === 1;
  const feeds = one ? "1 feed is listed here" : `${related.length} feeds are listed here`;
  const documents = one
    ? "1 related document is only named here"
    : `${related.length} related documents are only named here`;
  return (
    <details className="card related-facts" open={isFeedList}>
      <summary>{isFeedList ? feeds : documents}</summary>
      {isFeedList && mayFollow ? (
        <FollowFeeds feeds={related} followed={followed} />
      ) : (
        <Documents related={related} />
      )}
    </details>
  );
}

function Documents({ related }: Pick<Props, "related">) {
  return (
    <ul className="related-documents">
      {related.map(({ title, url }) => {
        const href = url === undefined ? null : safeHref(url);
        return (
          <li key={`${title} ${url}`}>
            <bdi>{title}</bdi>
            {href && (
              <a className="small" href={href} rel="noopener noreferrer" target="_blank">
                {href}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
