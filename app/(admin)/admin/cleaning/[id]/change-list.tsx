import Link from "next/link";
import { DiffText } from "@/components/admin/diff-text";
import type { RecleanChange } from "@/lib/desk/cleaning/read-reclean";

/** Items with what changes in each field, word by word. */
export function ChangeList({ changes }: { readonly changes: readonly RecleanChange[] }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={change.itemId} className="card change">
          <ChangeHead change={change} />
          {change.fields.length === 0 && (
            <p className="small muted">
              Nothing that is seen: only the notes about cleaning and what search uses.
            </p>
          )}
          {change.fields.map(({ label, diff }) => (
            <div key={label} className="change-field">
              <h3>{label}</h3>
              <p className="change-side" dir="auto" lang={change.language}>
                <span className="visually-hidden">Before: </span>
                {diff.left.length > 0 ? <DiffText side="left" parts={diff.left} /> : <Empty />}
              </p>
              <p className="change-side" dir="auto" lang={change.language}>
                <span className="visually-hidden">After: </span>
                {diff.right.length > 0 ? <DiffText side="right" parts={diff.right} /> : <Empty />}
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

const Empty = () => <span className="muted">(nothing)</span>;

function ChangeHead({ change }: { readonly change: RecleanChange }) {
  const { title, language, batchId, itemId, position, fileName, reason, hasDraft, outcome } = change;
  return (
    <div>
      <h2 className="change-title" dir="auto" lang={language}>
        {title || "Untitled"}
      </h2>
      <p className="small muted">
        <Link href={`/admin/batches/${batchId}#item-${itemId}`}>
          Item {position + 1} of <bdi>{fileName}</bdi>
        </Link>
        {hasDraft && outcome !== "left" && ". Its draft, which nobody has worked on, follows."}
      </p>
      {reason && (
        <p className="small">
          <strong>{outcome === "kept" ? "Kept, because" : "Left:"}</strong> {reason}
        </p>
      )}
    </div>
  );
}
