import { itemColour } from "@/components/admin/item-colour";
import { NewsDate } from "@/components/ui/news-date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { languageLabel } from "@/lib/domain/language-label";

/** The items whose text is in the window, each linked to where it stands. */
export function BatchItems({ items }: { readonly items: BatchScreen["items"] }) {
  return (
    <ol className="batch-items">
      {items.map((item) => (
        <li
          key={item.id}
          id={`item-${item.position}`}
          className="batch-item"
          data-item={item.position}
          data-colour={itemColour(item.position)}
        >
          <a href={`#source-${item.position}`} className="batch-item-link" dir="auto">
            <span className="batch-item-number">{item.position + 1}</span>
            {item.title}
          </a>
          <p className="batch-item-facts small muted">
            <StatusBadge status={item.state} />
            {item.publishedAt && <NewsDate stamp={item.publishedAt} />}
            <span>{languageLabel(item.language)}</span>
          </p>
          {item.reason && <p className="small">{item.reason}</p>}
          {item.warnings.map((warning) => (
            <p key={`${warning.code} ${warning.message}`} className="batch-item-warning small">
              {warning.message}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
