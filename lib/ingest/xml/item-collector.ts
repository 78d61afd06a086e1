import { canonicalName, type Scope, scopeInside } from "@/lib/ingest/xml/namespaces";
import type { XmlNode } from "@/lib/ingest/xml/node";

/** Elements nested deeper than this are an attack, not a feed. */
const MAX_DEPTH = 256;

/** Thrown through a parser to stop it; caught where the parser is driven. */
export class TooDeep extends Error {}

/** An item element and the exact range of the text from its first `<` to after its last `>`. */
export interface FoundItem {
  readonly node: XmlNode;
  readonly start: number;
  readonly end: number;
  /** False where the closing tag is missing. */
  readonly isComplete: boolean;
}

interface Frame {
  readonly written: string;
  readonly node: XmlNode;
  readonly scope: Scope;
  readonly start: number;
}

/** Builds item elements from the events of a parser, and keeps them apart from the head of the feed. */
export class ItemCollector {
  readonly items: FoundItem[] = [];
  /** Everything outside the items, without white space. */
  readonly head: XmlNode = { name: "#document", attributes: {}, children: [], base: null, language: null };
  readonly #itemName: string;
  readonly #frames: Frame[] = [];

  constructor(itemName: string) {
    this.#itemName = itemName;
  }

  open(written: string, attributes: Readonly<Record<string, string>>, start: number): void {
    if (this.#frames.length >= MAX_DEPTH) throw new TooDeep();
    const scope = scopeInside(this.#frames.at(-1)?.scope ?? new Map(), written, attributes);
    const name = canonicalName(written, scope);
    if (name === this.#itemName) this.#endOpenItem(start);
    const parent = this.#frames.at(-1)?.node ?? this.head;
    const node: XmlNode = {
      name,
      attributes,
      children: [],
      base: resolveBase(attributes["xml:base"], parent.base),
      language: attributes["xml:lang"] ?? parent.language,
    };
    if (name !== this.#itemName) parent.children.push(node);
    this.#frames.push({ written, node, scope, start });
  }

  text(data: string): void {
    const node = this.#frames.at(-1)?.node;
    if (node && (this.#isInItem() || data.trim() !== "")) node.children.push(data);
  }

  /** End the innermost open element of this name; `[start, end)` is the closing tag. An unknown name is ignored. */
  close(written: string, start: number, end: number): void {
    const index = this.#frames.findLastIndex((frame) => frame.written === written);
    if (index < 0) return;
    while (this.#frames.length > index + 1) this.#pop(start, false);
    this.#pop(end, true);
  }

  /** End what is still open. */
  finish(end: number): void {
    while (this.#frames.length > 0) this.#pop(end, false);
  }

  #isInItem(): boolean {
    return this.#frames.some((frame) => frame.node.name === this.#itemName);
  }

  /** Items never nest: an item that starts inside another means that a closing tag is missing. */
  #endOpenItem(at: number): void {
    while (this.#isInItem()) this.#pop(at, false);
  }

  #pop(end: number, isComplete: boolean): void {
    const frame = this.#frames.pop();
    if (frame?.node.name !== this.#itemName) return;
    this.items.push({ node: frame.node, start: frame.start, end, isComplete });
  }
}

function resolveBase(own: string | undefined, inherited: string | null): string | null {
  if (own === undefined) return inherited;
  if (URL.canParse(own)) return own;
  return inherited !== null && URL.canParse(own, inherited) ? new URL(own, inherited).href : inherited;
}
