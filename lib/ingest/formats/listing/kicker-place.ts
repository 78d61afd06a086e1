import type { ListingLine } from "@/lib/ingest/formats/listing/layout";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Where a page prints its kickers: above title and date, between the two, or below them. */
export type KickerPlace = "above" | "inside" | "below";

/** Title and date of an item, as indexes into the content lines. */
export interface TitleAndDate {
  readonly titleAt: number;
  readonly dateAt: number;
}

/** A kicker stands at most this many lines from its item's date. */
const REACH = 2;

/** A kicker that occurs once is believed up to this length, where most items have one in the same place. */
const MAX_KICKER = 40;

/** In this share of the items a page has kicker lines, or they are headings and menus of the page. */
const MIN_SHARE = 0.4;

/** The indexes of known or recurring kickers near a date; empty where the page prints kickers in too few items. */
export function placedKickers(
  lines: readonly ListingLine[],
  kickers: ReadonlySet<string>,
): ReadonlySet<number> {
  const dates = lines.flatMap((line, index) => (line.date ? [index] : []));
  const placed = new Set<number>();
  let hits = 0;
  for (const date of dates) {
    const near = [];
    for (let at = date - REACH; at <= date + REACH; at++) {
      const line = lines[at];
      if (line && !line.date && kickers.has(foldText(line.text))) near.push(at);
    }
    for (const at of near) placed.add(at);
    if (near.length > 0) hits++;
  }
  return dates.length > 0 && hits / dates.length >= MIN_SHARE ? placed : new Set();
}

/** Tell by vote where the page prints its kickers, or null where it prints none. */
export function choosePlace(heads: readonly TitleAndDate[], placed: ReadonlySet<number>): KickerPlace | null {
  const votes: Record<KickerPlace, number> = { inside: 0, above: 0, below: 0 };
  for (const { titleAt, dateAt } of heads) {
    const [low, high] = [Math.min(titleAt, dateAt), Math.max(titleAt, dateAt)];
    if (placed.has(titleAt < dateAt ? titleAt + 1 : titleAt - 1)) votes.inside++;
    if (placed.has(low - 1)) votes.above++;
    if (placed.has(high + 1)) votes.below++;
  }
  const [best] = (["inside", "above", "below"] as const).toSorted((a, b) => votes[b] - votes[a]);
  return best && votes[best] > 0 && votes[best] >= heads.length * MIN_SHARE ? best : null;
}

/** True for a line that may be a kicker which occurs only once on the page. */
export function isShortLine(line: ListingLine | undefined): boolean {
  return line !== undefined && !line.date && line.text.length <= MAX_KICKER && !endsLikeSentence(line.text);
}
