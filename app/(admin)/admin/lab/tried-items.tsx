import { itemColour } from "@/components/admin/item-colour";
import { EmptyState } from "@/components/ui/empty-state";
import type { TriedItem } from "@/lib/desk/lab/try-sample";
import { stepWords } from "@/lib/domain/cleaning-steps";
import { languageLabel } from "@/lib/domain/language-label";
import { newsDay } from "@/lib/domain/news-day";

/** The items of a sample with all of their fields. */
export function TriedItems({ items }: { readonly items: readonly TriedItem[] }) {
  if (items.length === 0)
    return <EmptyState title="No item">Nothing in the sample looks like news.</EmptyState>;
  return (
    <ol className="batch-items">
      {items.map((item) => (
        <li
          key={item.position}
          id={`item-${item.position}`}
          className="batch-item"
          data-colour={itemColour(item.position)}
        >
          <h3 className="lab-title" dir="auto" lang={item.language}>
            {item.position + 1}. {item.title}
          </h3>
          <Facts item={item} />
          {item.body.map((block) => (
            <p key={`${block.type} ${block.text}`} className="lab-block" data-type={block.type} dir="auto">
              {block.text}
            </p>
          ))}
          <Notes item={item} />
        </li>
      ))}
    </ol>
  );
}

function Facts({ item }: { readonly item: TriedItem }) {
  const facts: readonly (readonly [string, string | null])[] = [
    ["Kicker", item.kicker],
    ["Date", item.publishedAt && newsDay(item.publishedAt, { withTime: true })],
    ["Author", item.author],
    ["Summary", item.summary],
    ["Address", item.url],
    ["Language", languageLabel(item.language)],
    ["Tags", item.tags.join(", ") || null],
    ["Boundaries", `${Math.round(item.confidence * 100)} % sure`],
  ];
  return (
    <dl className="lab-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Notes({ item: { steps, warnings } }: { readonly item: TriedItem }) {
  return (
    <>
      {steps.length > 0 && (
        <p className="small muted">Cleaned: {steps.map((name) => stepWords(name).label).join("; ")}.</p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="small lab-warning">
          {warning}
        </p>
      ))}
    </>
  );
}
