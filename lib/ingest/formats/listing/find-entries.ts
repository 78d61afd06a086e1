import {
  choosePlace,
  isShortLine,
  type KickerPlace,
  placedKickers,
  type TitleAndDate,
} from "@/lib/ingest/formats/listing/kicker-place";
import {
  chooseLayout,
  isTitleLike,
  type Layout,
  type ListingLine,
} from "@/lib/ingest/formats/listing/layout";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** One item of a listing: indexes into the content lines, all that is known of it. */
export interface ListingEntry {
  readonly first: number;
  /** Index after the last line. */
  readonly last: number;
  readonly kickerAt: number | null;
  readonly titleAt: number;
  readonly dateAt: number;
  /** Index range of teaser and text. */
  readonly text: readonly [from: number, to: number];
}

interface Head extends TitleAndDate {
  readonly first: number;
  readonly kickerAt: number | null;
  /** Where the text starts, if it stands after the date. */
  readonly textAt: number;
}

/** Find the items of a page in its content lines (buttons already out). */
export function findListingEntries(
  lines: readonly ListingLine[],
  kickers: ReadonlySet<string>,
): ListingEntry[] {
  // Kickers may stand anywhere around title and date, so these are paired with the kickers out of the way.
  const placed = placedKickers(lines, kickers);
  const kept = lines.flatMap((_, index) => (placed.has(index) ? [] : [index]));
  const skeleton = kept.flatMap((index) => lines[index] ?? []);
  const layout = chooseLayout(skeleton);
  const pairs = pairTitles(skeleton, layout).map(({ titleAt, dateAt }) => ({
    titleAt: kept[titleAt] ?? 0,
    dateAt: kept[dateAt] ?? 0,
  }));
  const heads = addKickers(lines, pairs, placed);
  const usual = usualLength(heads);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const isClosed = layout === "title-text-date";
    const end = isClosed ? head.dateAt + 1 : (next?.first ?? endOfLast(lines, head, usual));
    const from = head.kickerAt === head.titleAt + 1 ? head.titleAt + 2 : head.titleAt + 1;
    return { ...head, last: end, text: isClosed ? [from, head.dateAt] : [head.textAt, end] };
  });
}

/** Give each date its title, by the page's layout. */
function pairTitles(lines: readonly ListingLine[], layout: Layout): TitleAndDate[] {
  const pairs: TitleAndDate[] = [];
  for (const [dateAt, line] of lines.entries()) {
    if (!line.date) continue;
    const previous = pairs.at(-1);
    const floor = previous ? Math.max(previous.dateAt, previous.titleAt) + 1 : 0;
    const titleAt =
      layout === "title-date-text" ? dateAt - 1 : layout === "date-title-text" ? dateAt + 1 : floor;
    const title = lines[titleAt];
    if (!title || title.date || titleAt < floor) continue;
    // Above its date a title is believed whatever it looks like.
    if (layout !== "title-date-text" && !isTitleLike(title.text)) continue;
    if (layout === "title-text-date" && titleAt >= dateAt) continue;
    pairs.push({ titleAt, dateAt });
  }
  return pairs;
}

function addKickers(
  lines: readonly ListingLine[],
  pairs: readonly TitleAndDate[],
  placed: ReadonlySet<number>,
): Head[] {
  const place = choosePlace(pairs, placed);
  const heads: Head[] = [];
  for (const pair of pairs) {
    const previous = heads.at(-1);
    const floor = previous ? Math.max(previous.dateAt, previous.titleAt) + 1 : 0;
    heads.push(addKicker(lines, pair, { place, placed, floor }));
  }
  return heads;
}

interface KickerSearch {
  readonly place: KickerPlace | null;
  readonly placed: ReadonlySet<number>;
  /** First line that is not the previous item's title or date. */
  readonly floor: number;
}

function addKicker(lines: readonly ListingLine[], pair: TitleAndDate, search: KickerSearch): Head {
  const { place, placed, floor } = search;
  const { titleAt, dateAt } = pair;
  const [low, high] = [Math.min(titleAt, dateAt), Math.max(titleAt, dateAt)];
  const plain = { ...pair, first: low, kickerAt: null, textAt: high + 1 };
  if (place === "above") {
    const isKicker = low - 1 >= floor && (placed.has(low - 1) || isShortLine(lines[low - 1]));
    return isKicker ? { ...plain, first: low - 1, kickerAt: low - 1 } : plain;
  }
  if (place === "below") {
    const isKicker = placed.has(high + 1) || (isShortLine(lines[high + 1]) && !lines[high + 2]?.date);
    return isKicker ? { ...plain, kickerAt: high + 1, textAt: high + 2 } : plain;
  }
  if (place !== "inside") return plain;
  const away = titleAt < dateAt ? 1 : -1;
  if (placed.has(titleAt + away)) return { ...plain, kickerAt: titleAt + away };
  return shiftTitle(lines, plain, -away, floor);
}

/** A kicker that occurs once was taken for the title: the title stands on its other side. */
function shiftTitle(lines: readonly ListingLine[], head: Head, away: number, floor: number): Head {
  const titleAt = head.titleAt + away;
  const title = lines[titleAt];
  if (!title || title.date || titleAt < floor || !isShortLine(lines[head.titleAt])) return head;
  if (!isTitleLike(title.text) || looksLikeProse(title.text)) return head;
  const first = Math.min(head.first, titleAt);
  return { ...head, first, kickerAt: head.titleAt, titleAt, textAt: Math.max(head.dateAt, titleAt) + 1 };
}

/** How many text lines the items have at most, the last one apart: what follows more of them is the page's foot. */
function usualLength(heads: readonly Head[]): number {
  let longest = 0;
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    if (next) longest = Math.max(longest, next.first - head.textAt);
  }
  return longest || Number.POSITIVE_INFINITY;
}

function endOfLast(lines: readonly ListingLine[], head: Head, usual: number): number {
  let end = head.textAt;
  while (end < lines.length && end - head.textAt < usual) {
    const text = lines[end]?.text ?? "";
    if (!looksLikeProse(text) && end > head.textAt) break;
    end++;
  }
  return Math.max(end, head.dateAt + 1, head.titleAt + 1);
}
