import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import type { TermChangeView, TermPage } from "@/lib/desk/terms/read-term";
import { undoTermChangeAction } from "../actions";
import { articlesInWords } from "./term-parts";

interface Props {
  readonly changes: TermPage["changes"];
  readonly mayManage: boolean;
}

/** What was done to a tag, the latest first; the latest of its name and the latest of its place can be undone. */
export function TermHistory({ changes, mayManage }: Props) {
  const latestOf = (isPlace: boolean) =>
    changes.find(({ kind, isUndone }) => !isUndone && (kind === "placed") === isPlace)?.id;
  const latest = [latestOf(true), latestOf(false)];
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">History</h2>
      {changes.length === 0 && <p className="muted">Nothing was changed yet.</p>}
      {changes.map((change) => (
        <div key={change.id} className="stack">
          <p>
            {wordsFor(change)} by {change.by ?? "somebody"}, <LocalTime iso={change.at.toISOString()} />
            {change.isUndone && <span className="muted"> (undone)</span>}
          </p>
          {mayManage && latest.includes(change.id) && (
            <ActionForm action={undoTermChangeAction} submit="Undo" size="small" variant="secondary">
              <input type="hidden" name="changeId" value={change.id} />
            </ActionForm>
          )}
        </div>
      ))}
    </section>
  );
}

function wordsFor({ kind, from, to, articles }: TermChangeView): string {
  if (kind === "renamed") return `Renamed from “${from}” to “${to}”`;
  if (kind === "placed") return to === "" ? "Taken out of its broader tag" : `Put under “${to}”`;
  if (kind === "merged") return `Merged, with ${articlesInWords(articles)},`;
  const instead = to === from ? "" : `, which got “${to}” instead,`;
  return `Removed from ${articlesInWords(articles)}${instead}`;
}
