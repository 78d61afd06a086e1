import { labelElement } from "@/lib/ingest/formats/html-page/label-elements";
import { labelText } from "@/lib/ingest/formats/html-page/label-text";
import { isHeading, isProse, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { BREAKING } from "@/lib/ingest/html/element-kinds";
import { findRepeats } from "@/lib/ingest/html/find-repeats";
import type { PageBlocks } from "@/lib/ingest/html/page-blocks";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** A label that leaves less prose than this on the page is not believed: it would take the story away. */
const LEAST_LEFT = 150;
const LEAST_SHARE = 0.15;

/** Names that themes give to whole columns too are not believed of parts that hold more of the prose than this. */
const MOST_PROSE = 0.5;
const SURE = new Set(["comments", "related links", "cookie notice", "footer"]);

/** The most running text of a caption. */
const LONGEST_CAPTION = 400;

/** The longest text of a teaser of another story. */
const LONGEST_TEASER = 700;

/** Which parts of a page are not its story, and what they are. */
export interface PageLabels {
  readonly ofElement: (element: TreeElement) => string | null;
  readonly ofBlock: (number: number) => string | null;
}

/** Label the parts of a page by the names of their elements and by how they repeat. */
export function labelPage(root: TreeElement, page: PageBlocks): PageLabels {
  const labeller = new Labeller(page);
  labeller.labelByName(root);
  for (const { members } of findRepeats(root, page)) labeller.labelTeasers(members);
  labeller.labelByWords();
  return labeller;
}

/** Label the parts of a page by the names of their elements alone: where teasers are what is wanted. */
export function labelByNames(root: TreeElement, page: PageBlocks): PageLabels {
  const labeller = new Labeller(page);
  labeller.labelByName(root);
  return labeller;
}

class Labeller implements PageLabels {
  readonly #page: PageBlocks;
  readonly #ofBlock: (string | null)[];
  readonly #ofElement = new Map<TreeElement, string>();
  /** Prose before each block. */
  readonly #prose: readonly number[];
  /** Prose without a label. */
  #left: number;

  constructor(page: PageBlocks) {
    this.#page = page;
    this.#ofBlock = page.blocks.map(() => null);
    const prose = [0];
    page.blocks.forEach((block, at) => {
      prose.push((prose[at] ?? 0) + (isProse(block) ? readingLength(block.text) : 0));
    });
    this.#prose = prose;
    this.#left = prose.at(-1) ?? 0;
  }

  ofElement(element: TreeElement): string | null {
    return this.#ofElement.get(element) ?? null;
  }

  ofBlock(number: number): string | null {
    return this.#ofBlock[number] ?? null;
  }

  /** What is not the story by its own words. */
  labelByWords(): void {
    this.#page.blocks.forEach((block, at) => {
      if (!this.#page.isData(at)) this.#ofBlock[at] ??= labelText(block);
    });
  }

  labelByName(element: TreeElement): void {
    const label = this.#standsAlone(element) ? labelElement(element) : null;
    if (label !== null && this.#fits(element, label) && this.#isBelievable([element], label))
      this.#label(element, label);
    else for (const child of element.children) if (isElement(child)) this.labelByName(child);
  }

  /** Several elements of one make that each name another page, perhaps with a line of text. */
  labelTeasers(members: readonly TreeElement[]): void {
    const open = members.filter((member) => !this.#isSettled(member));
    if (open.length < 3) return;
    const targets = open.map((member) => this.#teaserOf(member));
    const distinct = new Set(targets.filter((target) => target !== null));
    if (distinct.size < 0.7 * open.length || !this.#isBelievable(open, "related links")) return;
    for (const member of open) this.#label(member, "related links");
  }

  /** A caption is short, and so is what a mere part of a line is labelled for. */
  #fits(element: TreeElement, label: string): boolean {
    const isSmall = label === "picture caption" || !BREAKING.has(element.tag);
    return !isSmall || this.#proseIn(element) <= LONGEST_CAPTION;
  }

  /** Whether no text around an element is in one paragraph with its own. */
  #standsAlone(element: TreeElement): boolean {
    const range = this.#page.rangeOf(element);
    if (!range) return true;
    const [first, last] = [this.#page.blocks[range[0]], this.#page.blocks[range[1] - 1]];
    return !first || !last || (first.start >= element.start && last.end <= element.end);
  }

  /** What has a label, and what is data whatever it looks like. */
  #isSettled(element: TreeElement): boolean {
    const range = this.#page.rangeOf(element);
    return range === null || this.ofBlock(range[0]) !== null || this.#page.isData(range[0]);
  }

  /** The address of the page that an element is a teaser of, or null where it is none. */
  #teaserOf(element: TreeElement): string | null {
    const range = this.#page.rangeOf(element);
    if (!range || range[1] - range[0] > 12) return null;
    const blocks = this.#page.blocks.slice(range[0], range[1]);
    if (blocks.reduce((sum, { text }) => sum + readingLength(text), 0) > LONGEST_TEASER) return null;
    const title = blocks.find(
      (block) =>
        block.href !== null &&
        block.linkDensity > 0.7 &&
        (isHeading(block) || readingLength(block.text) > 15),
    );
    return title?.href ?? null;
  }

  #isBelievable(elements: readonly TreeElement[], label: string): boolean {
    const held = elements.reduce((sum, element) => sum + this.#proseIn(element), 0);
    if (held === 0) return true;
    const all = this.#prose.at(-1) ?? 0;
    return (
      this.#left - held >= Math.max(LEAST_LEFT, LEAST_SHARE * held) &&
      (SURE.has(label) || held <= MOST_PROSE * all)
    );
  }

  #proseIn(element: TreeElement): number {
    const range = this.#page.rangeOf(element);
    return range ? (this.#prose[range[1]] ?? 0) - (this.#prose[range[0]] ?? 0) : 0;
  }

  #label(element: TreeElement, label: string): void {
    this.#ofElement.set(element, label);
    this.#left -= this.#proseIn(element);
    const range = this.#page.rangeOf(element);
    if (range) this.#ofBlock.fill(label, range[0], range[1]);
  }
}
