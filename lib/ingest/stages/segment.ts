import { NOT_NEWS, type Run } from "@/lib/domain/segments";
import { Cover } from "@/lib/ingest/cover";
import { SECTION_LABEL } from "@/lib/ingest/dropped";
import { readPlainItem } from "@/lib/ingest/formats/plain";
import { moveDropped, moveItem } from "@/lib/ingest/move-event";
import { type Gap, keepIncluded } from "@/lib/ingest/segment/keep-included";
import { oneItem, type Reading } from "@/lib/ingest/segment/one-item";
import type { Dropped, DumpFormat, RawItem } from "@/lib/ingest/types";

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
  readonly gaps: readonly Gap[];
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

/**
 * Read runs that editors have cut, each by itself, so that no other item changes with it.
 *
 * Items and dropped spans of a run cover it exactly once, whatever its format makes of it.
 */
export function resegment(runs: readonly Run[], source: SegmentSource): ReadSegment[] {
  return runs.map((run, position) => {
    const text = source.text.slice(run.start - source.start, run.end - source.start);
    if (run.item === null) return { run, raw: null, dropped: leaveOut(run, text, source.gaps) };
    const gaps = source.gaps.map((gap) => moveDropped(gap, -run.start));
    const context = source.around(run.start);
    const { raw, dropped } = readItem(
      text,
      { ...context, head: withSection(context.head, run, source) },
      gaps,
    );
    return {
      run,
      raw: { ...moveItem(raw, run.start, position), confidence: 1 },
      dropped: dropped.map((span) => moveDropped(span, run.start)),
    };
  });
}

/** The name of the section that an item stands in belongs to what is said above it. */
function withSection(head: string, run: Run, { gaps, text, start }: SegmentSource): string {
  const last = gaps.findLast(
    (gap) => gap.reason === SECTION_LABEL && gap.end <= run.start && gap.start >= start,
  );
  if (!last || last.start < head.length) return head;
  return head + text.slice(last.start - start, last.end - start);
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

/** Below the head of its dump, else by itself, else like plain text. */
function readItem(text: string, { format, head }: SegmentContext, gaps: readonly Gap[]): Reading {
  for (const above of head === "" ? [""] : [head, ""]) {
    const split = format?.split({ file: "", text: above + text, encoding: "utf-8", warnings: [] });
    const found = split && oneItem(split, above.length);
    const kept = found && keepIncluded(text, found, gaps);
    if (kept) return kept;
  }
  return { raw: readPlainItem(text), dropped: [] };
}
