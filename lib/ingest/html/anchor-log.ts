import { tidyLine } from "@/lib/ingest/text/spaces";
import type { BlockLink } from "@/lib/ingest/types";

/** Links of one paragraph that are kept, and the longest text of one. */
const MOST = 50;
const LONGEST = 500;

/** A link in the parts that a block is gathered from. */
interface Anchor {
  readonly href: string;
  readonly text: string;
  /** About where it begins in the block. */
  readonly near: number;
}

interface OpenAnchor {
  readonly href: string;
  readonly from: number;
  to: number | null;
}

/** The mark of a footnote: a raised number that leads to a place on the same page. */
const NOTE_MARK = /^\s*[[(]?(\d{1,3}|[*†‡a-z])[\])]?\s*$/i;

/** Keeps count of the links and footnote marks of the block that is being gathered. */
export class AnchorLog {
  readonly #resolve: (href: string) => string | null;
  #anchors: OpenAnchor[] = [];
  #raised: { readonly from: number; isMark: boolean } | null = null;

  constructor(resolve: (href: string) => string | null) {
    this.#resolve = resolve;
  }

  /** An `a` or `sup` begins where the next of the block's parts will stand. */
  open(name: string, href: string | undefined, at: number): void {
    if (name === "sup") this.#raised = { from: at, isMark: false };
    else if (href?.startsWith("#")) {
      if (this.#raised) this.#raised.isMark = true;
    } else if (href !== undefined && this.#anchors.length < MOST) {
      const address = this.#resolve(href);
      if (address !== null) this.#anchors.push({ href: address, from: at, to: null });
    }
  }

  /** It ends behind the last part. The mark of a footnote is set apart from the word before it. */
  close(name: string, parts: string[]): void {
    if (name === "a") {
      const last = this.#anchors.at(-1);
      if (last && last.to === null) last.to = parts.length;
      return;
    }
    const raised = this.#raised;
    this.#raised = null;
    if (!raised?.isMark || raised.from >= parts.length) return;
    const mark = NOTE_MARK.exec(parts.slice(raised.from).join(""))?.[1];
    if (mark) parts.splice(raised.from, parts.length, `[${mark}]`);
  }

  /** The links of a block whose parts are complete; one that is still open goes on in the next block. */
  take(parts: readonly string[]): Anchor[] {
    if (this.#anchors.length === 0) return [];
    const found = this.#anchors;
    const last = found.at(-1);
    this.#anchors = last && last.to === null ? [{ href: last.href, from: 0, to: null }] : [];
    let near = 0;
    let counted = 0;
    return found.map(({ href, from, to }) => {
      for (; counted < from; counted++) near += parts[counted]?.length ?? 0;
      const text = tidyLine(parts.slice(from, to ?? parts.length).join("")).slice(0, LONGEST);
      return { href, text, near };
    });
  }

  restart(): void {
    this.#anchors = [];
    this.#raised = null;
  }
}

/** Where the links stand in the text of one block, which begins at `start` of what was gathered. */
export function linksIn(text: string, start: number, anchors: readonly Anchor[]): BlockLink[] {
  const links: BlockLink[] = [];
  let from = 0;
  for (const { href, text: words, near } of anchors) {
    if (words === "" || near > start + text.length + SLACK) continue;
    // Spaces were folded since the place was counted: it may only have moved towards the start.
    const guess = Math.max(from, near - start - SLACK);
    const at = text.indexOf(words, guess) < 0 ? text.indexOf(words, from) : text.indexOf(words, guess);
    if (at < 0) continue;
    links.push({ start: at, text: words, href });
    from = at + words.length;
  }
  return links;
}

/** How many folded spaces are allowed for. */
const SLACK = 20;
