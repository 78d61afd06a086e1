import { joinSpans, type Reading } from "@/lib/ingest/segment/one-item";
import { escapeHtml } from "@/lib/ingest/text/escape-html";
import type { Dropped, RawItem, Span } from "@/lib/ingest/types";

/** Text that was left out before an editor set other boundaries. */
export interface Gap extends Dropped {
  /** Whether it stood inside of an item: then nobody has asked for it. */
  readonly isInner: boolean;
}

/** A reading that leaves out more of what somebody has called an item than this is none. */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Let an item have all text that its editor has given it, also what its format would leave out.
 *
 * Left out stays what was left out inside of items before, and what stands between joined ones. Null where the
 * reading has no use for too much of the text.
 */
export function keepIncluded(text: string, reading: Reading, gaps: readonly Gap[]): Reading | null {
  const { raw, dropped } = reading;
  const [from, to] = [raw.spans[0]?.[0] ?? 0, raw.spans.at(-1)?.[1] ?? 0];
  const isFree = (gap: Gap) => gap.isInner || (gap.start >= from && gap.end <= to);
  const free = gaps.filter(isFree);
  const asked = dropped.flatMap((span) => without(span, free)).filter((span) => hasText(text, span));
  if (asked.length === 0) return reading;
  const length = asked.reduce((sum, [start, end]) => sum + lettersOf(text.slice(start, end)), 0);
  if (length > lettersOf(text) * MOST_LEFT_OUT) return null;
  const before = asked.filter(([, end]) => end <= from);
  const after = asked.filter(([, end]) => end > from);
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));
  return {
    raw: {
      ...raw,
      spans: joinSpans([...raw.spans, ...asked]),
      body: withText(raw.body, words(before), words(after)),
    },
    dropped: dropped.flatMap((span) =>
      without(
        span,
        asked.map(([start, end]) => ({ start, end })),
      ).map(([start, end]) => ({ ...span, start, end })),
    ),
  };
}

/** Commas and brackets between records are nobody's text. */
const hasText = (text: string, [start, end]: Span) => /[\p{L}\p{N}]/u.test(text.slice(start, end));

const lettersOf = (text: string) => text.replace(/\s+/g, "").length;

/** What is left of a span when others are taken out of it; these are in order. */
function without(
  { start, end }: { readonly start: number; readonly end: number },
  others: readonly { readonly start: number; readonly end: number }[],
): Span[] {
  const left: Span[] = [];
  let at = start;
  for (const other of others) {
    if (other.end <= at || other.start >= end) continue;
    if (other.start > at) left.push([at, other.start]);
    at = other.end;
  }
  if (at < end) left.push([at, end]);
  return left;
}

function withText(
  body: RawItem["body"],
  before: readonly string[],
  after: readonly string[],
): RawItem["body"] {
  const isHtml = body.kind === "html";
  const asBody = (part: string) => (isHtml && !part.includes("<") ? `<p>${escapeHtml(part)}</p>` : part);
  const parts = [...before.map(asBody), body.source, ...after.map(asBody)];
  return { ...body, source: parts.filter(Boolean).join(isHtml ? "\n" : "\n\n") };
}
