import { isStoryNamed } from "@/lib/ingest/formats/html-page/label-elements";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { isProse, scoreBlock } from "@/lib/ingest/formats/html-page/score-blocks";
import { makeOf } from "@/lib/ingest/html/find-repeats";
import type { PageBlocks } from "@/lib/ingest/html/page-blocks";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** A part that has this much of the best value is the story, and the rest around it is not. */
const DOMINANT = 0.8;

/** What names that mean the text of a story add to an element's value, and what standing under the headline adds. */
const NAMED = 1.3;
const UNDER_HEADLINE = 1.25;

/** Blocks after the headline in which its story begins. */
const NEAR = 40;

/** Blocks beyond its element in which a story may go on. */
const REACH = 25;

type Range = readonly [from: number, to: number];

/**
 * Find the blocks among which the story is: those of the element that weighs most, without the parts around it.
 *
 * What is labelled counts nothing, links and scraps count against their element. `headline` is the number of the
 * block that is the page's headline, or null.
 */
export function findStory(
  root: TreeElement,
  page: PageBlocks,
  labels: PageLabels,
  headline: number | null,
): Range | null {
  const finder = new StoryFinder(page, labels, headline);
  finder.visit(root);
  return finder.range();
}

class StoryFinder {
  readonly #page: PageBlocks;
  readonly #labels: PageLabels;
  readonly #headline: number | null;
  /** Value of all blocks before each. */
  readonly #sums: readonly number[];
  #best: TreeElement | null = null;
  #bestValue = 0;

  constructor(page: PageBlocks, labels: PageLabels, headline: number | null) {
    this.#page = page;
    this.#labels = labels;
    this.#headline = headline;
    const sums = [0];
    page.blocks.forEach((block, at) => {
      const score = labels.ofBlock(at) === null ? scoreBlock(block) : 0;
      sums.push((sums[at] ?? 0) + (page.isData(at) ? Math.max(0, score) : score));
    });
    this.#sums = sums;
  }

  /** Weigh an element and all in it; of equals the innermost stays. */
  visit(element: TreeElement): void {
    if (!this.#page.rangeOf(element) || this.#labels.ofElement(element) !== null) return;
    const value = this.#valueOf(element) * this.#promise(element);
    if (value > 0 && value >= this.#bestValue) {
      this.#best = element;
      this.#bestValue = value;
    }
    for (const child of element.children) if (isElement(child)) this.visit(child);
  }

  range(): Range | null {
    if (!this.#best) return null;
    const core = this.#narrow(this.#best, this.#valueOf(this.#best));
    const [range, within] = [this.#page.rangeOf(core), this.#page.rangeOf(this.#best)];
    return range && within && this.#widen(range, within);
  }

  #valueOf(element: TreeElement): number {
    const range = this.#labels.ofElement(element) === null ? this.#page.rangeOf(element) : null;
    return range === null ? 0 : (this.#sums[range[1]] ?? 0) - (this.#sums[range[0]] ?? 0);
  }

  /** What name and place of an element promise, as a factor. */
  #promise(element: TreeElement): number {
    const range = this.#page.rangeOf(element);
    const isNear =
      this.#headline !== null &&
      range !== null &&
      range[1] > this.#headline &&
      range[0] < this.#headline + NEAR;
    return (isStoryNamed(element) ? NAMED : 1) * (isNear ? UNDER_HEADLINE : 1);
  }

  #narrow(element: TreeElement, whole: number): TreeElement {
    for (const child of element.children) {
      if (isElement(child) && this.#valueOf(child) >= DOMINANT * whole) return this.#narrow(child, whole);
    }
    return element;
  }

  /** Take in the text beside that is of the same make, and tables: a story that pictures or boxes cut into parts. */
  #widen([from, to]: Range, within: Range): Range {
    const makes = new Set<string>();
    for (let at = from; at < to; at++) if (this.#isStory(at)) makes.add(this.#makeOf(at));
    const belongs = (at: number) => (this.#isStory(at) && makes.has(this.#makeOf(at))) || this.#isData(at);
    let [first, last] = [from, to - 1];
    for (let at = from - 1; at >= within[0] && first - at <= REACH; at--) if (belongs(at)) first = at;
    for (let at = to; at < within[1] && at - last <= REACH; at++) if (belongs(at)) last = at;
    return [first, last + 1];
  }

  #isStory(at: number): boolean {
    const block = this.#page.blocks[at];
    return block !== undefined && this.#labels.ofBlock(at) === null && isProse(block);
  }

  #isData(at: number): boolean {
    return this.#page.isData(at) && this.#labels.ofBlock(at) === null;
  }

  #makeOf(at: number): string {
    const element = this.#page.blocks[at]?.element;
    return element ? `${element.parent ? makeOf(element.parent) : ""}>${makeOf(element)}` : "";
  }
}
