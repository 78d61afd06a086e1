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
            <Warned href={hrefOf(batch.id, warning)}>{warning.message}</Warned>
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </Notice>
  );
}

type Warning = Props["batch"]["warnings"][number];

/** Where one can do something about it, or where it stands in the text. */
function hrefOf(batchId: number, { code, span }: Warning): string | null {
  if (code === "guessed-mapping") return `/admin/batches/${batchId}/mapping`;
  return span ? `/admin/batches/${batchId}?at=${span[0]}#source-heading` : null;
}

function Warned({ href, children }: { readonly href: string | null; readonly children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}
