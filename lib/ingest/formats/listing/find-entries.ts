import {
  chooseLayout,
  isTitleLike,
  type Layout,
  type ListingLine,
} from "@/lib/ingest/formats/listing/layout";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

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

interface Head {
  readonly first: number;
  readonly kickerAt: number | null;
  readonly titleAt: number;
  readonly dateAt: number;
  /** Where the text starts, or -1 where it stands before the date. */
  readonly textAt: number;
}

/** Find the items of a page in its content lines (buttons already out). */
export function findListingEntries(
  lines: readonly ListingLine[],
  kickers: ReadonlySet<string>,
): ListingEntry[] {
  const layout = chooseLayout(lines);
  const heads = findHeads(lines, kickers, layout);
  const usual = usualLength(heads);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const end =
      layout === "title-text-date" ? head.dateAt + 1 : (next?.first ?? endOfLast(lines, head, usual));
    const text: [number, number] =
      layout === "title-text-date" ? [head.titleAt + 1, head.dateAt] : [head.textAt, end];
    return { ...head, last: end, text };
  });
}

function findHeads(lines: readonly ListingLine[], kickers: ReadonlySet<string>, layout: Layout): Head[] {
  const share = layout === "title-date-text" ? kickerShare(lines, kickers) : 0;
  const isKicker = (text: string) => isKickerLine(text, kickers, share);
  const heads: Head[] = [];
  for (const [dateAt, line] of lines.entries()) {
    if (!line.date) continue;
    const floor = heads.at(-1) ? Math.max(heads.at(-1)?.dateAt ?? 0, heads.at(-1)?.titleAt ?? 0) + 1 : 0;
    const head =
      layout === "title-date-text"
        ? headBefore(lines, dateAt, floor, isKicker)
        : layout === "date-title-text"
          ? headAfter(lines, dateAt, floor, kickers)
          : headOfClosed(lines, dateAt, floor, kickers);
    if (head) heads.push(head);
  }
  return heads;
}

/** In how many items the line above the title is a known or recurring kicker. */
function kickerShare(lines: readonly ListingLine[], kickers: ReadonlySet<string>): number {
  const dates = lines.flatMap((line, index) => (line.date ? [index] : []));
  const hits = dates.filter((at) => kickers.has(foldText(lines[at - 2]?.text ?? "")));
  return dates.length ? hits.length / dates.length : 0;
}

function headBefore(
  lines: readonly ListingLine[],
  dateAt: number,
  floor: number,
  isKicker: (text: string) => boolean,
): Head | null {
  const titleAt = dateAt - 1;
  const title = lines[titleAt];
  if (!title || titleAt < floor || title.date) return null;
  const above = titleAt - 1 >= floor ? lines[titleAt - 1] : undefined;
  const kickerAt = above && !above.date && isKicker(above.text) ? titleAt - 1 : null;
  return { first: kickerAt ?? titleAt, kickerAt, titleAt, dateAt, textAt: dateAt + 1 };
}

function isKickerLine(text: string, kickers: ReadonlySet<string>, share: number): boolean {
  // A known word above one title alone is the heading of the page.
  if (share >= 0.4 && kickers.has(foldText(text))) return true;
  return share >= 0.5 && text.length <= 40 && !endsLikeSentence(text);
}

function headAfter(
  lines: readonly ListingLine[],
  dateAt: number,
  floor: number,
  kickers: ReadonlySet<string>,
): Head | null {
  const isKicker = (at: number) => {
    const line = lines[at];
    return line !== undefined && at >= floor && !line.date && kickers.has(foldText(line.text));
  };
  const below = isKicker(dateAt + 1);
  const above = !below && isKicker(dateAt - 1);
  const titleAt = dateAt + (below ? 2 : 1);
  const title = lines[titleAt];
  if (!title || title.date || !isTitleLike(title.text)) return null;
  const kickerAt = below ? dateAt + 1 : above ? dateAt - 1 : null;
  return { first: above ? dateAt - 1 : dateAt, kickerAt, titleAt, dateAt, textAt: titleAt + 1 };
}

function headOfClosed(
  lines: readonly ListingLine[],
  dateAt: number,
  floor: number,
  kickers: ReadonlySet<string>,
): Head | null {
  const isKicker = floor + 1 < dateAt && kickers.has(foldText(lines[floor]?.text ?? ""));
  const titleAt = isKicker ? floor + 1 : floor;
  const title = lines[titleAt];
  if (!title || titleAt >= dateAt || !isTitleLike(title.text)) return null;
  return { first: floor, kickerAt: isKicker ? floor : null, titleAt, dateAt, textAt: -1 };
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
