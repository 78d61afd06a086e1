import Link from "next/link";
import type { BatchReport } from "@/lib/desk/report/read-batch-report";
import { formatLabel } from "@/lib/domain/format-labels";

const NUMBER = new Intl.NumberFormat("en-GB");

/** The dump in numbers, and how much of its text is in items. */
export function ReportFigures({ report: { batch, states } }: { readonly report: BatchReport }) {
  const { counters } = batch;
  const total = counters.keptCharacters + counters.droppedCharacters;
  const kept = total === 0 ? 0 : (100 * counters.keptCharacters) / total;
  return (
    <section className="stack" aria-label="In numbers">
      <dl className="batch-facts">
        <Fact name="Bytes that came in">{NUMBER.format(batch.bytes)}</Fact>
        <Fact name="Characters of text">{NUMBER.format(batch.textLength ?? 0)}</Fact>
        <Fact name="Read as">{formatLabel(batch.format)}</Fact>
        <Fact name="Encoding">{batch.encoding ?? "Not read yet"}</Fact>
        {Object.entries(states).map(([state, items]) => (
          <Fact key={state} name={WORDS[state as keyof typeof WORDS]}>
            {items === 0 ? (
              "0"
            ) : (
              <Link href={`/admin/review?batch=${batch.id}&state=${state}`}>{NUMBER.format(items)}</Link>
            )}
          </Fact>
        ))}
      </dl>
      {total > 0 && (
        <p className="report-share">
          <progress className="report-bar" max={100} value={kept} aria-hidden="true" />
          {kept.toFixed(1)} % of the text is in items; each of the other{" "}
          {NUMBER.format(counters.droppedCharacters)} characters is listed below with its reason.
        </p>
      )}
    </section>
  );
}

const WORDS = {
  new: "Items to decide about",
  accepted: "Items accepted",
  rejected: "Items rejected",
  duplicate: "Set aside as duplicates",
  update: "New texts of articles",
} as const;

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="batch-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
