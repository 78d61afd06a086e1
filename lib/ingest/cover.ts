import type { Dropped, Span } from "@/lib/ingest/types";

/**
 * Walks a text once from start to end and gives every unit to an item or to the dropped list.
 *
 * There is a single cursor and it only moves forward, so spans can neither overlap nor leave a gap:
 * conservation holds by construction, whatever positions a format passes in.
 */
export class Cover {
  readonly #text: string;
  readonly #dropped: { start: number; end: number; reason: string }[] = [];
  #cursor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next piece starts. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Give everything up to `end` to the item that owns `spans`. */
  take(end: number, spans: Span[]): void {
    const start = this.#cursor;
    if (!this.#advance(end)) return;
    const last = spans.at(-1);
    if (last?.[1] === start) spans[spans.length - 1] = [last[0], this.#cursor];
    else spans.push([start, this.#cursor]);
  }

  /** Leave everything up to `end` out, and say why; white space alone is `blank`, whatever the reason given. */
  drop(end: number, why: string): void {
    const start = this.#cursor;
    if (!this.#advance(end)) return;
    const reason = this.#text.slice(start, this.#cursor).trim() === "" ? "blank" : why;
    const last = this.#dropped.at(-1);
    if (last && last.end === start && last.reason === reason) last.end = this.#cursor;
    else this.#dropped.push({ start, end: this.#cursor, reason });
  }

  /** Drop the rest and return all that was dropped. */
  finish(reason: string): readonly Dropped[] {
    this.drop(this.#text.length, reason);
    return this.#dropped;
  }

  #advance(end: number): boolean {
    const target = Math.min(end, this.#text.length);
    if (target <= this.#cursor) return false;
    this.#cursor = target;
    return true;
  }
}
