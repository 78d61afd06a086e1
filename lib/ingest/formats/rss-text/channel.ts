import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** What channels say of themselves between their own fields. */
const CHANNEL_WORDS =
  /^(?:blogger|wordpress(?:\.com)?|typo3.{0,30}|drupal.{0,20}|joomla!.{0,50}|medium|substack|jekyll.{0,10}|hugo.{0,20}|ghost.{0,10}|mastodon v.{0,20}|pixelfed.{0,20}|hourly|daily|weekly|monthly|episodic|serial|rss|atom|feed|copyright|[a-z]{2}(?:-[a-z]{2})?)$/i;

/** True for words that no entry has: the feed's program, its rhythm, its language. */
export function isChannelWord(text: string): boolean {
  return CHANNEL_WORDS.test(text);
}

/** A channel's own text is a line or so. */
const MAX_ABOUT = 200;

/** Entries have this in common where most of them have it. */
const MIN_SHARE = 0.8;

/** Leave the channel out, which has a title and a date as entries do, and may have a text and an address. */
export function withoutChannel(entries: readonly FeedEntry[], text: string): FeedEntry[] {
  // The channel may have a number too.
  const isFull = ({ text: own, url, guid }: FeedEntry, index: number): boolean =>
    own.end > own.start || url !== null || (index > 0 && guid !== null);
  const full = entries.filter(isFull);
  const kept = full.length * 3 >= entries.length * 2 ? full : [...entries];
  const [first, ...others] = kept;
  const own = first && others.length >= 2 && isChannel(first, others, text) ? others : kept;
  return own.filter((entry, index) => !opensChannel(entry, own[index + 1], text));
}

/** Behind the entries of one channel the next one may begin: with hardly a text, its address the beginning of the next. */
function opensChannel({ url, text: own }: FeedEntry, next: FeedEntry | undefined, text: string): boolean {
  const about = text.slice(own.start, own.end);
  if (url === null || about.length > MAX_ABOUT || looksLikeProse(about)) return false;
  return next?.url?.startsWith(url.replace(/\/?$/, "/")) ?? false;
}

function isChannel(first: FeedEntry, others: readonly FeedEntry[], text: string): boolean {
  const share = (isMeant: (entry: FeedEntry) => boolean): number =>
    others.filter(isMeant).length / others.length;
  const isDated = share(({ dateRaw }) => dateRaw !== null) >= MIN_SHARE;
  // Whatever it says of itself: its program or its language stands there, as beside no entry.
  const isNamed = first.namesProgram && !others.some(({ namesProgram }) => namesProgram);
  if (first.dateRaw === null && isDated && isNamed && !first.confirmed) return true;
  const about = text.slice(first.text.start, first.text.end);
  if (about.length > MAX_ABOUT) return false;
  // Where entries have no addresses of their own, the only one is that of the feed's author.
  const hasNone = share(({ url }) => url !== null && url !== first.url) === 0;
  const isBare = about.trim() === "" && first.url !== null && hasNone;
  if (isBare && share(({ text: { start, end } }) => end > start) === 1) return true;
  // The page that lists the entries has the beginning of their addresses.
  const base = first.url?.replace(/\/?$/, "/") ?? "";
  if (base !== "" && share(({ url }) => url?.startsWith(base) ?? false) >= MIN_SHARE) return true;
  if (about.trim() === "" && first.dateRaw === null && isDated) return true;
  // Its picture has the channel's name and address once more.
  const isOwn = first.confirmed || hasOwnAddress(first, others, text);
  if (
    about.trim() !== "" &&
    !isOwn &&
    isNamedAgain(first, text) &&
    !others.some((entry) => isNamedAgain(entry, text))
  )
    return true;
  if (first.confirmed || looksLikeProse(about)) return false;
  if (isAsNew(first, others[0]) && !hasOwnAddress(first, others, text)) return true;
  if (first.url === null && share(({ url }) => url !== null) >= MIN_SHARE) return true;
  return first.namesProgram && share(({ namesProgram }) => namesProgram) < 1 - MIN_SHARE;
}

/** Whether an entry's text is its title and nothing else. */
function isNamedAgain({ title, text: own }: FeedEntry, text: string): boolean {
  return text.slice(title.start, title.end).trim() === text.slice(own.start, own.end).trim();
}

/** A feed is as new as its newest entry, to the second; whole days tell nothing. */
function isAsNew({ stamps: [own, more] }: FeedEntry, next: FeedEntry | undefined): boolean {
  const second = own?.slice(0, SECOND) ?? "";
  if (more !== undefined || second.length < SECOND || second.endsWith("00:00:00")) return false;
  return next?.stamps.some((stamp) => stamp.startsWith(second)) ?? false;
}

const SECOND = "2024-05-01T10:00:00".length;

/** On the site of the other entries, and not again and again, as the page of the feed's author is. */
function hasOwnAddress({ url }: FeedEntry, others: readonly FeedEntry[], text: string): boolean {
  if (url === null || text.split(url, MAX_OWN + 2).length > MAX_OWN + 1) return false;
  const site = /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
  return others.some((entry) => entry.url?.startsWith(site));
}

/** An entry's link may be its guid too. */
const MAX_OWN = 2;
