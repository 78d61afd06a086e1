import type { RawItem, Span, SplitEvent } from "@/lib/ingest/types";

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

  /** Drop what stands before the range, and make the range an item. */
  item([start, end]: Span, gap: string, fields: Omit<RawItem, "position" | "spans">): SplitEvent[] {
    const events = this.drop(start, gap);
    if (end <= this.#end) return events;
    const span: Span = [this.#end, end];
    this.#end = end;
    events.push({ kind: "item", item: { ...fields, position: this.#items++, spans: [span] } });
    return events;
  }

  /** Drop everything up to `end`. */
  drop(end: number, reason: string): SplitEvent[] {
    if (end <= this.#end) return [];
    const start = this.#end;
    this.#end = end;
    return [{ kind: "dropped", dropped: { start, end, reason } }];
  }
}
