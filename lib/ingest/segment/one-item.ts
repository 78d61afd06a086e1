import { moveDropped, moveItem } from "@/lib/ingest/move-event";
import { escapeHtml } from "@/lib/ingest/text/escape-html";
import type { Dropped, RawItem, Span, Split } from "@/lib/ingest/types";

/** What a format makes of a text that somebody has called one item; offsets count from the text's beginning. */
export interface Reading {
  readonly raw: RawItem;
  readonly dropped: readonly Dropped[];
}

/**
 * The items of a split as one, by the editor's word: the others follow in the text of the first.
 *
 * `head` units stand above the text; null where there is no item, or one begins in the head.
 */
export function oneItem({ items, dropped }: Split, head: number): Reading | null {
  const [first, ...others] = items;
  // An item that the head has a part of is not what was cut out below it.
  if (!first || items.some(({ spans }) => spans.some(([start]) => start < head))) return null;
  const { kind } = first.body;
  const parts = [first.body.source, ...others.map((item) => asText(item, kind))];
  const whole = {
    ...first,
    body: { ...first.body, source: parts.join(kind === "html" ? "\n" : "\n\n") },
    spans: joinSpans(items.flatMap(({ spans }) => spans)),
    warnings: items.flatMap(({ warnings }) => warnings),
  };
  const below = dropped.filter(({ end }) => end > head);
  return {
    raw: moveItem(whole, -head, first.position),
    dropped: below.map((span) => moveDropped({ ...span, start: Math.max(head, span.start) }, -head)),
  };
}

function asText({ title, body }: RawItem, kind: RawItem["body"]["kind"]): string {
  const heading = title === null ? "" : kind === "html" ? `<h2>${escapeHtml(title)}</h2>\n` : `${title}\n\n`;
  const isMixed = kind === "html" && body.kind === "text";
  return heading + (isMixed ? `<p>${escapeHtml(body.source)}</p>` : body.source);
}

/** Spans in their order, those that touch as one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last?.[1] === start) joined[joined.length - 1] = [last[0], end];
    else joined.push([start, end]);
  }
  return joined;
}
