import type { Headline } from "@/lib/ingest/formats/html-page/choose-headline";
import { findDateIn } from "@/lib/ingest/formats/html-page/find-date-in";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, isProse } from "@/lib/ingest/formats/html-page/score-blocks";

/** The name of the `meta` that says that all of a page is its text: no menus, boxes or footers are around it. */
export const WHOLE_DOCUMENT = "copydesk-document";

/** Nothing of a document is labelled as anything but its text. */
export const NO_LABELS: PageLabels = { ofElement: () => null, ofBlock: () => null };

/** Above its text a document has a title, a date, a name: more lines than this are text already. */
const MOST_ABOVE = 6;
const LONGEST_TITLE = 200;
const LONGEST_KICKER = 50;

/** Whether a page is a document of which every paragraph is text. */
export const isWholeDocument = ({ head }: Page): boolean => head.meta(WHOLE_DOCUMENT).length > 0;

/** The number of the block in which a document's running text begins; what stands above says what it is. */
export function textStart({ blocks }: Page): number {
  const first = blocks.findIndex((block) => isProse(block) && headingTag(block) === null);
  return Math.min(first < 0 ? blocks.length : first, MOST_ABOVE);
}

/**
 * Choose the headline of a document without headings: of the lines above its text the one in bold, else the longest
 * that is no date; none where it begins with its text.
 */
export function headDocument(page: Page): Headline {
  const above = page.blocks
    .slice(0, textStart(page))
    .map((block, at) => ({ block, at }))
    .filter(({ block: { text } }) => text.length <= LONGEST_TITLE && findDateIn(text) === null);
  const [longest] = [...above].sort((a, b) => b.block.text.length - a.block.text.length || a.at - b.at);
  const chosen = above.find(({ block }) => block.isStrong) ?? longest;
  if (!chosen) return { fact: null, block: null, before: null };
  const { text, start, end } = chosen.block;
  return { fact: fact(text, [start, end]), block: chosen.at, before: null };
}

/** The short line right above a document's headline, or null. */
export function kickerAbove({ blocks }: Page, headline: number | null): Fact | null {
  const block = headline === null ? undefined : blocks[headline - 1];
  if (!block || block.text.length > LONGEST_KICKER || findDateIn(block.text) !== null) return null;
  return fact(block.text, [block.start, block.end]);
}

/** The blocks of a document's text: all but its headline, and the lines above the text that `facts` were read from. */
export function textOfDocument(
  page: Page,
  headline: number | null,
  facts: readonly (Fact | null)[],
): number[] {
  const spans = facts.flatMap((one) => one?.spans ?? []);
  const isFact = (at: number) => {
    const block = page.blocks[at];
    return block !== undefined && spans.some(([start, end]) => start < block.end && end > block.start);
  };
  const start = textStart(page);
  return page.blocks.flatMap((_, at) => (at === headline || (at < start && isFact(at)) ? [] : [at]));
}
