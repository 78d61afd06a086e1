import type { ReviewItem } from "@/lib/desk/read-review-item";
import { FACT_LABELS, type FactName } from "@/lib/domain/facts";

type Raw = ReviewItem["raw"];

/** The item as the source has it, character for character. */
export function RawText({ item }: { readonly item: { readonly raw: Raw } }) {
  const { raw } = item;
  const fields = [
    ["Title", raw.title],
    ["Kicker", raw.kicker],
    ["Date", raw.publishedAtRaw],
    ["Author", raw.author],
    ["Address", raw.url],
    ["Categories", raw.categories.join(", ")],
    ["Summary", raw.summary],
    ...Object.entries(raw.extra ?? {}).map(
      ([name, value]) => [FACT_LABELS[name as FactName], value] as const,
    ),
  ] as const;
  return (
    <section className="text-pane text-pane-raw">
      <h3>As the source has it</h3>
      <dl className="raw-fields">
        {fields
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      <pre className="raw-source" dir="auto">
        {raw.body.source}
      </pre>
    </section>
  );
}
