import type { SegmentScreen } from "@/lib/desk/segments/read-segments";

/** From one part of a long text to the next; nothing where the whole text is on screen. */
export function WindowNav({
  screen: { start, end, length, previous, next },
}: {
  readonly screen: SegmentScreen;
}) {
  if (previous === null && next === null) return null;
  const percent = (offset: number) => `${Math.round((offset / length) * 100)} %`;
  return (
    <nav className="row segment-window" aria-label="Parts of the text">
      {previous !== null && <a href={`?at=${previous}`}>Previous part</a>}
      <span className="muted small">
        {percent(start)} to {percent(end)} of the text
      </span>
      {next !== null && <a href={`?at=${next}`}>Next part</a>}
    </nav>
  );
}
