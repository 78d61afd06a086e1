import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { headingTag, isHeading, isProse } from "@/lib/ingest/formats/html-page/score-blocks";
import type { PageBlock, PageBlocks } from "@/lib/ingest/html/page-blocks";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Numbers of the blocks that are the story's text, in their order: what stands above, below and between is left out. */
export function trimStory(
  page: PageBlocks,
  labels: PageLabels,
  [from, to]: readonly [number, number],
): number[] {
  const kept: number[] = [];
  for (let at = from; at < to; at++) {
    const block = page.blocks[at];
    if (!block || labels.ofBlock(at) !== null || headsBox(page, labels, at)) continue;
    if (!isLinkLine(block) || page.isData(at)) kept.push(at);
  }
  const last = kept.findLastIndex((at) => isTextAt(page, at));
  return wholeTables(page, trimStart(page, kept.slice(0, last + 1)));
}

/** A table of data without some of its cells would say something else: it stays as a whole, or not at all. */
function wholeTables({ tables }: PageBlocks, kept: readonly number[]): number[] {
  const isKept = new Set(kept);
  for (const { from, to } of tables) {
    const cells = Array.from({ length: to - from }, (_, at) => from + at);
    const left = cells.filter((at) => isKept.has(at)).length;
    const stays = left * 2 >= cells.length;
    for (const at of cells) {
      if (stays) isKept.add(at);
      else isKept.delete(at);
    }
  }
  return [...isKept].sort((a, b) => a - b);
}

/** A heading right above what is left out belongs to it. */
function headsBox(page: PageBlocks, labels: PageLabels, at: number): boolean {
  const [block, next] = [page.blocks[at], page.blocks[at + 1]];
  if (!block || !next || !isHeading(block) || next.element.parent !== block.element.parent) return false;
  return /^(?:newsletter box|related links)$/.test(labels.ofBlock(at + 1) ?? "");
}

/** Leave out what stands above the first text: headline, byline, date, buttons. */
export function trimStart(page: PageBlocks, story: readonly number[]): number[] {
  const first = story.findIndex((at) => isTextAt(page, at));
  return first < 0 ? [] : story.slice(withHeading(page, story, first));
}

function isTextAt(page: PageBlocks, at: number): boolean {
  const block = page.blocks[at];
  return block !== undefined && (isText(block) || isCell(page, block) || page.isData(at));
}

/** A cell of a table of data: one that holds a single line. Tables that lay out a page hold whole columns. */
function isCell(page: PageBlocks, { element, linkDensity }: PageBlock): boolean {
  const range = /^t[dh]$/.test(element.tag) ? page.rangeOf(element) : null;
  return range !== null && range[1] - range[0] === 1 && linkDensity <= 0.5;
}

const GIVES_FORM = /^(?:li|dd|dt|pre|blockquote)$/;

/** Text that a story can begin and end with. */
function isText(block: PageBlock): boolean {
  if (isHeading(block)) return false;
  const { text, linkDensity, element } = block;
  if (isProse(block)) return true;
  if (linkDensity > 0.5) return false;
  if (GIVES_FORM.test(element.tag) || GIVES_FORM.test(element.parent?.tag ?? "")) return true;
  return text.length >= 15 && (endsLikeSentence(text) || /[,:]$/.test(text));
}

/** A heading right above the first text belongs to it, unless it is the page's own. */
function withHeading(page: PageBlocks, kept: readonly number[], first: number): number {
  const before = page.blocks[kept[first - 1] ?? -1];
  return before && isHeading(before) && headingTag(before) !== "h1" ? first - 1 : first;
}

/** A line that is all link and no sentence leads elsewhere. */
function isLinkLine({ text, linkDensity, element }: PageBlock): boolean {
  return linkDensity > 0.85 && !endsLikeSentence(text) && !/^(?:td|th)$/.test(element.tag);
}
