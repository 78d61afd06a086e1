import { BREAKING, isUnseen } from "@/lib/ingest/html/element-kinds";
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
}

/** The blocks of a page in their order, and which of them stand in which element. */
export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  /** Half-open range of block numbers; elements without any have none. */
  readonly rangeOf: (element: TreeElement) => readonly [from: number, to: number] | null;
}

/** Cut the visible text of a page into paragraph-level blocks. */
export function readPageBlocks(root: TreeElement): PageBlocks {
  const reader = new BlockReader();
  reader.read(root, root, null);
  reader.flush(root);
  return { blocks: reader.blocks, rangeOf: (element) => reader.ranges.get(element) ?? null };
}

interface Run {
  text: string;
  start: number;
  end: number;
  linked: number;
  href: string | null;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly ranges = new Map<TreeElement, readonly [number, number]>();
  #run: Run | null = null;
  #breaks = 0;

  read(element: TreeElement, block: TreeElement, link: string | null): void {
    const isBreaking = BREAKING.has(element.tag);
    const owner = isBreaking ? element : block;
    if (isBreaking) this.flush(block);
    const from = this.blocks.length;
    const inner = element.tag === "a" ? (element.attributes.href ?? link) : link;
    for (const child of element.children) {
      if (!isElement(child)) this.#add(child, inner);
      else if (child.tag === "br") this.#break(owner);
      else if (!isUnseen(child)) this.read(child, owner, inner);
    }
    if (isBreaking) this.flush(owner);
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
      this.blocks.push({ element, text, start: run.start, end: run.end, linkDensity, href: run.href });
    }
  }

  #add({ text, start, end }: TreeText, link: string | null): void {
    const length = text.trim().length;
    if (length === 0) {
      if (this.#run) this.#run.text += " ";
      return;
    }
    this.#breaks = 0;
    this.#run ??= { text: "", start, end, linked: 0, href: null };
    this.#run.text += text;
    this.#run.end = end;
    if (link === null) return;
    this.#run.linked += length;
    this.#run.href ??= link;
  }

  /** Two line breaks in a row are the end of a paragraph. */
  #break(owner: TreeElement): void {
    this.#breaks++;
    if (this.#breaks > 1) this.flush(owner);
    else if (this.#run) this.#run.text += "\n";
  }
}
