import type { Span, SplitEvent } from "@/lib/ingest/types";

/** Where an item came to stand: its position among the items, and its range of the text. */
export interface CoveredPlace {
  readonly position: number;
  readonly span: Span;
}

/**
 * Gives every unit of a text that is read piece by piece to an item or to the dropped spans.
 *
 * It only moves forward, so spans can neither overlap nor leave a gap, whatever ranges it is given.
 */
export class StreamCover {
  #end = 0;
  #items = 0;

  /** Where the next piece starts. */
  get end(): number {
    return this.#end;
  }

  get items(): number {
    return this.#items;
  }

  /** Give the range to an item: its position, and what is left of the range; null where that is nothing. */
  take([start, end]: Span): CoveredPlace | null {
    const from = Math.max(start, this.#end);
    if (end <= from) return null;
    this.#end = end;
    return { position: this.#items++, span: [from, end] };
  }

  /** Drop everything up to `end`. */
  drop(end: number, reason: string): SplitEvent[] {
    if (end <= this.#end) return [];
    const start = this.#end;
    this.#end = end;
    return [{ kind: "dropped", dropped: { start, end, reason } }];
  }
}
