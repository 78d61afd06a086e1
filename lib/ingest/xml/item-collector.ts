import { ownText } from "@/lib/ingest/text/own-text";
import { type Attributes, NO_ATTRIBUTES } from "@/lib/ingest/xml/attributes";
import { canonicalName, type Scope, scopeInside } from "@/lib/ingest/xml/namespaces";
import type { XmlNode } from "@/lib/ingest/xml/node";
import type { XmlHandler } from "@/lib/ingest/xml/tokenizer";

/** Elements deeper than this are an attack, not a feed: their tags are ignored, their text stays. */
const MAX_DEPTH = 256;
/** What an element counts beside its text and attributes, in code units: about what it takes in memory. */
const ELEMENT = 40;
/** As much of what stands outside of the items as is kept. */
const HEAD_SIZE = 500_000;

/** An item element and the exact range of the text from its first `<` to after its last `>`. */
export interface FoundItem {
  readonly kind: "item";
  readonly node: XmlNode;
  readonly start: number;
  readonly end: number;
  /** False where the closing tag is missing. */
  readonly isComplete: boolean;
  /** Whether it was so long that only its beginning is in `node`. */
  readonly isCut: boolean;
}

/** The first place where a document is not what XML allows, or where it is nested too deep. */
export interface FoundFault {
  readonly kind: "fault" | "too-deep";
  readonly problem: string;
  readonly at: number;
}

interface Frame {
  readonly written: string;
  readonly node: XmlNode;
  readonly scope: Scope;
  readonly start: number;
  readonly isItem: boolean;
}

const NO_SCOPE: Scope = new Map();

/** Builds item elements from what a tokenizer reads, and keeps them apart from the head of the feed. */
export class ItemCollector implements XmlHandler {
  /** Everything outside the items so far, without white space. */
  readonly head: XmlNode;
  readonly #itemNames: ReadonlySet<string>;
  readonly #itemSize: number;
  readonly #frames: Frame[] = [];
  readonly #names = new WeakMap<Scope, Map<string, string>>();
  #last: { readonly scope: Scope | null; readonly names: Map<string, string> } = {
    scope: null,
    names: new Map(),
  };
  #found: (FoundItem | FoundFault)[] = [];
  #text = "";
  #isInItem = false;
  #left = HEAD_SIZE;
  #leftOfHead = HEAD_SIZE;
  #isFaulty = false;
  #isTooDeep = false;

  /** `itemSize` is the most code units of one item that are kept; `base` the address of the document, where it is known. */
  constructor(itemNames: readonly string[], itemSize: number, base: string | null = null) {
    this.head = { name: "#document", attributes: {}, children: [], base, language: null };
    this.#itemNames = new Set(itemNames);
    this.#itemSize = itemSize;
  }

  /** What was found since the last time, in the order of the text. */
  take(): readonly (FoundItem | FoundFault)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  open(written: string, attributes: Attributes, start: number): void {
    this.#endText();
    const outer = this.#frames.at(-1)?.scope ?? NO_SCOPE;
    const isBare = attributes === NO_ATTRIBUTES && this.#frames.length > 0;
    const scope = isBare ? outer : scopeInside(outer, written, attributes);
    const name = this.#nameOf(written, scope);
    const isItem = this.#itemNames.has(name);
    if (isItem) this.#startItem(start);
    if (this.#frames.length >= MAX_DEPTH) {
      this.#sayTooDeep(start);
      return;
    }
    const parent = this.#frames.at(-1)?.node ?? this.head;
    const node = makeNode(name, attributes, parent);
    if (!isItem && this.#has(sizeOf(attributes))) parent.children.push(node);
    this.#frames.push({ written, node, scope, start, isItem });
  }

  text(data: string): void {
    if (this.#left > 0 && this.#frames.length > 0) this.#text += data.slice(0, this.#left);
    this.#left -= data.length;
  }

  /** End the innermost open element of this name; `[start, end)` is the closing tag. An unknown name is ignored. */
  close(written: string, start: number, end: number): void {
    this.#endText();
    if (this.#frames.at(-1)?.written === written) {
      this.#pop(end, true);
      return;
    }
    this.fault(`an end tag “${written.slice(0, 40)}” closes nothing`, start);
    const index = this.#indexOf(written);
    if (index < 0) return;
    while (this.#frames.length > index + 1) this.#pop(start, false);
    this.#pop(end, true);
  }

  fault(problem: string, at: number): void {
    if (!this.#isFaulty) this.#found.push({ kind: "fault", problem, at });
    this.#isFaulty = true;
  }

  /** End what is still open. */
  finish(end: number): void {
    this.#endText();
    if (this.#frames.length > 0) this.fault("an element has no end", end);
    while (this.#frames.length > 0) this.#pop(end, false);
  }

  #nameOf(written: string, scope: Scope): string {
    const names = this.#namesIn(scope);
    const known = names.get(written);
    if (known !== undefined) return known;
    const name = canonicalName(written, scope);
    // Made-up names without end would fill the memory.
    if (names.size < 1_000) names.set(written, name);
    return name;
  }

  /** The names that are known in a scope; that of the element before is mostly the one. */
  #namesIn(scope: Scope): Map<string, string> {
    if (scope === this.#last.scope) return this.#last.names;
    const names = this.#names.get(scope) ?? new Map<string, string>();
    this.#names.set(scope, names);
    this.#last = { scope, names };
    return names;
  }

  /** Items never nest: an item that starts inside another means that a closing tag is missing. */
  #startItem(start: number): void {
    while (this.#isInItem) {
      this.fault("an item begins inside another", start);
      this.#pop(start, false);
    }
    this.#isInItem = true;
    this.#leftOfHead = this.#left;
    this.#left = this.#itemSize;
  }

  #has(size: number): boolean {
    this.#left -= size;
    return this.#left > 0;
  }

  #endText(): void {
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    if (this.#isInItem || text.trim() !== "") this.#frames.at(-1)?.node.children.push(ownText(text));
  }

  #sayTooDeep(at: number): void {
    if (!this.#isTooDeep) this.#found.push({ kind: "too-deep", problem: "", at });
    this.#isTooDeep = true;
  }

  #indexOf(written: string): number {
    const exact = this.#frames.findLastIndex((frame) => frame.written === written);
    if (exact >= 0) return exact;
    const lower = written.toLowerCase();
    return this.#frames.findLastIndex((frame) => frame.written.toLowerCase() === lower);
  }

  #pop(end: number, isComplete: boolean): void {
    const frame = this.#frames.pop();
    if (!frame?.isItem) return;
    const { node, start } = frame;
    this.#found.push({ kind: "item", node, start, end, isComplete, isCut: this.#left <= 0 });
    this.#isInItem = false;
    this.#left = this.#leftOfHead;
  }
}

function makeNode(name: string, attributes: Attributes, { base, language }: XmlNode): XmlNode {
  if (attributes === NO_ATTRIBUTES) return { name, attributes, children: [], base, language };
  return {
    name,
    attributes,
    children: [],
    base: resolveBase(attributes["xml:base"], base),
    language: attributes["xml:lang"] ?? language,
  };
}

function sizeOf(attributes: Attributes): number {
  let size = ELEMENT;
  if (attributes !== NO_ATTRIBUTES)
    for (const key in attributes) size += key.length + (attributes[key]?.length ?? 0);
  return size;
}

function resolveBase(own: string | undefined, inherited: string | null): string | null {
  if (own === undefined || !URL.canParse(own, inherited ?? undefined)) return inherited;
  const { href, protocol } = new URL(own, inherited ?? undefined);
  return /^(?:https?|ftp|file):$/.test(protocol) ? href : inherited;
}
