import { Notice } from "@/components/ui/notice";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";

const SHOWN_WARNINGS = 20;

interface Props {
  readonly batch: Pick<BatchScreen["batch"], "id" | "warnings">;
}

/** What an editor should know of a dump as a whole, with the way to where it stands. */
export function BatchWarnings({ batch }: Props) {
  if (batch.warnings.length === 0) return null;
  const more = batch.warnings.length - SHOWN_WARNINGS;
  return (
    <Notice tone="warn" title="Please look at this">
      <ul className="batch-warnings">
        {batch.warnings.slice(0, SHOWN_WARNINGS).map((warning) => (
          <li key={`${warning.code} ${warning.message} ${warning.span?.[0]}`}>
            {warning.span ? (
              <a href={`/admin/batches/${batch.id}?at=${warning.span[0]}#source-heading`}>
                {warning.message}
              </a>
            ) : (
              warning.message
            )}
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </Notice>
  );
}
