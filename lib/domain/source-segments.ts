/** Half-open range in UTF-16 code units of the decoded text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of the source that belongs to one item, to nothing (with the reason), or to neither yet. */
export type SourceSegment = TextRange &
  (
    | { readonly kind: "item"; readonly position: number }
    | { readonly kind: "dropped"; readonly reason: string }
    | { readonly kind: "open" }
  );

/**
 * Cut the window `[start, end)` of a source into segments that cover it exactly once, in order.
 *
 * What no span claims is `open`: the text of an import that is under way or was stopped.
 */
export function segmentWindow(
  window: TextRange,
  items: readonly { readonly position: number; readonly spans: readonly (readonly [number, number])[] }[],
  dropped: readonly (TextRange & { readonly reason: string })[],
): SourceSegment[] {
  const claims: SourceSegment[] = [
    ...items.flatMap(({ position, spans }) =>
      spans.map(([start, end]) => ({ kind: "item" as const, position, start, end })),
    ),
    ...dropped.map(({ start, end, reason }) => ({ kind: "dropped" as const, reason, start, end })),
  ].sort((left, right) => left.start - right.start);
  const segments: SourceSegment[] = [];
  let at = window.start;
  for (const claim of claims) {
    const start = Math.max(claim.start, at);
    const end = Math.min(claim.end, window.end);
    if (end <= start) continue;
    if (start > at) segments.push({ kind: "open", start: at, end: start });
    segments.push({ ...claim, start, end });
    at = end;
  }
  if (at < window.end) segments.push({ kind: "open", start: at, end: window.end });
  return segments;
}
