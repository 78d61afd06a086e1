import { FACT_LABELS, type FactName, type Facts } from "@/lib/domain/facts";
import { safeHref } from "@/lib/richtext/safe-href";

/** What the dump says of itself: the name, address and terms of a feed. */
export function DumpAbout({ about }: { readonly about: readonly Facts[] }) {
  if (about.length === 0) return null;
  return (
    <details className="card related-facts">
      <summary>
        What the file says of itself: <bdi>{about[0]?.title ?? about[0]?.url ?? "no name"}</bdi>
        {about.length > 1 && ` and ${about.length - 1} more`}
      </summary>
      {about.map((facts) => (
        <dl key={JSON.stringify(facts)} className="about-facts">
          {Object.entries(facts).map(([name, value]) => (
            <div key={name}>
              <dt>{FACT_LABELS[name as FactName] ?? name}</dt>
              <dd>
                <bdi>
                  <FactValue value={value} />
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </details>
  );
}

/** An address can be followed; everything else is words. */
function FactValue({ value }: { readonly value: string }) {
  const href = /^https?:\/\/\S+$/i.test(value) ? safeHref(value) : null;
  if (!href) return value;
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {value}
    </a>
  );
}
