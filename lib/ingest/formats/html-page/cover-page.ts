import { Cover } from "@/lib/ingest/cover";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";
import type { Dropped, Span } from "@/lib/ingest/types";

const BY_TAG: Readonly<Record<string, string>> = {
  script: "script",
  noscript: "script",
  style: "style",
  link: "metadata",
  meta: "metadata",
  head: "metadata",
  title: "metadata",
  svg: "picture",
  img: "picture",
  picture: "picture",
  video: "picture",
  audio: "picture",
  iframe: "embedded page",
  object: "embedded page",
  embed: "embedded page",
  form: "form",
  template: "script",
};

/** Said of the markup around everything. */
const FRAME = "page frame";

/** A range that belongs to an item, by the item's position. */
export interface Taken {
  readonly span: Span;
  readonly position: number;
}

interface Piece {
  readonly end: number;
  readonly isBlank: boolean;
  /** The position of the item that it belongs to, or why it is dropped. */
  readonly owner: number | string;
}

/** A page in which every character is given away. */
export interface CoveredPage {
  readonly spansOf: (position: number) => readonly Span[];
  readonly dropped: readonly Dropped[];
}

/**
 * Give every character of a page to an item or to what is dropped, with the reason in words.
 *
 * `other` is said of text that nothing more is known of.
 */
export function coverPage(
  page: Page,
  labels: PageLabels,
  taken: readonly Taken[],
  other = "not part of the story",
): CoveredPage {
  const writer = new CoverWriter(page, labels, { taken: joinTaken(taken, page.source), other });
  writer.write(page.root, FRAME);
  return writer.finish();
}

/** In order, without overlaps; what has only white space between it is one. */
function joinTaken(taken: readonly Taken[], source: string): Taken[] {
  const joined: Taken[] = [];
  for (const { span, position } of [...taken].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )) {
    const last = joined.at(-1);
    const start = Math.max(span[0], last?.span[1] ?? 0);
    if (span[1] <= start) continue;
    const isNext = last?.position === position && source.slice(last.span[1], start).trim() === "";
    if (last && isNext) joined[joined.length - 1] = { span: [last.span[0], span[1]], position };
    else joined.push({ span: [start, span[1]], position });
  }
  return joined;
}

class CoverWriter {
  readonly #page: Page;
  readonly #labels: PageLabels;
  readonly #taken: readonly Taken[];
  readonly #other: string;
  readonly #pieces: Piece[] = [];
  #next = 0;
  #cursor = 0;

  constructor(
    page: Page,
    labels: PageLabels,
    { taken, other }: { readonly taken: readonly Taken[]; readonly other: string },
  ) {
    this.#page = page;
    this.#labels = labels;
    this.#taken = taken;
    this.#other = other;
  }

  write(element: TreeElement, reason: string): void {
    for (const child of element.children) {
      this.#reach(child.start, reason);
      if (isElement(child)) this.write(child, this.#reasonOf(child, reason));
      else this.#reach(child.end, child.text.trim() === "" || reason !== FRAME ? reason : this.#other);
    }
    this.#reach(element.end, reason);
  }

  finish(): CoveredPage {
    this.#reach(this.#page.source.length, "beyond what is read of a page");
    const cover = new Cover(this.#page.source);
    const spans = new Map<number, Span[]>();
    for (const { end, owner } of this.#pieces) {
      if (typeof owner === "string") cover.drop(end, owner);
      else cover.take(end, spans.get(owner) ?? spans.set(owner, []).get(owner) ?? []);
    }
    return { spansOf: (position) => spans.get(position) ?? [], dropped: cover.finish(FRAME) };
  }

  /** What an element is dropped for, where it is. */
  #reasonOf(element: TreeElement, around: string): string {
    if (around !== FRAME && around !== this.#other && around !== "form") return around;
    const own = this.#labels.ofElement(element) ?? BY_TAG[element.tag];
    if (own) return own;
    const range = this.#page.rangeOf(element);
    if (!range || this.#holdsTaken(element)) return around;
    const first = this.#labels.ofBlock(range[0]);
    for (let at = range[0] + 1; at < range[1]; at++)
      if (this.#labels.ofBlock(at) !== first) return this.#other;
    return first ?? this.#other;
  }

  /** Whether a part of an element that is still to come is taken. */
  #holdsTaken({ start, end }: TreeElement): boolean {
    const next = this.#taken[this.#next];
    return next !== undefined && next.span[0] < end && next.span[1] > start;
  }

  /** Give everything up to `end` to `reason`, but for what is taken. */
  #reach(end: number, reason: string): void {
    while (this.#cursor < end) {
      const next = this.#taken[this.#next];
      if (next && next.span[0] <= this.#cursor) {
        this.#add(Math.max(next.span[1], this.#cursor), next.position);
        this.#next++;
      } else this.#add(Math.min(end, next?.span[0] ?? end), reason);
    }
  }

  /** White space alone goes along with what is dropped beside it. */
  #add(end: number, owner: number | string): void {
    const last = this.#pieces.at(-1);
    const isDropped = typeof owner === "string";
    const isBlank = isDropped && this.#page.source.slice(this.#cursor, end).trim() === "";
    const both = last !== undefined && isDropped && typeof last.owner === "string";
    if (last && (last.owner === owner || (both && (isBlank || last.isBlank)))) {
      const kept = isBlank ? last.owner : owner;
      this.#pieces[this.#pieces.length - 1] = { end, owner: kept, isBlank: isBlank && last.isBlank };
    } else if (end > this.#cursor) this.#pieces.push({ end, owner, isBlank });
    this.#cursor = Math.max(this.#cursor, end);
  }
}
