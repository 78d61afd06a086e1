import Link from "next/link";
import { LocalTime } from "@/components/ui/local-time";
import type { RevisionRow } from "@/lib/desk/read-article";

interface Props {
  readonly revisions: readonly RevisionRow[];
  /** The article whose record may be looked at; null where it may not. */
  readonly articleId: number | null;
}

/** What happened to the article, the latest first. */
export function RevisionList({ revisions, articleId }: Props) {
  return (
    <>
      <ol className="plain-list small">
        {revisions.map(({ number, note, createdAt, author }) => (
          <li key={number}>
            <strong>{note ?? "Edited"}</strong>
            <span className="muted">
              {" "}
              by {author ?? "the desk"}, <LocalTime iso={createdAt} />
            </span>
          </li>
        ))}
      </ol>
      {articleId !== null && (
        <p className="small">
          <Link href={`/admin/activity?subject=article-${articleId}`}>In the record of the desk</Link>
        </p>
      )}
    </>
  );
}
