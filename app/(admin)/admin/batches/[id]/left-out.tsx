import type { BatchScreen } from "@/lib/desk/read-batch-screen";

const NUMBER = new Intl.NumberFormat("en-GB");

interface Props {
  readonly batchId: number;
  readonly reasons: BatchScreen["droppedReasons"];
}

/** The legend of the hatched text: why it is in no item, and where each reason is met first. */
export function LeftOut({ batchId, reasons }: Props) {
  if (reasons.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="left-out">
      <h2 id="left-out">Left out, and why</h2>
      <ul className="left-out">
        {reasons.map(({ reason, spans, characters, first }) => (
          <li key={reason}>
            <span className="left-out-swatch" aria-hidden="true" />
            <a href={`/admin/batches/${batchId}?at=${first}#offset-${first}`}>{reason}</a>
            <span className="muted small">
              {NUMBER.format(spans)} {spans === 1 ? "piece" : "pieces"}, {NUMBER.format(characters)}{" "}
              {characters === 1 ? "character" : "characters"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
