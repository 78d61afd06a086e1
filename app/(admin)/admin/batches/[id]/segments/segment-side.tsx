import { Button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import type { PreviewItem } from "@/lib/desk/segments/preview-cut";
import type { SegmentItem, SegmentScreen } from "@/lib/desk/segments/read-segments";
import { languageLabel } from "@/lib/domain/language-label";
import { newsDay } from "@/lib/domain/news-day";
import type { Run } from "@/lib/domain/segments";
import type { Preview } from "./use-preview";
import type { Saving } from "./use-save";

interface Props {
  readonly screen: SegmentScreen;
  readonly selected: Run | null;
  readonly item: SegmentItem | null;
  readonly preview: Preview;
  readonly mayChange: boolean;
  readonly saving: Saving;
}

/** Beside the text: the selected item, what the changed items would read, and what was saved before. */
export function SegmentSide({ screen, selected, item, preview, mayChange, saving }: Props) {
  return (
    <aside className="segment-side" aria-label="Items">
      {selected && <Selected run={selected} item={item} />}
      <section className="card stack" aria-labelledby="segment-preview">
        <h2 id="segment-preview">What the changed items would be</h2>
        <PreviewView preview={preview} />
      </section>
      {screen.edits.length > 0 && (
        <section className="card stack" aria-labelledby="segment-saved">
          <h2 id="segment-saved">Saved before</h2>
          <ul className="segment-saved">
            {screen.edits.map((edit) => (
              <li key={edit.id}>
                <span className="small">
                  {edit.edits} {edit.edits === 1 ? "change" : "changes"} by {edit.savedBy ?? "the desk"},{" "}
                  <LocalTime iso={edit.savedAt} />
                </span>
                {edit.isUndone ? (
                  <span className="small muted">undone</span>
                ) : (
                  mayChange && (
                    <Button size="small" disabled={saving.isBusy} onClick={() => saving.undoSaved(edit.id)}>
                      Undo
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Selected({ run, item }: { readonly run: Run; readonly item: SegmentItem | null }) {
  return (
    <section className="card" aria-label="Selected">
      <p dir="auto" lang={item?.language}>
        <strong>{run.item === null ? `Left out: ${run.reason}` : (item?.title ?? "New item")}</strong>
      </p>
      <p className="small muted">{(run.end - run.start).toLocaleString("en-GB")} characters</p>
      {item?.lock && <p className="small">{item.lock}</p>}
    </section>
  );
}

function PreviewView({ preview }: { readonly preview: Preview }) {
  if (preview.state === "none") return <p className="small muted">Nothing is changed yet.</p>;
  if (preview.state === "reading")
    return (
      <p className="small muted" aria-live="polite">
        Reading …
      </p>
    );
  if (preview.state === "failed") return <Notice tone="warn">{preview.message}</Notice>;
  const { items, leftOut, more } = preview.preview;
  return (
    <>
      <p className="small" role="status">
        {difference(more)}
      </p>
      <ul className="segment-preview">
        {items.map((item) => (
          <PreviewLine key={item.key} item={item} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p className="small muted">
          Left out: {[...new Set(leftOut.map(({ reason }) => reason))].join(", ")}
        </p>
      )}
    </>
  );
}

function difference(more: number): string {
  if (more === 0) return "As many items as before.";
  const count = Math.abs(more);
  return `${count} ${count === 1 ? "item" : "items"} ${more > 0 ? "more" : "fewer"}.`;
}

function PreviewLine({ item }: { readonly item: PreviewItem }) {
  const date = item.publishedAt ? newsDay(item.publishedAt, { withTime: true }) : "no date";
  const facts = [item.kicker, date, item.author, languageLabel(item.language), item.url];
  return (
    <li>
      <p className="segment-preview-title" dir="auto" lang={item.language}>
        {item.title}
      </p>
      <p className="small muted" dir="auto">
        {facts.filter(Boolean).join(" · ")}
      </p>
      <p className="segment-preview-text" dir="auto" lang={item.language}>
        {item.text}
        {item.characters > item.text.length && " …"}
      </p>
    </li>
  );
}
