import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import type { UndoNote as Note } from "@/lib/desk/undo/read-undo";
import { restoreBatchAction } from "./actions";
import { UndoProgress } from "./undo-progress";

const NUMBER = new Intl.NumberFormat("en-GB");

interface Props {
  readonly batchId: number;
  readonly note: Note;
  /** Whether the person may restore this import. */
  readonly canRestore: boolean;
  /** Whether the person may stop what is under way. */
  readonly canStop: boolean;
}

/** That an import is undone, with the way back; or what its restoring left as it was. */
export function UndoNote({ batchId, note, canRestore, canStop }: Props) {
  if (note.restoredAt) return <NotRestored articles={note.notRestored} />;
  if (note.progress.step) return <UndoProgress batchId={batchId} initial={note.progress} canStop={canStop} />;
  const { items, trashed, kept, terms = 0 } = note.counts;
  return (
    <section className="card stack" aria-label="Undone">
      <p>
        <strong>Undone by {note.undoneBy ?? "the desk"}</strong> on{" "}
        <LocalTime iso={note.undoneAt.toISOString()} />
      </p>
      <p className="muted">
        Items taken out of review: {NUMBER.format(items)}. Articles in the trash: {NUMBER.format(trashed)}.
        Articles kept: {NUMBER.format(kept)}.
        {terms > 0 && ` Tags that only its drafts had: ${NUMBER.format(terms)}.`}
      </p>
      {note.failure && (
        <Notice tone="bad" title="This could not be finished">
          {note.failure} Restore the import: what is in the trash comes back, and nothing is lost.
        </Notice>
      )}
      {canRestore ? (
        <ActionForm action={restoreBatchAction} submit="Restore this import" variant="primary">
          <input type="hidden" name="batchId" value={batchId} />
        </ActionForm>
      ) : (
        <p>
          {note.needsPublisher
            ? "A publisher can restore it: articles that were on the site belong to it."
            : "An editor can restore it."}
        </p>
      )}
    </section>
  );
}

function NotRestored({ articles }: { readonly articles: Note["notRestored"] }) {
  if (articles.length === 0) return null;
  return (
    <Notice tone="warn" title="Restored, but for these articles">
      <ul className="batch-warnings">
        {articles.map(({ id, headline, language, outcome }) => (
          <li key={id}>
            <Link href={`/admin/articles/${id}`} dir="auto" lang={language}>
              {headline || "Untitled"}
            </Link>
            {outcome === "draft"
              ? " is a draft now: the time that it was scheduled for has passed."
              : " was changed since the undo and left as it is."}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
