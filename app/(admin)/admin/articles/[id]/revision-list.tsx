import { LocalTime } from "@/components/ui/local-time";
import type { RevisionRow } from "@/lib/desk/read-article";

/** What happened to the article, the latest first. */
export function RevisionList({ revisions }: { readonly revisions: readonly RevisionRow[] }) {
  return (
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
  );
}
