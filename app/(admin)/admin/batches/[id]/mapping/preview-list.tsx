import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { MappingPreview, PreviewedItem } from "@/lib/desk/mapping/mapping-view";

interface Props {
  readonly preview: MappingPreview;
  /** Why the preview could not be made, or null. */
  readonly problem: string | null;
  readonly isPending: boolean;
}

/** The first items of a table as they would come out. */
export function PreviewList({ preview, problem, isPending }: Props) {
  return (
    <section className="mapping-preview stack" aria-labelledby="preview-heading" aria-busy={isPending}>
      <h2 id="preview-heading">First items</h2>
      <p className="visually-hidden" role="status">
        {isPending ? "Reading again" : `${preview.items.length} items shown`}
      </p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {preview.problems.length > 0 && (
        <Notice tone="warn" title="Some rows can’t be read">
          <ul className="batch-warnings">
            {preview.problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.items.length === 0 ? (
        <EmptyState title="No item comes out">Choose a column for the title or for the text.</EmptyState>
      ) : (
        <ol className="mapping-items">
          {preview.items.map((item) => (
            <li key={item.position} className="card">
              <PreviewCard item={item} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function PreviewCard({ item }: { readonly item: PreviewedItem }) {
  const facts = [item.author, item.date, ...item.tags].filter(Boolean).join(" · ");
  return (
    <article className="mapping-item">
      {item.kicker && (
        <p className="mapping-kicker" dir="auto">
          {item.kicker}
        </p>
      )}
      <h3 className="mapping-title" dir="auto">
        {item.title}
      </h3>
      {item.titleDerived && <p className="muted small">The title was made from the text.</p>}
      {facts && (
        <p className="muted small" dir="auto">
          {facts}
        </p>
      )}
      {item.summary && (
        <p className="mapping-summary" dir="auto">
          {item.summary}
        </p>
      )}
      {item.text === "" ? (
        <p className="muted">No text</p>
      ) : (
        <p className="mapping-text" dir="auto">
          {item.text}
        </p>
      )}
      {item.url && <p className="mapping-address small">{item.url}</p>}
      {item.warnings.map((warning) => (
        <p key={warning} className="mapping-warning small">
          {warning}
        </p>
      ))}
    </article>
  );
}
