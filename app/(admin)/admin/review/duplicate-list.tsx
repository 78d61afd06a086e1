import Link from "next/link";
import { itemHref } from "@/components/admin/item-href";
import { NewsDate } from "@/components/ui/news-date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SuggestedDuplicate } from "@/lib/desk/read-review-item";
import type { DuplicateKind } from "@/lib/domain/ingest";

const WORDS: Record<DuplicateKind, string> = {
  same: "Probably the same text",
  update: "Perhaps an update",
  event: "Perhaps the same event",
  related: "Related",
};

/** Items that may belong together with this one, each with its score and reason. */
export function DuplicateList({ duplicates }: { readonly duplicates: readonly SuggestedDuplicate[] }) {
  if (duplicates.length === 0) return null;
  return (
    <section className="duplicates" aria-label="Possible duplicates">
      <ul className="plain-list">
        {duplicates.map((entry) => (
          <li key={entry.itemId}>
            <p>
              <strong>{WORDS[entry.kind]}</strong>{" "}
              <span className="muted">{Math.round(entry.score * 100)} %</span>{" "}
              <StatusBadge status={entry.state} />
            </p>
            <p dir="auto">
              <Link href={itemHref(entry.batchId, entry.itemId)}>{entry.title}</Link>{" "}
              <span className="muted">{entry.publishedAt && <NewsDate stamp={entry.publishedAt} />}</span>
            </p>
            <p className="small muted">{entry.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
