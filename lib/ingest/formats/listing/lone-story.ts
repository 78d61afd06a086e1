import { isBare } from "@/lib/ingest/formats/listing/bare-line";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isRelatedHeading } from "@/lib/ingest/formats/listing/related";
import { endsLikeSentence, isCut, looksLikeProse } from "@/lib/ingest/text/sentences";
import { widthOf } from "@/lib/ingest/text/width";

/** A paragraph of a story is wider than a teaser's line. */
const MIN_PARAGRAPH = 80;
/** A story has so many paragraphs, and so much text in all. */
const MIN_PARAGRAPHS = 4;
const MIN_TEXT = 1_000;
/** Of all paragraphs of the page so much is the story's. */
const MIN_SHARE = 0.7;
/** Headings, quotations and captions between two paragraphs. */
const MAX_BETWEEN = 3;
/** Of the lines within a story so many are no paragraphs: between the stories of a list stand more. */
const MAX_OTHERS = 0.5;
/** Headings within a story are shorter than headlines; of these stand so many among its paragraphs at most. */
const MIN_HEAD = 30;
const MAX_HEADS = 0.45;
/** Its headline and its date stand at most so many lines above it: buttons to pass it on are between. */
const MAX_ABOVE = 30;
const MIN_HEADLINE = 15;
const MAX_HEADLINE = 180;
/** So many short sentences end a story at most. */
const MAX_LAST = 2;
/** Menus repeat short names. */
const MIN_AGAIN = 25;
/** So many other items with a headline and a date are a list, though one of them is told at length. */
const MANY = 3;
/** Of a story's paragraphs so many differ. */
const MIN_ONCE = 0.75;
/** Menus and feet around it, without which a text is no page. */
const MIN_AROUND = 8;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly paragraphs: number;
  readonly size: number;
}

/** Above and below a story the box of others may stand twice. */
const isRelated = (line: PageLine): boolean => isRelatedHeading({ ...line, count: 1 });

const isParagraph = ({ text, date }: PageLine): boolean =>
  date === null && looksLikeProse(text) && !isCut(text) && widthOf(text) >= MIN_PARAGRAPH;

/** The one story of a page: its text is nearly all that the page tells; `entries` are what it looks like as a list. */
export function findLoneStory(
  lines: readonly PageLine[],
  entries: readonly ListingEntry[],
): ListingEntry | null {
  const stretches = stretchesOf(lines);
  const all = stretches.reduce((sum, { size }) => sum + size, 0);
  const story = stretches.reduce<Stretch | null>(
    (best, one) => (one.size > (best?.size ?? 0) ? one : best),
    null,
  );
  if (!story || story.size < MIN_TEXT || story.size < all * MIN_SHARE) return null;
  const length = story.last - story.first + 1;
  if (story.paragraphs < MIN_PARAGRAPHS || length - story.paragraphs > length * MAX_OTHERS) return null;
  if (lines.length - length < MIN_AROUND || isSaidTwice(lines, story)) return null;
  const heads = lines
    .slice(story.first, story.last + 1)
    .filter((line) => !isParagraph(line) && headsStory(line));
  if (heads.length > story.paragraphs * MAX_HEADS) return null;
  return othersBeside(entries, lines, story) < MANY ? entryOf(lines, withLastWords(lines, story)) : null;
}

/** A list may print each teaser and, below it, the same again as a text; a story says hardly a paragraph twice. */
function isSaidTwice(lines: readonly PageLine[], { first, last, paragraphs }: Stretch): boolean {
  const said = lines.slice(first, last + 1).filter(isParagraph);
  return new Set(said.map(({ folded }) => folded)).size < paragraphs * MIN_ONCE;
}

/** A story may end with a sentence or two that are shorter than its paragraphs. */
function withLastWords(lines: readonly PageLine[], story: Stretch): Stretch {
  const below = lines.slice(story.last + 1, story.last + 1 + MAX_LAST);
  const end = below.findIndex((line) => !isBare(line) || line.count > 1 || !endsLikeSentence(line.text));
  return { ...story, last: story.last + (end < 0 ? below.length : end) };
}

/** How many other items with a date stand above the story with a text, or below it and above what is related. */
function othersBeside(entries: readonly ListingEntry[], lines: readonly PageLine[], story: Stretch): number {
  const [from = 0, to = 0] = [lines[story.first]?.start, lines[story.last]?.start];
  const related = lines.find((line) => line.start > to && isRelated(line))?.start ?? lines.at(-1)?.end ?? 0;
  return entries.filter((entry) => {
    const [first = 0, last = 0] = [entry.lines[0]?.start, entry.lines.at(-1)?.start];
    const isAbove = last < from && linesAs(entry, "text").length > 0;
    return isDated(entry) && (isAbove || (first > to && first < related));
  }).length;
}

const isDated = (entry: ListingEntry): boolean =>
  entry.heading !== undefined ||
  linesAs(entry, "dated-title").length > 0 ||
  (linesAs(entry, "title").length > 0 && linesAs(entry, "date").length > 0);

/** Paragraphs with little between them; a date or the heading of what is related parts them. */
function stretchesOf(lines: readonly PageLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.date !== null || isRelated(line)) open = null;
    if (!isParagraph(line)) continue;
    const isNext: boolean = open !== null && index - open.last <= MAX_BETWEEN + 1;
    const before: Stretch =
      open !== null && isNext ? open : { first: index, last: index, paragraphs: 0, size: 0 };
    if (isNext) stretches.pop();
    open = {
      ...before,
      last: index,
      paragraphs: before.paragraphs + 1,
      size: before.size + line.text.length,
    };
    stretches.push(open);
  }
  return stretches;
}

const isHeadline = (line: PageLine): boolean =>
  isBare(line) && !line.isMenu && line.text.length >= MIN_HEADLINE && line.text.length <= MAX_HEADLINE;

const headsStory = (line: PageLine): boolean => isHeadline(line) && widthOf(line.text) >= MIN_HEAD;

function entryOf(lines: readonly PageLine[], story: Stretch): ListingEntry | null {
  const title = placeOfHeadline(lines, story.first);
  if (title < 0) return null;
  const date = placeOfDate(lines, title, story);
  const first = date < 0 ? title : Math.min(title, date);
  const last = Math.max(story.last, date);
  const own = lines.slice(first, last + 1);
  // Between headline and text stands a standfirst.
  const isTold = (index: number, line: PageLine): boolean =>
    index < story.first
      ? index > title && isBare(line) && looksLikeProse(line.text)
      : index <= story.last && index !== date;
  const opening = own.findIndex((line, at) => isTold(first + at, line));
  const roles = own.map((line, at): LineRole => {
    if (first + at === title) return "title";
    if (first + at === date) return "date";
    if (!isTold(first + at, line)) return "note";
    return at === opening ? "text" : "text-rest";
  });
  return { lines: own, roles, isStory: true };
}

/**
 * The nearest heading above the text that the page repeats, or the one above the name of who wrote it, or the nearest
 * one, since above a text may stand a caption; those of a box of others count where there is no other.
 */
function placeOfHeadline(lines: readonly PageLine[], text: number): number {
  const end = Math.max(0, text - MAX_ABOVE);
  const before = lines.slice(end, text);
  const all = before.flatMap((line, index) => (isHeadline(line) ? [end + index] : []));
  const boxed = before.findIndex(isRelated);
  const box = boxed < 0 ? text : end + boxed;
  const above = all.filter((index) => index < box);
  const headings = above.length > 0 ? above : all;
  const isAgain = (index: number): boolean => (lines[index]?.count ?? 0) > 1;
  const again = headings.findLast((index) => isAgain(index) && (lines[index]?.text.length ?? 0) >= MIN_AGAIN);
  const byline = end + before.findLastIndex(({ note }) => note?.kind === "byline");
  if (again === undefined) {
    // A sentence below the headline is the standfirst, unless there is nothing else.
    const isSentence = (index: number): boolean => looksLikeProse(lines[index]?.text ?? "");
    const nearest = headings.findLast((index) => !isSentence(index)) ?? headings.at(-1) ?? -1;
    return headings.findLast((index) => index < byline) ?? nearest;
  }

  // Of two that are repeated together the second one is the standfirst.
  return headings.includes(again - 1) && isAgain(again - 1) ? again - 1 : again;
}

/** The date nearest to the headline: below it, above it, or below the text. */
function placeOfDate(lines: readonly PageLine[], title: number, { first, last }: Stretch): number {
  const isDate = (index: number): boolean => lines[index]?.date != null;
  for (let index = title + 1; index < first; index++) if (isDate(index)) return index;
  for (let index = title - 1; index >= Math.max(0, title - MAX_ABOVE); index--)
    if (isDate(index)) return index;
  return isDate(last + 1) ? last + 1 : -1;
}
