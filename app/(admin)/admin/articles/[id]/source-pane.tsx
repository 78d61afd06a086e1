import Link from "next/link";
import { itemHref } from "@/components/admin/item-href";
import type { SourceItem } from "@/lib/desk/read-article";
import { RawText } from "../../review/raw-text";

/** The raw text that the article came from, to check against while writing. */
export function SourcePane({ sources }: { readonly sources: readonly SourceItem[] }) {
  if (sources.length === 0)
    return <p className="small muted">This article was begun here; it has no source item.</p>;
  return (
    <div className="stack">
      {sources.map((item) => (
        <div key={item.id} className="stack">
          <p className="small">
            <Link href={itemHref(item.batchId, item.id)}>Show it in its dump</Link>
          </p>
          <RawText item={item} />
        </div>
      ))}
    </div>
  );
}
