import { type Anchors, countUrlsBefore } from "@/lib/ingest/formats/rss-text/anchors";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import {
  isSiteRoot,
  placeTitle,
  skipSpace,
  type TitlePlace,
} from "@/lib/ingest/formats/rss-text/title-place";
import type { FoundUrl } from "@/lib/ingest/text/urls";

/** A Drupal guid (`123 at https://site.example`) stands after the date and is no item's address. */
const GUID = /^(?:\s{0,4}([^\n]{1,60}?))?\s{0,4}\b(\d{1,9} at https?:\/\/[^\s]{1,300})/;

/** After a gap this long behind an address there is a text, not another address of a header. */
const MIN_TEXT = 20;

/** The text between one date and the next; `date` is null in what follows the last one. */
interface Stretch {
  readonly start: number;
  readonly date: { readonly start: number; readonly end: number; readonly raw: string } | null;
  readonly end: number;
  readonly urls: readonly FoundUrl[];
}

/** Entries of a feed whose items end with their date: title, address, teaser, text, date, perhaps author and guid. */
export function findClosingEntries(text: string, anchors: Anchors): FeedEntry[] {
  const entries: FeedEntry[] = [];
  for (const stretch of stretches(text, anchors)) {
    const previous = entries.at(-1);
    const trailer = previous ? readTrailer(text, stretch) : null;
    if (previous && trailer) entries[entries.length - 1] = { ...previous, ...trailer };
    const from = trailer?.end ?? stretch.start;
    const place = chooseTitle(text, from, stretch);
    if (place && (stretch.date || place.confirmed))
      entries.push(buildEntry(text, stretch, place, entries.length > 0 ? from : null));
  }
  return entries;
}

/** `from` is where the entry before ends, its author and guid too; null for the first one, which a header precedes. */
function buildEntry(text: string, stretch: Stretch, place: TitlePlace, from: number | null): FeedEntry {
  const textEnd = stretch.date?.start ?? stretch.end;
  const start = from === null ? place.start : takeKickerBefore(text, from, place.start);
  return {
    start,
    end: skipSpace(text, stretch.end, Math.min(text.length, stretch.end + 4)),
    title: { start, end: place.end },
    kickerEnd: start < place.start ? place.start : null,
    confirmed: place.confirmed,
    url: place.url.url,
    text: { start: place.url.end, end: textEnd },
    dateRaw: stretch.date?.raw ?? null,
    author: null,
    guid: null,
    categories: [],
  };
}

/** A few words between the last date and a confirmed title are its kicker, left out of the address. */
function takeKickerBefore(text: string, from: number, titleStart: number): number {
  const start = skipSpace(text, from, titleStart);
  const between = text.slice(start, titleStart).trim();
  return between.length > 1 && between.length <= 60 && !/\n|https?:/.test(between) ? start : titleStart;
}

function stretches(text: string, { urls, dates }: Anchors): Stretch[] {
  const before = countUrlsBefore(dates, urls);
  const found: Stretch[] = dates.map((date, index) => ({
    start: dates[index - 1]?.end ?? 0,
    date,
    end: date.end,
    urls: urls.slice(before[index - 1] ?? 0, before[index]),
  }));
  const start = dates.at(-1)?.end ?? 0;
  return [...found, { start, date: null, end: text.length, urls: urls.slice(before.at(-1) ?? 0) }];
}

interface Trailer {
  readonly end: number;
  readonly author: string | null;
  readonly guid: string;
}

function readTrailer(text: string, stretch: Stretch): Trailer | null {
  const match = GUID.exec(text.slice(stretch.start, Math.min(stretch.start + 400, stretch.end)));
  if (!match) return null;
  return { end: stretch.start + match[0].length, author: match[1]?.trim() || null, guid: match[2] ?? "" };
}

function chooseTitle(text: string, from: number, stretch: Stretch): TitlePlace | null {
  const candidates = stretch.urls.filter((url) => url.start >= from).slice(0, 12);
  const isHead = stretch.start === 0;
  let guess: TitlePlace | null = null;
  for (const [index, url] of candidates.entries()) {
    const place = isSiteRoot(url.url) ? null : placeTitle(text, from, url);
    if (place?.confirmed) return place;
    // A header has several addresses close to one another; the item's own is the one that a text follows,
    // and in the stretch that starts with the header it is the last such.
    const next = candidates[index + 1]?.start ?? stretch.date?.start ?? stretch.end;
    if (place && (isHead ? next - url.end >= 3 * MIN_TEXT : !guess && next - url.end >= MIN_TEXT))
      guess = place;
  }
  return guess;
}
