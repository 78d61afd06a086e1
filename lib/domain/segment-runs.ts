import type { Run } from "@/lib/domain/segments";

/** An item's place in the text. */
export interface PlacedItem {
  readonly id: number;
  /** Disjoint and ascending. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** Text in no item; `isBlank` where it has nothing but white space. */
export interface PlacedGap {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly isBlank: boolean;
}

type Piece = PlacedGap & { readonly item: number | null };

/**
 * Put items and left-out text together to runs that cover the same text once, in its order.
 *
 * What is left out inside an item belongs to the item's run, and so does white space behind it. An item that another
 * one interrupts has several runs.
 */
export function runsOf(items: readonly PlacedItem[], gaps: readonly PlacedGap[]): Run[] {
  const pieces = piecesOf(items, gaps);
  const ends = new Map(items.map(({ id, spans }) => [id, spans.at(-1)?.[1] ?? 0]));
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && goesOn(last, piece, ends)) runs[runs.length - 1] = { ...last, end: piece.end };
    else {
      const { start, end, item, reason } = piece;
      runs.push({ start, end, item, reason: item === null ? reason : null });
    }
  }
  return runs;
}

function piecesOf(items: readonly PlacedItem[], gaps: readonly PlacedGap[]): Piece[] {
  const kept = items.flatMap(({ id, spans }) =>
    spans.map(([start, end]): Piece => ({ start, end, item: id, reason: "", isBlank: false })),
  );
  const dropped = gaps.map((gap): Piece => ({ ...gap, item: null }));
  return [...kept, ...dropped].sort((a, b) => a.start - b.start);
}

function goesOn(run: Run, piece: Piece, ends: ReadonlyMap<number, number>): boolean {
  if (run.end !== piece.start) return false;
  if (piece.item !== null) return piece.item === run.item;
  if (piece.isBlank || run.item === null) return true;
  return piece.start < (ends.get(run.item) ?? 0);
}
