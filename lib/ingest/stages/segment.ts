import { NOT_NEWS, type Run } from "@/lib/domain/segments";
import { Cover } from "@/lib/ingest/cover";
import { readPlainItem } from "@/lib/ingest/formats/plain";
import type { Dropped, DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

/** A stretch of text as an editor has cut it, read anew. */
export interface ReadSegment {
  readonly run: Run;
  /** The item that it is now; null for text that is left out. */
  readonly raw: RawItem | null;
  readonly dropped: readonly Dropped[];
}

/** What a run is read from. */
export interface SegmentSource {
  /** The text from `start` on. */
  readonly text: string;
  readonly start: number;
  /** What was left out so far, in the order of the text: where it still is, its reason holds. */
  readonly gaps: readonly Dropped[];
  /** What the text around a place is, by its dump. */
  around(offset: number): SegmentContext;
}

/** What an item's dump says about how it is to be read. */
export interface SegmentContext {
  /** Null where the text has no shape that we know. */
  readonly format: DumpFormat | null;
  /** The beginning of the text before its first item: namespaces, the base of addresses, an opened list. */
  readonly head: string;
}

/** A reading that leaves out more of what somebody has called an item than this is none. */
const MOST_LEFT_OUT = 1 / 3;

/**
 * Read runs that editors have cut, each by itself, so that no other item changes with it.
 *
 * Items and dropped spans of a run cover it exactly once, whatever its format makes of it.
 */
export function resegment(runs: readonly Run[], source: SegmentSource): ReadSegment[] {
  return runs.map((run, position) => {
    const text = source.text.slice(run.start - source.start, run.end - source.start);
    if (run.item === null) return { run, raw: null, dropped: leaveOut(run, text, source.gaps) };
    const { raw, dropped } = readItem(text, source.around(run.start));
    return {
      run,
      raw: {
        ...raw,
        position,
        confidence: 1,
        spans: raw.spans.map(([start, end]): Span => [start + run.start, end + run.start]),
        warnings: raw.warnings.map((warning) => moveWarning(warning, run.start)),
      },
      dropped: dropped.map((span) => moveDropped(span, run.start)),
    };
  });
}

function leaveOut({ start, end }: Run, text: string, gaps: readonly Dropped[]): Dropped[] {
  const cover = new Cover(text);
  for (const gap of gaps) {
    if (gap.end <= start || gap.start >= end) continue;
    cover.drop(gap.start - start, NOT_NEWS);
    cover.drop(gap.end - start, gap.reason);
  }
  return cover.finish(NOT_NEWS).map((span) => moveDropped(span, start));
}

const moveDropped = (span: Dropped, by: number): Dropped => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

const moveWarning = (warning: RawItem["warnings"][number], by: number) =>
  warning.span ? { ...warning, span: [warning.span[0] + by, warning.span[1] + by] as const } : warning;

interface Reading {
  readonly raw: RawItem;
  readonly dropped: readonly Dropped[];
}

/** Below the head of its dump, else by itself, else like plain text. */
function readItem(text: string, { format, head }: SegmentContext): Reading {
  for (const above of head === "" ? [""] : [head, ""]) {
    const split = format?.split({ file: "", text: above + text, encoding: "utf-8", warnings: [] });
    const found = split && oneItem(split, above.length);
    if (found && keepsEnough(text, found.dropped)) return found;
  }
  return { raw: readPlainItem(text), dropped: [] };
}

/** What a format sees as several items is one, by the editor's word: the others follow in its text. */
function oneItem({ items, dropped }: Split, head: number): Reading | null {
  const [first, ...others] = items;
  // An item that the head has a part of is not what was cut out below it.
  if (!first || items.some(({ spans }) => spans.some(([start]) => start < head))) return null;
  const { kind } = first.body;
  const parts = [first.body.source, ...others.map((item) => asText(item, kind))];
  const raw = {
    ...first,
    body: { ...first.body, source: parts.join(kind === "html" ? "\n" : "\n\n") },
    spans: joinSpans(items.flatMap(({ spans }) => spans)).map(
      ([start, end]): Span => [start - head, end - head],
    ),
    warnings: items.flatMap(({ warnings }) => warnings).map((warning) => moveWarning(warning, -head)),
  };
  const below = dropped.filter(({ end }) => end > head);
  return {
    raw,
    dropped: below.map((span) => moveDropped({ ...span, start: Math.max(head, span.start) }, -head)),
  };
}

function asText({ title, body }: RawItem, kind: RawItem["body"]["kind"]): string {
  const heading = title === null ? "" : kind === "html" ? `<h2>${escapeText(title)}</h2>\n` : `${title}\n\n`;
  const isMixed = kind === "html" && body.kind === "text";
  return heading + (isMixed ? `<p>${escapeText(body.source)}</p>` : body.source);
}

const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last?.[1] === start) joined[joined.length - 1] = [last[0], end];
    else joined.push([start, end]);
  }
  return joined;
}

function keepsEnough(text: string, dropped: readonly Dropped[]): boolean {
  const count = (part: string) => part.replace(/\s+/g, "").length;
  const left = dropped.reduce((sum, { start, end }) => sum + count(text.slice(start, end)), 0);
  return left <= count(text) * MOST_LEFT_OUT;
}
