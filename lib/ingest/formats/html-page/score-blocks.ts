import { HEADINGS } from "@/lib/ingest/html/element-kinds";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Scripts that say in one sign what others say in two or three. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

/** How long a text is as reading goes: signs of dense scripts count more. */
export function readingLength(text: string): number {
  return DENSE_SCRIPT.test(text.slice(0, 200)) ? text.length * 2.5 : text.length;
}

/** Running text that is not mainly links. */
export function isProse({ text, linkDensity }: PageBlock): boolean {
  const length = readingLength(text);
  if (length < 40) return false;
  if (linkDensity > (length > 200 ? 0.6 : 0.4)) return false;
  return length >= 120 || endsLikeSentence(text) || /[:;]$/.test(text);
}

/** The heading that a block is or stands in: `h1` to `h6`; null for other text. */
export function headingTag({ element }: PageBlock): string | null {
  for (const one of [element, element.parent, element.parent?.parent]) {
    if (one && HEADINGS.has(one.tag)) return one.tag;
  }
  return null;
}

/** Whether a block is a heading, or stands in one. */
export function isHeading(block: PageBlock): boolean {
  return headingTag(block) !== null;
}

/** What a block says for (above zero) or against its surroundings being the story. */
export function scoreBlock(block: PageBlock): number {
  const { text, linkDensity, element } = block;
  const length = readingLength(text);
  if (isProse(block)) return length * (1 - linkDensity);
  if (isHeading(block)) return linkDensity > 0.5 ? -20 : 0;
  if (linkDensity > 0.5) return length * (1 - linkDensity) > 80 ? 0 : -10 - Math.min(length, 70);
  if (element.tag === "li" || element.tag === "dd") return length > 25 ? length * 0.5 : -2;
  if (element.tag === "td" || element.tag === "th" || element.tag === "pre") return 0;
  return -8;
}
