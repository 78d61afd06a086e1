import type { SourceWindow } from "@/lib/desk/read-batch-screen";

interface Props {
  readonly batchId: number;
  readonly source: SourceWindow;
}

/** From one part of a long text to the next; nothing where the whole text is on screen. */
export function WindowLinks({ batchId, source: { start, end, length, previous, next } }: Props) {
  if (previous === null && next === null) return null;
  const href = (at: number) => `/admin/batches/${batchId}?at=${at}#source-heading`;
  const percent = (offset: number) => `${Math.round((offset / length) * 100)} %`;
  return (
    <nav className="row" aria-label="Parts of the text">
      {previous !== null && <a href={href(previous)}>Previous part</a>}
      <span className="muted small">
        {percent(start)} to {percent(end)} of the text
      </span>
      {next !== null && <a href={href(next)}>Next part</a>}
    </nav>
  );
}
