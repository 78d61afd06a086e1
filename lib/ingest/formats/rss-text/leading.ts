import type { FoundDate } from "@/lib/ingest/dates/find-dates";
import { type Anchors, countUrlsBefore } from "@/lib/ingest/formats/rss-text/anchors";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { isSiteRoot, placeTitle, type TitlePlace } from "@/lib/ingest/formats/rss-text/title-place";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { looksLikeProse } from "@/lib/ingest/text/sentences";
import type { FoundUrl } from "@/lib/ingest/text/urls";

const DIRECTLY = 90;
const COMMENTS = /#(?:comments|respond)$|\/(?:feed|comments)\/?$/i;
const GUID_AHEAD = /^([^\n]{0,200}?)\s*(https?:\/\/[^\s]{4,300})/;

/** Entries of a feed whose date stands before the text: title, address, author, date, categories, guid, text. */
export function findLeadingEntries(text: string, anchors: Anchors): FeedEntry[] {
  const before = countUrlsBefore(anchors.dates, anchors.urls);
  const heads: Head[] = [];
  for (const [index, date] of anchors.dates.entries()) {
    const from = heads.at(-1)?.date.end ?? anchors.dates[index - 1]?.end ?? 0;
    const url = linkBefore(date, anchors.urls, before[index] ?? 0);
    const place = url && url.start >= from && !isSiteRoot(url.url) ? placeTitle(text, from, url) : null;
    if (place && url) heads.push({ date, place, between: text.slice(url.end, date.start) });
  }
  return heads.map((head, index) => buildEntry(text, head, heads[index + 1]?.place.start ?? text.length));
}

interface Head {
  readonly date: FoundDate;
  readonly place: TitlePlace;
  readonly between: string;
}

/** The item's address: the nearest one before the date that is not its comments page. */
function linkBefore(date: FoundDate, urls: readonly FoundUrl[], count: number): FoundUrl | null {
  let edge = date.start;
  for (let index = count - 1; index >= Math.max(0, count - 3); index--) {
    const url = urls[index];
    if (!url || edge - url.end > DIRECTLY) return null;
    if (!COMMENTS.test(url.url)) return url;
    edge = url.start;
  }
  return null;
}

function buildEntry(text: string, { date, place, between }: Head, end: number): FeedEntry {
  const meta = readMeta(text.slice(date.end, Math.min(end, date.end + 1200)));
  const author = between.replace(/https?:\/\/[^\s]+/g, "").trim() || meta.author;
  return {
    start: place.start,
    end,
    title: { start: place.start, end: place.end },
    kickerEnd: null,
    confirmed: place.confirmed,
    url: place.url.url,
    text: { start: Math.min(date.end + meta.length, end), end: trimFeedTail(text, date.end, end) },
    dateRaw: date.raw,
    author,
    guid: meta.guid,
    categories: between.trim() && meta.author ? [meta.author, ...meta.categories] : meta.categories,
  };
}

interface Meta {
  readonly length: number;
  readonly author: string | null;
  readonly guid: string | null;
  readonly categories: readonly string[];
}

/** Read author, categories and guid, which stand between the date and the text: on lines of their own or before the guid. */
function readMeta(rest: string): Meta {
  const labels: string[] = [];
  let guid: string | null = null;
  let length = 0;
  for (const match of rest.matchAll(/([^\n]*)(?:\n|$)/g)) {
    const line = (match[1] ?? "").trim();
    if (match.index >= rest.length) break;
    const ahead: RegExpExecArray | null = guid === null ? GUID_AHEAD.exec(line) : null;
    if (ahead) {
      if (ahead[1]) labels.push(ahead[1].trim());
      guid = ahead[2] ?? null;
      length = match.index + (match[1] ?? "").indexOf(ahead[2] ?? "") + (ahead[2] ?? "").length;
      if (ahead[0].length < line.length) break;
      continue;
    }
    if (line.length > 60 || looksLikeProse(line) || guid !== null) break;
    if (line) labels.push(line);
    if (line) length = match.index + match[0].length;
    if (labels.length > 12) break;
  }
  const [first, ...others] = labels;
  const isAuthor = first !== undefined && looksLikePerson(first);
  return { length, guid, author: isAuthor ? first : null, categories: isAuthor ? others : labels };
}

function looksLikePerson(label: string): boolean {
  return !isKnownKicker(label) && /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3}$/u.test(label);
}

/** Leave out the address of the comments feed and the number of comments that close an item. */
function trimFeedTail(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 400);
  const tail = text.slice(from, end);
  const match =
    /\s(?:https?:\/\/[^\s]{1,300}\/feed\/?|https?:\/\/[^\s]{1,300}feed=[^\s]{1,80})?\s{0,4}(?:\d{1,5})?\s{0,4}$/.exec(
      tail,
    );
  return match?.[0].trim() ? from + match.index : end;
}
