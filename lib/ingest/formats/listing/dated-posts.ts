import { isBare, isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import { endsList } from "@/lib/ingest/formats/listing/labels";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { areKicked, endsOfTexts } from "@/lib/ingest/formats/listing/post-edges";
import { isRelatedHeading } from "@/lib/ingest/formats/listing/related";
import { foldText } from "@/lib/ingest/text/fold";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Fewer dates of one form may stand in one text. */
const MIN_POSTS = 3;
/** In this share of them a headline stands beside the date. */
const MIN_SHARE = 0.9;
/** Whole posts have so many paragraphs, on the average; shorter items are told by their order of parts. */
const MIN_PARAGRAPHS = 2.5;
const MIN_HEADLINE = 6;
const MAX_HEADLINE = 180;
/** A headline that is a sentence is a short one. */
const MAX_SENTENCE = 60;
/** Behind the last post so many lines that are no paragraphs are the foot of the page. */
const MAX_REST = 3;

type Side = -1 | 1;

/** The dates of one form that posts have, and whether the headlines stand above them or below. */
interface Heads {
  readonly dates: readonly number[];
  readonly side: Side;
}

/** Of a page by days so many items have one teaser or none; what is read below the day of a whole post has more. */
const MIN_SHORT = 0.6;

/** So many items without a date beside dated ones, or whose headline is a paragraph, are pieces of posts. */
const MAX_PIECES = 0.25;
/** In so many posts the day stands twice. */
const MIN_TWICE = 0.7;

/**
 * The items of a page of whole posts: a date in the same form stands directly below each headline, or above it, and
 * what headings and lists are between two of them are the first one's. Null where `entries`, which are read by the
 * order of their parts, are no pieces of posts.
 */
export function findDatedPosts(
  lines: readonly PageLine[],
  entries: readonly ListingEntry[],
): readonly ListingEntry[] | null {
  const heads = areByDay(entries) ? null : headsOf(lines);
  if (!heads) return null;
  const areTorn = entries.filter(isPiece).length > entries.length * MAX_PIECES;
  const isOther = areTorn || leavesParagraphs(lines, entries);
  if (!isOther && !(entries.length > heads.dates.length && areDatedTwice(lines, heads))) return null;
  const { dates, side } = heads;
  const tops = dates.map((date) => (side < 0 ? date - 1 : date));
  const isKicked = areKicked(lines, tops);
  const starts = isKicked ? tops.map((top) => top - 1) : tops;
  const posts = starts.map((start, index) => {
    const end = starts[index + 1] ?? endOfLast(lines, (dates[index] ?? start) + (side < 0 ? 1 : 2));
    return lines.slice(start, end);
  });
  const ends = endsOfTexts(posts);
  return posts.map((own, index) => {
    const date = (dates[index] ?? 0) - (starts[index] ?? 0);
    return entryOf(own, {
      date,
      title: date + side,
      kicker: isKicked ? 0 : -1,
      end: ends[index] ?? own.length,
    });
  });
}

/** Whether the days above these items are those of several short ones each. */
function areByDay(entries: readonly ListingEntry[]): boolean {
  const below = entries.filter(({ heading }) => heading !== undefined);
  const short = below.filter((entry) => linesAs(entry, "text", "text-rest").length < 2);
  return below.length > 0 && short.length >= below.length * MIN_SHORT;
}

/** Headings and lists in a post are easily taken for items. */
function isPiece(entry: ListingEntry): boolean {
  const [title] = linesAs(entry, "title");
  const isParagraph = title && title.text.length > MAX_SENTENCE && looksLikeProse(title.text);
  return isParagraph || linesAs(entry, "date", "dated-title").length === 0;
}

/** So many paragraphs or lines of lists that no item took, and this share of all items, are parts of posts. */
const MIN_LEFT = 3;
const MIN_LEFT_SHARE = 0.5;

/** Whether text stands between the items, which posts would have. */
function leavesParagraphs(lines: readonly PageLine[], entries: readonly ListingEntry[]): boolean {
  const own = new Set(entries.flatMap((entry) => entry.lines));
  const [start = 0, end = 0] = [entries[0]?.lines[0]?.start, entries.at(-1)?.lines.at(-1)?.end];
  const left = lines.filter(
    (line) => line.start > start && line.end < end && !own.has(line) && isParagraph(line),
  );
  return left.length >= Math.max(MIN_LEFT, entries.length * MIN_LEFT_SHARE);
}

const isParagraph = ({ text, isListed, isLabel, note }: PageLine): boolean =>
  !isLabel && note === null && (isListed || looksLikeProse(text));

/** Whether most posts say their day again at their end, where a piece of them takes it for its own. */
function areDatedTwice(lines: readonly PageLine[], { dates }: Heads): boolean {
  const again = dates.filter((date, index) => {
    const raw = lines[date]?.date?.raw;
    return lines.slice(date + 1, dates[index + 1]).some((line) => line.date?.raw === raw);
  });
  return again.length >= dates.length * MIN_TWICE;
}

/** Dates by their form: their figures alone, and the words before them. */
function formOf({ text, date }: PageLine): string {
  const raw = date?.raw ?? "";
  const before = foldText(text.slice(0, Math.max(0, text.indexOf(raw))));
  return `${before}|${raw.replace(/\p{L}+/gu, "a").replace(/\p{Nd}+/gu, "9")}`;
}

function headsOf(lines: readonly PageLine[]): Heads | null {
  const forms = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.date === null || line.datedTitle) continue;
    const same = forms.get(formOf(line));
    if (same) same.push(index);
    else forms.set(formOf(line), [index]);
  }
  const prose = countProse(lines);
  for (const dates of forms.values()) {
    const [above, below] = [headsBeside(lines, dates, -1), headsBeside(lines, dates, 1)];
    const heads = above && below && areFarBelow(lines, dates) ? below : (above ?? below);
    if (heads && isOfPosts(heads, prose)) return heads;
  }
  return null;
}

/** Whether most dates are nearer to the lines below them than to those above, which end the post before. */
function areFarBelow(lines: readonly PageLine[], dates: readonly number[]): boolean {
  const far = dates.filter((date) => (lines[date]?.gap ?? 0) > (lines[date + 1]?.gap ?? 0));
  return far.length * 2 > dates.length;
}

/** How many paragraphs stand before each line. */
function countProse(lines: readonly PageLine[]): readonly number[] {
  let count = 0;
  return lines.map((line) => (isParagraph(line) ? count++ : count));
}

function isOfPosts({ dates }: Heads, prose: readonly number[]): boolean {
  const between = (prose[dates.at(-1) ?? 0] ?? 0) - (prose[dates[0] ?? 0] ?? 0);
  return between >= (dates.length - 1) * MIN_PARAGRAPHS;
}

function headsBeside(lines: readonly PageLine[], all: readonly number[], side: Side): Heads | null {
  const dates = all.filter((date) => isHeadline(lines[date + side]));
  if (dates.length < MIN_POSTS || dates.length < all.length * MIN_SHARE) return null;
  const headlines = new Set(dates.map((date) => lines[date + side]?.folded ?? ""));
  return headlines.size < dates.length * MIN_SHARE ? null : { dates, side };
}

const isHeadline = (line: PageLine | undefined): boolean =>
  line !== undefined &&
  isBare(line) &&
  line.text.length >= MIN_HEADLINE &&
  line.text.length <= (looksLikeProse(line.text) ? MAX_SENTENCE : MAX_HEADLINE);

/** The last post goes on as long as paragraphs do. */
function endOfLast(lines: readonly PageLine[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length && index - end <= MAX_REST; index++) {
    const line = lines[index];
    if (!line || endsList(line.text) || isRelatedHeading(line)) break;
    if (looksLikeProse(line.text)) end = index + 1;
  }
  return Math.min(end, lines.length);
}

/** Where the parts of a post stand in it, and where its text ends. */
interface Places {
  readonly kicker: number;
  readonly date: number;
  readonly title: number;
  readonly end: number;
}

function entryOf(lines: readonly PageLine[], { kicker, date, title, end }: Places): ListingEntry {
  let hasText = false;
  const roles = lines.map((line, index): LineRole => {
    if (index === date) return "date";
    if (index === title) return "title";
    // A post that begins without a kicker has something else there.
    if (index === kicker) return isKickerLike(line) ? "kicker" : "note";
    if (index >= end || line.isLabel || line.note !== null || line.date !== null) return "note";
    const role = hasText ? "text-rest" : "text";
    hasText = true;
    return role;
  });
  return { lines, roles };
}
