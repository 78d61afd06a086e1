import { itemColour } from "@/components/admin/item-colour";
import { VisibleText } from "@/components/admin/visible-text";
import type { SourceWindow } from "@/lib/desk/read-batch-screen";

type Segment = SourceWindow["segments"][number];

/** The decoded text of a dump, each span in the colour of its item, what was dropped hatched. */
export function BatchSource({ source }: { readonly source: Pick<SourceWindow, "segments"> }) {
  const seen = new Set<number>();
  return (
    <div className="batch-source">
      {source.segments.map((segment) => {
        const isFirst = segment.kind === "item" && !seen.has(segment.position);
        if (segment.kind === "item") seen.add(segment.position);
        return <SourceSpan key={segment.start} segment={segment} isFirst={isFirst} />;
      })}
    </div>
  );
}

function SourceSpan({ segment, isFirst }: { readonly segment: Segment; readonly isFirst: boolean }) {
  const text = <VisibleText text={segment.text} />;
  if (segment.kind === "open") return <span className="source-open">{text}</span>;
  if (segment.kind === "dropped") {
    return (
      <span className="source-dropped" title={`Left out: ${segment.reason}`} id={`offset-${segment.start}`}>
        <a className="source-reason" href="#left-out">
          Left out: {segment.reason}
        </a>
        {text}
      </span>
    );
  }
  const { position } = segment;
  return (
    <mark className="source-item" data-colour={itemColour(position)} data-item={position}>
      {isFirst && (
        <a className="source-number" id={`source-${position}`} href={`#item-${position}`}>
          <span className="visually-hidden">Item </span>
          {position + 1}
        </a>
      )}
      {text}
    </mark>
  );
}
