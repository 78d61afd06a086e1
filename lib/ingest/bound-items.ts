import type { Limits } from "@/lib/ingest/limits";
import type { Dropped, DumpEvent, Span } from "@/lib/ingest/types";

/** Spans of text that are dropped, for each item that may be stored. */
const DROPPED_PER_ITEM = 4;

const REASON = "beyond the limit of items";

/** Keeps a dump at a bounded number of items and dropped spans: what comes after them is dropped in one piece. */
export class ItemBound {
  readonly #most: number;
  #items = 0;
  #dropped = 0;
  #isOver = false;
  /** What is being dropped, until something stands between. */
  #rest: Dropped | null = null;

  constructor({ items }: Limits) {
    this.#most = items;
  }

  /** The events, with items and dropped spans beyond the limit made one dropped span. */
  pass(events: readonly DumpEvent[]): DumpEvent[] {
    const passed: DumpEvent[] = [];
    for (const event of events) {
      if (event.kind !== "item" && event.kind !== "dropped") {
        // What an item beyond the limit is said to lack is of no use.
        if (!this.#isOver || event.kind !== "warning") passed.push(event);
      } else if (this.#fits(event.kind)) passed.push(event);
      else {
        if (!this.#isOver) passed.push(this.#warning());
        this.#isOver = true;
        const spans: readonly Span[] =
          event.kind === "item" ? event.item.spans : [[event.dropped.start, event.dropped.end]];
        for (const span of spans) this.#drop(span, passed);
      }
    }
    return passed;
  }

  /** What is left at the end of the dump. */
  end(): DumpEvent[] {
    return this.#rest ? [{ kind: "dropped", dropped: this.#rest }] : [];
  }

  #fits(kind: "item" | "dropped"): boolean {
    if (this.#isOver) return false;
    const count = kind === "item" ? ++this.#items : ++this.#dropped;
    return count <= this.#most * (kind === "item" ? 1 : DROPPED_PER_ITEM);
  }

  #drop([start, end]: Span, passed: DumpEvent[]): void {
    const rest = this.#rest;
    if (rest && rest.end !== start) passed.push({ kind: "dropped", dropped: rest });
    this.#rest = { start: rest?.end === start ? rest.start : start, end, reason: REASON };
  }

  #warning(): DumpEvent {
    const million = new Intl.NumberFormat("en").format(this.#most);
    const message = `This dump has over ${million} items. The rest of its text is kept as dropped: split the file, and import the rest by itself.`;
    return { kind: "warning", warning: { code: "too-many-items", message } };
  }
}
