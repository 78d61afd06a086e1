import { itemHref } from "@/components/admin/item-href";
import { NewsDate } from "@/components/ui/news-date";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ReviewRow } from "@/lib/desk/list-review";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import { describeDateReading } from "@/lib/domain/date-reading";
import { languageLabel } from "@/lib/domain/language-label";
import { siteOf } from "@/lib/domain/web-address";
import { safeHref } from "@/lib/richtext/safe-href";
import type { TagInput } from "@/lib/schemas/article";
import { CleanedText } from "./cleaned-text";
import { DuplicateList } from "./duplicate-list";
import { RawText } from "./raw-text";
import { TagChoice } from "./tag-choice";
import type { Detail } from "./use-details";

interface Props {
  readonly detail: Detail | null;
  readonly row: ReviewRow | null;
  readonly tags: readonly TagInput[];
  readonly onTags: (tags: readonly TagInput[]) => void;
  readonly mayChange: boolean;
  /** The item was cleaned again and has this version now. */
  readonly onCleaned: (version: number) => void;
}

/** One item: what it says, what the source says, and what is suggested. */
export function ItemPane({ detail, row, tags, onTags, mayChange, onCleaned }: Props) {
  if (!row) return null;
  if (!detail) return <p className="item-waiting muted">Reading “{row.title}” …</p>;
  if ("error" in detail)
    return (
      <Notice tone="bad" title="This item can’t be shown">
        {detail.error}
      </Notice>
    );
  return (
    <article className="item-pane" key={detail.id}>
      <ItemHead item={detail} row={row} />
      {detail.warnings.length > 0 && (
        <Notice tone="warn" title="Look at this">
          <ul className="plain-list">
            {detail.warnings.map(({ code, message, span }) => (
              <li key={`${code} ${span?.[0] ?? ""} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DuplicateList duplicates={detail.duplicates} />
      <TagChoice suggestions={detail.suggestions} chosen={tags} onChange={onTags} />
      <div className="item-texts">
        <CleanedText item={detail} mayChange={mayChange} onCleaned={onCleaned} />
        <RawText item={detail} />
      </div>
    </article>
  );
}

function ItemHead({ item, row }: { readonly item: ReviewItem; readonly row: ReviewRow }) {
  const href = safeHref(item.canonicalUrl ?? item.url);
  return (
    <header className="item-head">
      <p className="item-kicker" dir="auto">
        {item.kicker}
      </p>
      <h2 dir="auto" lang={item.language}>
        {item.title || "Untitled"}
      </h2>
      <p className="item-facts">
        <StatusBadge status={row.state} />
        <span title={item.dateReading ? describeDateReading(item.dateReading) : undefined}>
          <NewsDate stamp={item.publishedAt} withTime />
        </span>
        {item.author && <span dir="auto">{item.author}</span>}
        <span>{languageLabel(item.language)}</span>
        {href && (
          <a href={href} rel="noopener noreferrer" target="_blank">
            {siteOf(new URL(href))}
          </a>
        )}
        <a href={itemHref(item.batchId, item.id)}>
          Item {item.position + 1} of {item.fileName}
        </a>
      </p>
      {item.dateReading && isWorthSaying(item) && (
        <p className="small muted" dir="auto">
          Date: {describeDateReading(item.dateReading)}
        </p>
      )}
      {item.reason && row.state !== "new" && <p className="small muted">{item.reason}</p>}
    </header>
  );
}

/** A date that the source states in full says all by itself. */
const isWorthSaying = ({ dateReading, publishedAt }: ReviewItem) =>
  dateReading !== null && (dateReading.basis !== "source" || dateReading.literal !== publishedAt);
