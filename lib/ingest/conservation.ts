import type { Dropped, RawItem } from "@/lib/ingest/types";

/** Items and dropped spans that are to cover a text: of a split as well as of a whole parsed dump. */
interface Covering {
  readonly items: readonly Pick<RawItem, "position" | "spans">[];
  readonly dropped: readonly Dropped[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

function piecesOf(split: Covering): Piece[] {
  const kept = split.items.flatMap((item) =>
    item.spans.map(([start, end]) => ({ start, end, label: `item ${item.position}` })),
  );
  const dropped = split.dropped.map(({ start, end, reason }) => ({
    start,
    end,
    label: `dropped "${reason}"`,
  }));
  return [...kept, ...dropped].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * List every way in which `split` fails to cover `[0, length)` exactly once; empty when it conserves the text.
 *
 * Spans are counted in UTF-16 code units. At most 20 problems are listed.
 */
export function findConservationProblems(length: number, split: Covering): string[] {
  const problems: string[] = [];
  let cursor = 0;
  for (const { start, end, label } of piecesOf(split)) {
    if (end <= start) problems.push(`${label} has the empty span [${start}, ${end}).`);
    if (start > cursor) problems.push(`[${cursor}, ${start}) belongs to nothing (before ${label}).`);
    if (start < cursor)
      problems.push(`${label} takes [${start}, ${end}), but the text is already given up to ${cursor}.`);
    cursor = Math.max(cursor, end);
    if (problems.length >= 20) return problems;
  }
  if (cursor < length) problems.push(`[${cursor}, ${length}) belongs to nothing (at the end).`);
  if (cursor > length) problems.push(`Spans reach ${cursor}, beyond the end of the text at ${length}.`);
  for (const item of split.items) {
    if (item.spans.length === 0) problems.push(`item ${item.position} has no span.`);
  }
  return problems;
}
