import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import {
  type EntryMarks,
  isWebTarget,
  READ_MORE,
  readMarks,
} from "@/lib/ingest/formats/html-listing/entry-marks";
import { cleanName } from "@/lib/ingest/formats/html-page/choose-byline";
import { isKickerNamed, isKickerText } from "@/lib/ingest/formats/html-page/choose-kicker";
import { labelText } from "@/lib/ingest/formats/html-page/label-text";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Where one entry of a list stands. */
export interface EntryPlace {
  readonly start: number;
  readonly end: number;
  /** Half-open range of block numbers. */
  readonly from: number;
  readonly to: number;
  /** The elements that the entry is made of: one, or neighbours. */
  readonly elements: readonly TreeElement[];
}

/** One entry of a list as it is printed. */
export interface Entry extends EntryPlace {
  readonly title: string;
  readonly hasHeading: boolean;
  readonly href: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly kicker: string | null;
  /** Numbers of the blocks that are its teaser or text. */
  readonly text: readonly number[];
}

const LONGEST_TITLE = 300;

const BY = /^(?:by|von|par|por|di|door|yazan|av|af|бy|بقلم|文|記者)\s?[:：]?\s+(?=\p{Lu}|\p{Lo})/u;

/** Read what is printed in the place of an entry; null where no other page is named there. */
export function readEntry(page: Page, place: EntryPlace): Entry | null {
  const marks = readMarks(place.elements);
  const numbers = Array.from({ length: place.to - place.from }, (_, index) => place.from + index);
  const titleAt = findTitle(page, numbers, marks);
  const titleBlock = titleAt === null ? undefined : page.blocks[titleAt];
  const title = titleBlock?.text ?? marks.imageTitle;
  if (!title || title.length > LONGEST_TITLE) return null;
  const others = numbers.filter((at) => at !== titleAt);
  const dateAt = others.find((at) => isDate(page.blocks[at]));
  const authorAt = others.find((at) => at !== dateAt && isByline(page.blocks[at], marks));
  const kickerAt = others.find((at) => at !== dateAt && at !== authorAt && isKicker(page, at, titleAt));
  const href = titleBlock?.href ?? marks.href;
  const glued = titleBlock ? dateBeside(titleBlock, marks) : null;
  const used = new Set([dateAt, kickerAt, authorAt]);
  return {
    ...place,
    title: glued === null ? title : withoutDate(title, glued),
    hasHeading: titleBlock !== undefined && headingTag(titleBlock) !== null,
    href,
    date: marks.date ?? dateOf(page.blocks[dateAt ?? -1]) ?? glued,
    author: marks.author ?? (authorAt === undefined ? null : cleanName(page.blocks[authorAt]?.text ?? "")),
    kicker: kickerAt === undefined ? null : (page.blocks[kickerAt]?.text ?? null),
    text: others.filter((at) => !used.has(at) && isTeaser(page.blocks[at], href)),
  };
}

/** The block that names the other page: a heading, else the longest link, else a bold line. */
function findTitle({ blocks }: Page, numbers: readonly number[], marks: EntryMarks): number | null {
  let best: number | null = null;
  let bestRank = 0;
  for (const at of numbers) {
    const block = blocks[at];
    if (!block || block.text.length > LONGEST_TITLE || READ_MORE.test(block.text) || isDate(block)) continue;
    const rank = titleRank(block, marks);
    if (rank > bestRank) [best, bestRank] = [at, rank];
  }
  return best;
}

function titleRank(block: PageBlock, { href }: EntryMarks): number {
  const length = Math.min(readingLength(block.text), 120);
  const isLink = block.linkDensity > 0.6 && isWebTarget(block.href);
  const isNamed = /title|headline|p-name|entry-name|titel|titre|titulo/i.test(namesAround(block));
  if (headingTag(block)) return isLink || href !== null ? 400 + length : 0;
  if (isNamed) return isLink || href !== null ? 300 + length : 0;
  // A line that is a link with a date or a word beside it; of lines in one link a sentence is the teaser.
  if (block.linkDensity <= 0.4 || !isWebTarget(block.href) || length < 8) return 0;
  return (endsLikeSentence(block.text) ? 50 : 100) + length;
}

const namesAround = ({ element }: PageBlock): string =>
  [element, element.parent].map((one) => (one?.attributes.class ?? "").slice(0, 200)).join(" ");

/** A line that is a date and no more than labels beside it. */
function isDate(block: PageBlock | undefined): boolean {
  return dateOf(block) !== null;
}

function dateOf(block: PageBlock | undefined): string | null {
  if (!block || block.text.length > 80 || block.linkDensity > 0.3) return null;
  const line = readDateLine(block.text);
  return line === null || line.fit === "glued" ? null : line.raw;
}

/** A date that is printed in the same line as the title, before or behind it. */
function dateBeside({ text }: PageBlock, { dateText }: EntryMarks): string | null {
  if (dateText && dateText.length < text.length && text.includes(dateText)) return dateText;
  const found = findPrintedDate(text);
  if (!found) return null;
  const isOutside = text.slice(0, found.start).trim().length < 3 || text.slice(found.end).trim().length < 3;
  return isOutside && text.length - found.raw.length > 8 ? found.raw : null;
}

function withoutDate(title: string, date: string): string {
  return title
    .replace(date, " ")
    .replace(/^[\s:|()–—-]+|[\s:|()–—-]+$/gu, "")
    .replace(/\s{2,}/g, " ");
}

function isKicker(page: Page, at: number, titleAt: number | null): boolean {
  const block = page.blocks[at];
  if (!block || !isKickerText(page, block)) return false;
  if (isKickerNamed(block)) return true;
  return titleAt !== null && at === titleAt - 1 && block.text.length <= 30 && headingTag(block) === null;
}

function isByline(block: PageBlock | undefined, { authorText }: EntryMarks): boolean {
  if (!block || block.text.length > 100) return false;
  return BY.test(block.text) || (authorText !== null && block.text.includes(authorText));
}

/** Sentences, or what is longer than a label. A card that is one link has its teaser in the link. */
function isTeaser(block: PageBlock | undefined, href: string | null): boolean {
  if (!block || READ_MORE.test(block.text) || labelText(block) !== null) return false;
  const isFree = block.linkDensity < 0.6 || (block.href === href && endsLikeSentence(block.text));
  return isFree && readingLength(block.text) >= 25;
}
