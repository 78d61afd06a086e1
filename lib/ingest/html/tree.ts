import { Parser } from "htmlparser2";

/** Elements deeper than this start a new tree at the root: no page needs them, and stacks stay short. */
const MAX_DEPTH = 400;

/** Elements of one page; what comes after is not read. */
const MAX_ELEMENTS = 200_000;

/** Thrown out of the parser's callbacks to stop it; never leaves this file. */
class Stop extends Error {}

/** Text with its character references decoded, and its place in the source. */
export interface TreeText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element with its place in the source. */
export interface TreeElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: TreeElement | null;
  readonly children: readonly TreeNode[];
  readonly start: number;
  /** The offset after its start tag. */
  readonly openEnd: number;
  readonly end: number;
}

export type TreeNode = TreeElement | TreeText;

/** A whole page, small enough to walk with recursion. */
export interface HtmlTree {
  /** An element without a name that holds all others. */
  readonly root: TreeElement;
  /** Where reading stopped because there were too many elements; null where all was read. */
  readonly stoppedAt: number | null;
}

/** Whether a node is an element; else it is text. */
export function isElement(node: TreeNode): node is TreeElement {
  return "tag" in node;
}

interface OpenElement extends TreeElement {
  readonly children: OpenNode[];
  end: number;
}

interface OpenText extends TreeText {
  text: string;
  end: number;
}

type OpenNode = OpenElement | OpenText;

/**
 * Read HTML as a tree whose nodes know where they stand in `html`, as browsers would read it but for rare repairs.
 *
 * Never throws; linear in time and memory, whatever the markup.
 */
export function parseTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html.length);
  let from = 0;
  while (from < html.length) {
    const stop = readPart(html.slice(from), from, builder);
    if (builder.isFull || stop === null) break;
    from = stop;
  }
  return { root: builder.finish(), stoppedAt: builder.stoppedAt };
}

/** Returns where to go on, or null at the end. */
function readPart(html: string, base: number, builder: TreeBuilder): number | null {
  // At the end of a text in the middle of markup the parser counts beyond it.
  const start = () => base + Math.min(parser.startIndex, html.length);
  const end = () => base + Math.min(parser.endIndex + 1, html.length);
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes, start(), end()),
    onclosetag: (name, isImplied) => builder.close(name, isImplied ? start() : end()),
    ontext: (data) => builder.text(data, start(), end()),
  });
  try {
    parser.end(html);
    return null;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    builder.closeAll(end());
    return end();
  }
}

class TreeBuilder {
  readonly #root: OpenElement;
  readonly #open: OpenElement[];
  #count = 0;
  stoppedAt: number | null = null;

  constructor(length: number) {
    const place = { start: 0, openEnd: 0, end: length };
    this.#root = { tag: "", attributes: {}, parent: null, children: [], ...place };
    this.#open = [this.#root];
  }

  get isFull(): boolean {
    return this.stoppedAt !== null;
  }

  open(tag: string, attributes: Record<string, string>, start: number, openEnd: number): void {
    const parent = this.#open.at(-1) ?? this.#root;
    const element: OpenElement = { tag, attributes, parent, children: [], start, openEnd, end: openEnd };
    parent.children.push(element);
    this.#open.push(element);
    this.#count++;
    if (this.#count >= MAX_ELEMENTS) this.stoppedAt = openEnd;
    if (this.isFull || this.#open.length > MAX_DEPTH) throw new Stop();
  }

  /** The parser closes elements in their order, void ones at once. */
  close(tag: string, end: number): void {
    const element = this.#open.at(-1);
    if (!element || element.tag !== tag || element === this.#root) return;
    this.#open.pop();
    element.end = Math.max(element.openEnd, end);
  }

  text(text: string, start: number, end: number): void {
    const { children } = this.#open.at(-1) ?? this.#root;
    const last = children.at(-1);
    if (last && !isElement(last) && last.end === start) {
      last.text += text;
      last.end = end;
    } else children.push({ text, start, end });
  }

  closeAll(end: number): void {
    for (const element of this.#open.splice(1)) element.end = Math.max(element.openEnd, end);
  }

  finish(): TreeElement {
    this.#root.end = this.stoppedAt ?? this.#root.end;
    this.closeAll(this.#root.end);
    return this.#root;
  }
}
