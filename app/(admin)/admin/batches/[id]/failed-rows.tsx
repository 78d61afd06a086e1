import { Notice } from "@/components/ui/notice";
import type { FailedTable } from "@/lib/desk/row-errors/list-row-errors";

interface Props {
  readonly batchId: number;
  readonly tables: readonly FailedTable[];
}

const NUMBER = new Intl.NumberFormat("en-GB");

/** Records that could not be read, with the file in which they can be mended. */
export function FailedRows({ batchId, tables }: Props) {
  if (tables.length === 0) return null;
  const total = tables.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="card stack" aria-labelledby="failed-rows">
      <h2 id="failed-rows" className="card-title">
        {total === 1 ? "One row could not be read" : `${NUMBER.format(total)} rows could not be read`}
      </h2>
      <Notice tone="info">
        Download them, mend them in your spreadsheet or text editor, and upload the file: only these rows are
        imported. Uploading it twice does no harm.
      </Notice>
      {tables.map((table) => (
        <div key={table.start} className="stack">
          <ul className="failed-rows">
            {table.first.map(({ start, line, message }) => (
              <li key={start}>
                <a href={`/admin/batches/${batchId}?at=${start}#source-heading`}>
                  Line {NUMBER.format(line)}
                </a>{" "}
                {message}
              </li>
            ))}
            {table.count > table.first.length && (
              <li className="muted">And {NUMBER.format(table.count - table.first.length)} more.</li>
            )}
          </ul>
          <p>
            <a
              className="button"
              data-variant="secondary"
              href={`/api/batches/${batchId}/row-errors?table=${table.start}`}
              download
            >
              Download the errors file
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
