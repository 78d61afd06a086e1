"use client";

import { Button } from "@/components/ui/button";
import { type EntryChoice, moveId, type useEntries } from "./use-entries";

/** The articles of an issue in the order of the mail, with buttons that move them. */
export function EntryList({ entries, move, drop }: ReturnType<typeof useEntries>) {
  if (entries.length === 0)
    return <p className="muted">No article. The mail says only what you write above.</p>;
  return (
    <ol className="entries">
      {entries.map((entry, index) => (
        <li key={entry.articleId}>
          <EntryName entry={entry} />
          <span className="entry-acts">
            <Button
              id={moveId(entry.articleId, -1)}
              size="small"
              variant="quiet"
              disabled={index === 0}
              onClick={() => move(entry.articleId, -1)}
              aria-label={`Move up: ${entry.headline}`}
            >
              ↑
            </Button>
            <Button
              id={moveId(entry.articleId, 1)}
              size="small"
              variant="quiet"
              disabled={index === entries.length - 1}
              onClick={() => move(entry.articleId, 1)}
              aria-label={`Move down: ${entry.headline}`}
            >
              ↓
            </Button>
            <Button
              size="small"
              variant="quiet"
              onClick={() => drop(entry.articleId)}
              aria-label={`Leave out: ${entry.headline}`}
            >
              Leave out
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What else is new, to be added. */
export function OfferList({ rest, add }: ReturnType<typeof useEntries>) {
  if (rest.length === 0) return null;
  return (
    <details className="offers">
      <summary>Also new: {rest.length}</summary>
      <ul className="entries">
        {rest.map((entry) => (
          <li key={entry.articleId}>
            <EntryName entry={entry} />
            <Button size="small" onClick={() => add(entry.articleId)} aria-label={`Add: ${entry.headline}`}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function EntryName({ entry: { headline, sourceName, day } }: { readonly entry: EntryChoice }) {
  return (
    <span className="entry-name">
      <span dir="auto">{headline}</span>
      <span className="muted">{[sourceName, day].filter(Boolean).join(" · ")}</span>
    </span>
  );
}
