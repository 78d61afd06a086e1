import { UNSEEN } from "@/lib/ingest/html/element-kinds";
import type { PageBlocks } from "@/lib/ingest/html/page-blocks";
import { isElement, type TreeElement, type TreeNode } from "@/lib/ingest/html/tree";
import type { Span } from "@/lib/ingest/types";

/** Elements whose tags are kept when only a part of their text is; others are mere frames. */
const GIVES_FORM = new Set("ul ol li dl dt dd blockquote pre a b strong em i".split(" "));

/** And those of a table of data, which may have a script in it. */
const TABLE_PARTS = new Set("table caption thead tbody tfoot tr th td".split(" "));

/**
 * Cut the kept blocks out of the source with the markup that gives them their form: whole elements where all of
 * their text is kept, else their tags and the parts inside.
 *
 * @returns disjoint ranges, ascending; together they are the story as HTML.
 */
export function cutStory(root: TreeElement, page: PageBlocks, kept: readonly number[]): Span[] {
  if (kept.length === 0) return [];
  const cutter = new Cutter(page, kept);
  cutter.cut(root);
  return cutter.spans;
}

class Cutter {
  readonly spans: Span[] = [];
  readonly #page: PageBlocks;
  readonly #kept: ReadonlySet<number>;
  /** How many kept blocks there are before each. */
  readonly #counts: readonly number[];
  /** Whether what was met last is kept: marks without text, such as line breaks, follow it. */
  #isKeeping = false;
  #block = 0;
  readonly #tables: ReadonlySet<TreeElement>;
  #isInTable = false;

  constructor(page: PageBlocks, kept: readonly number[]) {
    this.#page = page;
    this.#kept = new Set(kept);
    this.#tables = new Set(page.tables.map(({ element }) => element));
    const counts = [0];
    page.blocks.forEach((_, at) => {
      counts.push((counts[at] ?? 0) + (this.#kept.has(at) ? 1 : 0));
    });
    this.#counts = counts;
  }

  cut(element: TreeElement): void {
    for (const child of element.children) this.#cutNode(child);
  }

  #cutNode(node: TreeNode): void {
    if (!isElement(node)) {
      this.#cutText(node);
      return;
    }
    const range = UNSEEN.has(node.tag) ? null : this.#page.rangeOf(node);
    const count = range ? (this.#counts[range[1]] ?? 0) - (this.#counts[range[0]] ?? 0) : 0;
    if (range === null) {
      if ((this.#isKeeping || this.#isInTable) && !UNSEEN.has(node.tag)) this.#take(node.start, node.end);
    } else if (count === 0) this.#isKeeping = false;
    else if (count === range[1] - range[0] && !holdsUnseen(node)) {
      this.#take(node.start, node.end);
      this.#isKeeping = true;
    } else this.#cutInside(node);
  }

  /** The kept parts of an element, with its tags where they say what the text is. */
  #cutInside(node: TreeElement): void {
    const isTable = this.#tables.has(node);
    if (isTable) this.#isInTable = true;
    const gives = GIVES_FORM.has(node.tag) || (this.#isInTable && TABLE_PARTS.has(node.tag));
    if (gives) this.#take(node.start, node.openEnd);
    this.cut(node);
    if (isTable) this.#isInTable = false;
    const inner = Math.max(node.openEnd, node.children.at(-1)?.end ?? 0);
    if (gives && node.end > inner) this.#take(inner, node.end);
  }

  #cutText({ text, start, end }: Exclude<TreeNode, TreeElement>): void {
    if (text.trim() !== "") this.#isKeeping = this.#kept.has(this.#blockAt(start, end));
    if (this.#isKeeping) this.#take(start, end);
  }

  /** The number of the block that a text belongs to; texts come in the order of blocks. */
  #blockAt(start: number, end: number): number {
    const { blocks } = this.#page;
    while (this.#block < blocks.length && (blocks[this.#block]?.end ?? 0) < end) this.#block++;
    while (this.#block > 0 && (blocks[this.#block]?.start ?? 0) > start) this.#block--;
    return this.#block;
  }

  #take(start: number, end: number): void {
    const last = this.spans.at(-1);
    if (end <= start) return;
    if (last && last[1] >= start) this.spans[this.spans.length - 1] = [last[0], Math.max(last[1], end)];
    else this.spans.push([start, end]);
  }
}

/** Whether there is a script or the like inside, which is not taken along. */
function holdsUnseen(element: TreeElement): boolean {
  return element.children.some((child) => isElement(child) && (UNSEEN.has(child.tag) || holdsUnseen(child)));
}
