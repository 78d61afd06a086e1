import { BREAKING, isUnseen } from "@/lib/ingest/html/element-kinds";
import { findTables, type PageTable } from "@/lib/ingest/html/find-tables";
import { isElement, type TreeElement, type TreeText } from "@/lib/ingest/html/tree";
import { singleSpaces } from "@/lib/ingest/text/spaces";

/** One paragraph-level piece of visible text. */
export interface PageBlock {
  /** The innermost paragraph-level element that it stands in. */
  readonly element: TreeElement;
  /** White space single, ends trimmed; never empty. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How much of the text is links, 0 to 1. */
  readonly linkDensity: number;
  /** The address of its first link. */
  readonly href: string | null;
  /** Whether all of it is printed bold or large: a heading without the markup of one. */
  readonly isStrong: boolean;
}

/** The blocks of a page in their order, and which of them stand in which element. */
export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  /** Half-open range of block numbers; elements without any have none. */
  readonly rangeOf: (element: TreeElement) => readonly [from: number, to: number] | null;
  /** The tables of data, in their order. */
  readonly tables: readonly PageTable[];
  /** Whether a block stands in a table that says what it is: its words and links are data, whatever they say. */
  readonly isData: (number: number) => boolean;
}

/** Cut the visible text of a page into paragraph-level blocks. */
export function readPageBlocks(root: TreeElement): PageBlocks {
  const reader = new BlockReader();
  reader.read(root, { block: root, href: null, isStrong: false });
  reader.flush(root);
  const read = {
    blocks: reader.blocks,
    rangeOf: (element: TreeElement) => reader.ranges.get(element) ?? null,
  };
  const tables = findTables(root, read);
  const data = new Set<number>();
  for (const { isMarked, from, to } of tables) if (isMarked) for (let at = from; at < to; at++) data.add(at);
  return { ...read, tables, isData: (number) => data.has(number) };
}

/** What holds inside an element. */
interface Around {
  readonly block: TreeElement;
  readonly href: string | null;
  readonly isStrong: boolean;
}

/** The longest line that is taken for one of its own because it is bold or mainly a link. */
const LONGEST_LINE = 200;

interface Run {
  text: string;
  start: number;
  end: number;
  linked: number;
  href: string | null;
  isStrong: boolean;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly ranges = new Map<TreeElement, readonly [number, number]>();
  #run: Run | null = null;
  #breaks = 0;

  read(element: TreeElement, around: Around): void {
    const isBreaking = BREAKING.has(element.tag);
    const inner: Around = {
      block: isBreaking ? element : around.block,
      href: element.tag === "a" ? (element.attributes.href ?? around.href) : around.href,
      isStrong: isStrongTag(element) || (around.isStrong && !isBreaking),
    };
    if (isBreaking) this.flush(around.block);
    const from = this.blocks.length;
    for (const child of element.children) {
      if (!isElement(child)) this.#add(child, inner);
      else if (child.tag === "br") this.#break(inner.block);
      else if (!isUnseen(child)) this.read(child, inner);
    }
    if (isBreaking) this.flush(element);
    // The run that is open belongs to inline elements as well: its block comes next.
    const to = this.blocks.length + (isBreaking || this.#run === null ? 0 : 1);
    if (to > from) this.ranges.set(element, [from, to]);
  }

  flush(element: TreeElement): void {
    const run = this.#run;
    this.#run = null;
    this.#breaks = 0;
    if (run === null) return;
    const text = singleSpaces(run.text).trim();
    const linkDensity = text === "" ? 0 : Math.min(1, run.linked / text.length);
    if (text !== "") {
      const { start, end, href, isStrong } = run;
      this.blocks.push({ element, text, start, end, linkDensity, href, isStrong });
    }
  }

  #add({ text, start, end }: TreeText, { href, isStrong }: Around): void {
    const length = text.trim().length;
    if (length === 0) {
      if (this.#run) this.#run.text += " ";
      return;
    }
    this.#breaks = 0;
    this.#run ??= { text: "", start, end, linked: 0, href: null, isStrong: true };
    this.#run.text += text;
    this.#run.end = end;
    this.#run.isStrong &&= isStrong;
    if (href === null) return;
    this.#run.linked += length;
    this.#run.href ??= href;
  }

  /** Two line breaks in a row are the end of a paragraph, and so is one behind a line that is all bold or mainly link. */
  #break(owner: TreeElement): void {
    this.#breaks++;
    const run = this.#run;
    const isLine = run !== null && (run.isStrong || run.linked >= 0.5 * run.text.trim().length);
    if (this.#breaks > 1 || (isLine && run.text.length <= LONGEST_LINE)) this.flush(owner);
    else if (this.#run) this.#run.text += "\n";
  }
}

function isStrongTag({ tag, attributes }: TreeElement): boolean {
  if (tag === "font") return /^(?:\+[1-4]|[4-7])$/.test(attributes.size ?? "");
  return tag === "b" || tag === "strong" || tag === "big";
}
