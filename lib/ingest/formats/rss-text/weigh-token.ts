import { type AddressPurpose, purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { isChannelWord } from "@/lib/ingest/formats/rss-text/channel";
import type { FeedRole } from "@/lib/ingest/formats/rss-text/feed-grammar";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { foldText } from "@/lib/ingest/text/fold";
import { endsLikeSentence, isCut, looksLikeProse } from "@/lib/ingest/text/sentences";

/** What no piece can be. */
const NEVER = -50;

const NOTHING: Evidence<FeedRole> = {
  none: 0,
  lead: NEVER,
  note: NEVER,
  title: NEVER,
  link: NEVER,
  date: NEVER,
  text: NEVER,
  "text-rest": NEVER,
};

/** Weigh all pieces of a feed. */
export function weighTokens(tokens: readonly Token[]): Evidence<FeedRole>[] {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    const key = keyOf(token);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = channelAddresses(tokens);
  const arePages = permalinksArePages(tokens);
  const guid = guidsOpen(tokens) ? OPENING_GUID : CLOSING_GUID;
  let stamps = 0;
  let isInside = false;
  const lastAt = new Map<string, number>();
  return tokens.map((token, index) => {
    const count = counts.get(keyOf(token)) ?? 1;
    if (token.kind === "url") {
      const printed = own.has(index) ? "root" : purposeOf(token.text);
      const purpose = printed === "permalink" && arePages ? "page" : printed;
      isInside ||= purpose === "page" && count <= 3;
      const weights = weighAddress(purpose, count);
      const isAgain = index - (lastAt.get(token.text) ?? Number.NEGATIVE_INFINITY) <= WITHIN;
      lastAt.set(token.text, index);
      if (isAgain && purpose === "page") return { ...weights, lead: -1, note: 2.5, link: 0.5 };
      return token.isSpelt ? { ...weights, link: weights.link + 1.5 } : weights;
    }
    if (token.kind === "stamp") {
      // The channel has one or two of its own.
      const none = stamps++ < 2 ? 1 : -3;
      // Behind the last piece no entry follows that it might be small print of.
      return { ...NOTHING, none, lead: -1, note: index === tokens.length - 1 ? none : -0.4, date: 4 };
    }
    if (token.kind === "guid") return guid;
    if (token.kind === "email") return { ...NOTHING, none: 0, lead: 0, note: 1.8 };
    const weights = weighText(token, count);
    // Behind the channel's header little is left that belongs to no entry.
    return isInside ? { ...weights, none: weights.none - 1 } : weights;
  });
}

const CLOSING_GUID: Evidence<FeedRole> = { ...NOTHING, none: -0.5, lead: 1.5, note: 2.2 };
const OPENING_GUID: Evidence<FeedRole> = { ...NOTHING, none: -0.5, lead: 3.5, note: 0.5 };

/** Whether entries begin with their numbers: the feed itself does, in the same order, and behind the last one an entry stands. */
function guidsOpen(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(({ kind }) => kind === "guid");
  return tokens[0]?.kind === "guid" && tokens.slice(last + 1).some(({ kind }) => kind === "stamp");
}

/** Where a site has hardly another address for its pages, those with a record's number are no second ones beside them. */
function permalinksArePages(tokens: readonly Token[]): boolean {
  const purposes = tokens.map(({ kind, text }) => (kind === "url" ? purposeOf(text) : null));
  const count = (meant: AddressPurpose): number => purposes.filter((purpose) => purpose === meant).length;
  return count("permalink") >= MIN_ENTRIES && count("page") * 3 < count("permalink");
}

/** The channel's own fields are among the first pieces. */
const HEADER = 12;
const MIN_ENTRIES = 3;

/** The first addresses that most others begin with: of the page that lists the entries. */
function channelAddresses(tokens: readonly Token[]): ReadonlySet<number> {
  const pages = tokens.flatMap(({ kind, text }) =>
    kind === "url" && purposeOf(text) === "page" ? [text] : [],
  );
  const isChannel = ({ kind, text }: Token): boolean => {
    const base = text.replace(/\/?$/, "/");
    const below =
      kind === "url" ? pages.filter((page) => page.length > base.length && page.startsWith(base)) : [];
    return below.length >= MIN_ENTRIES && below.length * 2 >= pages.length;
  };
  const first = tokens.slice(0, HEADER);
  return new Set(first.flatMap((token, index) => (isChannel(token) ? [index] : [])));
}

/** An entry's address that stands there again so few pieces later is its guid. */
const WITHIN = 8;

const MAX_COMPARED = 120;

function keyOf({ text }: Token): string {
  return text.length <= MAX_COMPARED ? foldText(text) : text.slice(0, MAX_COMPARED);
}

/** An address that stands in the feed twice is an entry's link and its guid; more often it is the feed's own. */
function weighAddress(use: AddressPurpose, count: number): Evidence<FeedRole> {
  const isOwn = count <= 3;
  const weights: Readonly<Record<AddressPurpose, Evidence<FeedRole>>> = {
    page: { ...NOTHING, none: -1, lead: 0, note: 0, link: isOwn ? 3 : 0 },
    permalink: { ...NOTHING, none: -1, lead: 0.5, note: 1.8, link: isOwn ? 1.5 : 0 },
    comments: { ...NOTHING, none: -0.5, lead: -1, note: 2, link: -1 },
    profile: { ...NOTHING, none: -0.5, lead: -1, note: 2, link: -3 },
    media: { ...NOTHING, none: 0.5, lead: -1, note: 1.2, link: -3 },
    root: { ...NOTHING, none: 1.2, lead: -1.5, note: -1, link: -3 },
    generator: { ...NOTHING, none: 2, lead: -4, note: -3, link: -8 },
  };
  return weights[use];
}

function weighText(token: Token, count: number): Evidence<FeedRole> {
  const { text, isSpelt, isTeaser, isEcho, isImprint } = token;
  if (isEcho || isImprint) return { ...NOTHING, none: -1, lead: -3, note: 2.5 };
  if (isChannelWord(text)) return { ...NOTHING, none: 1.2, lead: -3, note: -0.2, title: -4 };
  // It may stand where the order of the feed has no place for a text.
  if (isTeaser) return { ...NOTHING, none: -1.2, note: 1, title: -5, text: 1.8, "text-rest": 1.8 };
  const isProse = looksLikeProse(text);
  const isShort = text.length <= 60 && !isProse;
  return {
    ...NOTHING,
    none: isProse ? -1.2 : 0,
    lead: isShort ? -1.2 : NEVER,
    note: noteWeight(text, count),
    title: isSpelt ? 5 : titleWeight(text, count),
    text: textWeight(text, isSpelt),
    "text-rest": textWeight(text, isSpelt) + (isOfList(text) ? 3 : 0),
  };
}

/** A bullet, or the words that announce a list. */
function isOfList(text: string): boolean {
  return /^[•●▪▫◦‣·–*-]\s|[:：]$/.test(text);
}

function noteWeight(text: string, count: number): number {
  if (/^[\d.,:\s]{1,20}$/.test(text)) return 1.6;
  if (looksLikeProse(text) || text.length > 120 || isOfList(text)) return -4;
  if (endsLikeSentence(text) || SALUTATION.test(text)) return -2;
  if (isKnownKicker(text)) return 1;
  return (text.length <= 40 ? 0 : -1.5) + (count > 1 ? 0.8 : 0);
}

/** `Dear readers,` opens a text. */
const SALUTATION =
  /^(?:dear|liebe[rs]?|sehr geehrte[rs]?|ch(?:er|ère)s?|querid[oa]s?|estimad[oa]s?|car[oiae]s?|beste|geachte|drodzy|szanowni|sayın|sevgili|дорогие|уважаемые|шановні|kära|k(?:æ|jæ)re|hyvät?|milí|vážení|dragi|kedves|αγαπητοί)\s[^,]{1,40},$/iu;

const HASHTAGS = /^(?:#[\p{L}\p{N}_]{2,60}\s*){1,20}$/u;

function titleWeight(text: string, count: number): number {
  if (text.length > 300 || !/\p{L}/u.test(text)) return -8;
  let weight = text.length < 10 ? -1.5 : text.length < 18 ? 0 : 1.3;
  if (isCut(text)) weight -= 2;
  else if (endsLikeSentence(text)) weight -= /[.]["”»)]*$/.test(text) && text.length > 60 ? 2.5 : 0.8;
  if (count > 1) weight -= text.length >= 28 ? 0.8 : 1.5 * Math.min(3, count - 1);
  if (isKnownKicker(text)) weight -= 2;
  if (HASHTAGS.test(text)) weight -= 4;
  return /^[•●▪\p{Ll}]/u.test(text) ? weight - 2 : weight;
}

function textWeight(text: string, isSpelt: boolean): number {
  if (isSpelt) return -3;
  if (looksLikeProse(text) || isCut(text) || text.length > 160) return 1.8;
  if (endsLikeSentence(text) || SALUTATION.test(text)) return 0.3;
  return text.length >= 60 ? 0.2 : text.length >= 30 ? -0.8 : -1.6;
}
