import { VisibleText } from "@/components/admin/visible-text";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import { FACT_LABELS, type FactName } from "@/lib/domain/facts";

type Raw = ReviewItem["raw"];

/** The item as the source has it, character for character. */
export function RawText({ item }: { readonly item: { readonly raw: Raw } }) {
  const fields = fieldsOf(item.raw).flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  return (
    <section className="text-pane text-pane-raw">
      <h3>As the source has it</h3>
      {fields.length > 0 && (
        <dl className="raw-fields">
          {fields.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                <VisibleText text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <pre className="raw-source" dir="auto">
        <VisibleText text={item.raw.body.source} />
      </pre>
    </section>
  );
}

const fieldsOf = (raw: Raw): readonly (readonly [label: string, value: string | null | undefined])[] => [
  ["Title", raw.title],
  ["Kicker", raw.kicker],
  ["Date", raw.publishedAtRaw],
  ["Author", raw.author],
  ["Address", raw.url],
  ["Categories", raw.categories.join(", ")],
  ["Summary", raw.summary],
  ...Object.entries(raw.extra ?? {}).map(([name, value]) => [FACT_LABELS[name as FactName], value] as const),
];
