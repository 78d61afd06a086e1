import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { isHeading, isProse } from "@/lib/ingest/formats/html-page/score-blocks";
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
    if (block && labels.ofBlock(at) === null && !isLinkLine(block)) kept.push(at);
  }
  const isSolid = (at: number) => {
    const block = page.blocks[at];
    return block !== undefined && isText(block);
  };
  const first = kept.findIndex(isSolid);
  const last = kept.findLastIndex(isSolid);
  return first < 0 ? [] : kept.slice(withHeading(page, kept, first), last + 1);
}

/** Text that a story can begin and end with. */
function isText(block: PageBlock): boolean {
  if (isHeading(block)) return false;
  const { text, linkDensity, element } = block;
  if (isProse(block)) return true;
  if (linkDensity > 0.5) return false;
  if (/^(?:li|dd|dt|td|th|pre|blockquote)$/.test(element.tag)) return true;
  return text.length >= 15 && (endsLikeSentence(text) || /[,:]$/.test(text));
}

/** A heading right above the first text belongs to it, unless it is the page's own. */
function withHeading(page: PageBlocks, kept: readonly number[], first: number): number {
  const before = page.blocks[kept[first - 1] ?? -1];
  return before && isHeading(before) && before.element.tag !== "h1" ? first - 1 : first;
}

/** A line that is all link and no sentence leads elsewhere. */
function isLinkLine({ text, linkDensity, element }: PageBlock): boolean {
  return linkDensity > 0.85 && !endsLikeSentence(text) && !/^(?:td|th)$/.test(element.tag);
}
