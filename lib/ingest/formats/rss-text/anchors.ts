import { type FoundDate, findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { type FoundUrl, findUrls } from "@/lib/ingest/text/urls";

/** Where a feed's template puts the date: after the text (TYPO3, Drupal) or before it (WordPress). */
export type DatePlace = "closing" | "leading";

/** The machine-made marks of a flattened feed, in order of appearance. */
export interface Anchors {
  readonly urls: readonly FoundUrl[];
  readonly dates: readonly FoundDate[];
  readonly place: DatePlace;
}

/** Between an address and a date that follows it directly there is room for an author's name, not for a text. */
const DIRECTLY = 90;

function distanceBack(date: FoundDate, urls: readonly FoundUrl[], next: number): number {
  const before = urls[next - 1];
  return before ? date.start - before.end : Number.POSITIVE_INFINITY;
}

/** For every date, how many addresses start before it. Both lists ascend, so one pass is enough. */
export function countUrlsBefore(dates: readonly FoundDate[], urls: readonly FoundUrl[]): number[] {
  let next = 0;
  return dates.map((date) => {
    while (next < urls.length && (urls[next]?.start ?? 0) < date.start) next++;
    return next;
  });
}

/** Find addresses and time stamps, and tell from their distances which kind of template was flattened. */
export function findAnchors(text: string): Anchors {
  const urls = findUrls(text);
  const dates = findTimeStamps(text);
  const before = countUrlsBefore(dates, urls);
  const distances = dates.map((date, index) => distanceBack(date, urls, before[index] ?? 0));
  // The first date may be the channel's own, directly behind the channel's addresses.
  const judged = distances.length > 1 ? distances.slice(1) : distances;
  const direct = judged.filter((distance) => distance <= DIRECTLY).length;
  return { urls, dates, place: direct * 2 > judged.length ? "leading" : "closing" };
}
