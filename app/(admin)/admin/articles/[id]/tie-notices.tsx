import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import type { ArticleTies } from "@/lib/desk/read-article";

interface Props {
  readonly articleId: number;
  readonly ties: ArticleTies;
}

/** What an editor should know before writing: the source has changed, or this article is part of another one. */
export function TieNotices({ articleId, ties: { hasUpdate, isWithdrawn, tookBack, mergedInto } }: Props) {
  return (
    <>
      {hasUpdate && (
        <Notice
          tone="warn"
          title={isWithdrawn ? "The source has withdrawn this" : "The source has changed its text"}
        >
          <div className="row">
            <span>
              {isWithdrawn
                ? "Decide whether this article stays."
                : "Compare it with yours and take over what you want."}
            </span>
            <LinkButton size="small" href={`/admin/articles/${articleId}/update`}>
              {isWithdrawn ? "Look" : "Compare"}
            </LinkButton>
          </div>
        </Notice>
      )}
      {tookBack && !hasUpdate && (
        <Notice tone="info" title="The source has taken its change back">
          It says again what it said before, so nothing waits for you.{" "}
          <Link href={`/admin/articles/${articleId}/update`}>See what it was</Link>.
        </Notice>
      )}
      {mergedInto && (
        <Notice tone="info" title="This article is part of another one">
          Its tags and sources went there when the two were merged.{" "}
          <Link href={`/admin/articles/${mergedInto.articleId}`}>Open the other one</Link>, or{" "}
          <Link href={`/admin/articles/${mergedInto.articleId}/unmerge/${mergedInto.mergeId}`}>
            part the two again
          </Link>
          .
        </Notice>
      )}
    </>
  );
}

/** The articles that became part of this one, each with the way back. */
export function MergedList({ articleId, ties: { merged } }: Props) {
  if (merged.length === 0) return null;
  return (
    <section className="card">
      <h2 className="card-title">Merged in</h2>
      <ul className="merged-list">
        {merged.map(({ mergeId, headline, language, mergedAt, mergedBy }) => (
          <li key={mergeId}>
            <span dir="auto" lang={language}>
              {headline || "Untitled"}
            </span>
            <span className="small muted">
              {mergedBy ?? "Somebody"}, <LocalTime iso={mergedAt} /> ·{" "}
              <Link href={`/admin/articles/${articleId}/unmerge/${mergeId}`}>Part again</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
