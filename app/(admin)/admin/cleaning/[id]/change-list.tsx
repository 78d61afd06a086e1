import Link from "next/link";
import type { ComponentProps } from "react";
import { DiffText } from "@/components/admin/diff-text";
import { itemHref } from "@/components/admin/item-href";
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
              <Side name="Before" language={change.language} parts={diff.left} side="left" />
              <Side name="After" language={change.language} parts={diff.right} side="right" />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface SideProps extends ComponentProps<typeof DiffText> {
  readonly name: string;
  readonly language: string;
}

/** The name stands outside of the text, which it would else turn to its own direction. */
function Side({ name, language, ...diff }: SideProps) {
  return (
    <div>
      <h4 className="change-name">{name}</h4>
      <p className="change-side" dir="auto" lang={language}>
        {diff.parts.length > 0 ? <DiffText {...diff} /> : <span className="muted">(nothing)</span>}
      </p>
    </div>
  );
}

function ChangeHead({ change }: { readonly change: RecleanChange }) {
  const { title, language, batchId, itemId, position, fileName, reason, hasDraft, outcome } = change;
  return (
    <div>
      <h2 className="change-title" dir="auto" lang={language}>
        {title || "Untitled"}
      </h2>
      <p className="small muted">
        <Link href={itemHref(batchId, itemId)}>
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
