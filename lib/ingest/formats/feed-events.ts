import { type CoveredPlace, StreamCover } from "@/lib/ingest/formats/stream-cover";
import type { RawItem, Span, SplitEvent, Warning } from "@/lib/ingest/types";

/** What a feed format makes of one of its items; place and warnings are added here. */
export type FeedFields = Omit<RawItem, "position" | "spans" | "confidence" | "kicker" | "warnings"> &
  Partial<Pick<RawItem, "kicker" | "warnings">>;

/** A record that is no news item, and why: `attachment`, `menu entry`. */
export interface LeftOut {
  readonly leftOut: string;
}

/** A range of a feed. */
export interface FeedEntry {
  readonly span: Span;
  readonly confidence: number;
  readonly warnings: readonly Warning[];
  /** What the item holds; null where it can't be read. Called once, when the head of the feed is known. */
  readonly fields: () => FeedFields | LeftOut | null;
}

/** So many items, or so much text, wait for the end of the feed: what is said about the feed may stand there. */
const HELD_ITEMS = 200;
const HELD_LENGTH = 1_000_000;

/** Makes events of the entries of a feed, in their order; all text between them is dropped. */
export class FeedEvents {
  readonly #cover = new StreamCover();
  #held: (FeedEntry | Warning)[] | null = [];
  #ready: SplitEvent[] = [];

  /** The next entry. */
  entry(entry: FeedEntry): void {
    this.#held?.push(entry);
    if (!this.#held) this.#write(entry);
    else if (this.#held.length >= HELD_ITEMS || entry.span[1] > HELD_LENGTH) this.#release();
  }

  /** Something about the feed, behind the entries so far. */
  warning(warning: Warning): void {
    if (this.#held) this.#held.push(warning);
    else this.#ready.push({ kind: "warning", warning });
  }

  /** The events that are certain by now. */
  take(): readonly SplitEvent[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** The feed has ended at `length`. */
  end(length: number): readonly SplitEvent[] {
    this.#release();
    this.#ready.push(
      ...this.#cover.drop(length, this.#cover.end === 0 ? "feed without items" : "feed footer"),
    );
    if (this.#cover.items === 0) this.#ready.push({ kind: "warning", warning: NO_ITEMS });
    return this.take();
  }

  #release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const one of held) {
      if ("fields" in one) this.#write(one);
      else this.#ready.push({ kind: "warning", warning: one });
    }
  }

  #write({ span, confidence, warnings, fields }: FeedEntry): void {
    const gap = this.#cover.end === 0 ? "feed header" : "between items";
    const found = fields();
    if (found && !("leftOut" in found)) {
      this.#ready.push(...this.#cover.drop(span[0], gap));
      const place = this.#cover.take(span);
      if (!place) return;
      const said = found.warnings ? [...warnings, ...found.warnings] : warnings;
      this.#ready.push({ kind: "item", item: itemOf(found, place, confidence, said) });
      return;
    }
    const reason = found?.leftOut ?? "unreadable item";
    this.#ready.push(...this.#cover.drop(span[0], gap), ...this.#cover.drop(span[1], reason));
  }
}

/** Field by field: to copy an object of any shape takes as long as to read one. */
function itemOf(
  found: FeedFields,
  { position, span }: CoveredPlace,
  confidence: number,
  warnings: readonly Warning[],
): RawItem {
  const item: { [Name in keyof Required<RawItem>]: RawItem[Name] } = {
    position,
    spans: [span],
    confidence,
    title: found.title,
    kicker: found.kicker ?? null,
    summary: found.summary,
    author: found.author,
    url: found.url,
    guid: found.guid,
    publishedAtRaw: found.publishedAtRaw,
    dateBasis: found.dateBasis,
    declaredLanguage: found.declaredLanguage,
    body: found.body,
    categories: found.categories,
    extra: found.extra,
    warnings,
  };
  return item;
}

const NO_ITEMS: Warning = { code: "no-items", message: "The feed has no items." };
