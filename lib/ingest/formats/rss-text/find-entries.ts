import { buildEntry, type FeedRecord, hasLabel } from "@/lib/ingest/formats/rss-text/build-entry";
import { withoutChannel } from "@/lib/ingest/formats/rss-text/channel";
import { endOfHeader } from "@/lib/ingest/formats/rss-text/end-of-header";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { FEED_GRAMMARS, type FeedRole, type TokenRole } from "@/lib/ingest/formats/rss-text/feed-grammar";
import { withoutFieldWords } from "@/lib/ingest/formats/rss-text/field-words";
import { withFrontCategories } from "@/lib/ingest/formats/rss-text/front-categories";
import { withLeadsBeforeDates } from "@/lib/ingest/formats/rss-text/leads-before-dates";
import { partChannels } from "@/lib/ingest/formats/rss-text/part-channels";
import { partTitles } from "@/lib/ingest/formats/rss-text/part-titles";
import { withSections } from "@/lib/ingest/formats/rss-text/sections";
import { withTeaserCategories } from "@/lib/ingest/formats/rss-text/teaser-categories";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { readTokens } from "@/lib/ingest/formats/rss-text/tokens";
import { weighTokens } from "@/lib/ingest/formats/rss-text/weigh-token";
import { readRecords, recordsOf } from "@/lib/ingest/records/read-records";

/** Where fewer entries have words beside their fields, these are lines of the text: headings, captions, links. */
const MIN_LABELLED = 0.4;

/** Find the entries of a flattened feed: whatever the order of its fields, on lines of their own or in one. */
export function findEntries(text: string): readonly FeedEntry[] {
  const tokens = readTokens(text);
  if (!tokens.some(({ kind }) => kind === "url" || kind === "stamp")) return [];
  const entries = readEntries(text, tokens);
  // Rare, and only where hardly an address spells a title: title and text may be one line.
  if (shareOf(entries, ({ confirmed }) => confirmed) > MAX_CONFIRMED) return entries;
  const asRead = shareOf(entries, (entry) => isSound(entry, text));
  if (asRead >= MIN_SOUND) return entries;
  const parted = readEntries(text, partTitles(tokens));
  return shareOf(parted, (entry) => isSound(entry, text)) >= MIN_SOUND ? parted : entries;
}

const MAX_CONFIRMED = 0.2;
const MIN_SOUND = 0.7;
const MAX_TITLE = 140;

function shareOf(entries: readonly FeedEntry[], isMeant: (entry: FeedEntry) => boolean): number {
  return entries.filter(isMeant).length / Math.max(1, entries.length);
}

/** A headline of usual length in which no sentence ends, and a text. */
function isSound({ title, text: own }: FeedEntry, text: string): boolean {
  const words = text.slice(title.start, title.end);
  const isHeadline =
    words !== "" && words.length <= MAX_TITLE && !/[.…]["'”’»)]?(?:\s+\p{Lu}|$)/u.test(words);
  return isHeadline && own.end > own.start;
}

function readEntries(text: string, tokens: readonly Token[]): readonly FeedEntry[] {
  return partChannels(tokens).flatMap((channel) => readChannel(text, channel));
}

function readChannel(text: string, tokens: readonly Token[]): readonly FeedEntry[] {
  const reading = readRecords<FeedRole>({
    gaps: tokens.map(({ gap }) => gap),
    evidence: weighTokens(tokens),
    // Texts bring blank lines of their own into a feed.
    gapBonus: 0,
    grammars: FEED_GRAMMARS,
  });
  const read = numbersToTheirEntries(
    (reading ? recordsOf(reading) : []).map(({ first, last, roles }) => ({
      tokens: tokens.slice(first, last),
      roles,
    })),
  );
  const header = endOfHeader(tokens);
  const inside = read.filter((record) => (record.tokens[0]?.start ?? 0) >= header);
  const parted = withFrontCategories(inside, tokens);
  const records = withTeaserCategories(withLeadsBeforeDates(parted));
  const isLabelled = records.filter(hasLabel).length >= Math.max(1, records.length * MIN_LABELLED);
  const entries = withoutChannel(
    records.map((record) => buildEntry(record, isLabelled)),
    text,
  );
  return records.some(({ section }) => section) ? entries : withSections(withoutFieldWords(entries));
}

/** Where the first entry has its number in front of it and the last one none behind it, all numbers stand in front. */
function numbersToTheirEntries(records: readonly FeedRecord[]): readonly FeedRecord[] {
  const ends = records.map(endOf);
  const isInFront = records[0]?.tokens[0]?.kind === "guid" && ends.at(-1) === records.at(-1)?.tokens.length;
  if (records.length < 2 || !isInFront) return records;
  return records.map(({ tokens, roles }, index) => {
    const before = records[index - 1];
    const moved = before?.tokens.slice(ends[index - 1]) ?? [];
    return {
      tokens: [...moved, ...tokens.slice(0, ends[index])],
      roles: [...moved.map((): TokenRole => "lead"), ...roles.slice(0, ends[index])],
    };
  });
}

/** Index after the last piece of an entry that is no number in front of the next one. */
function endOf({ tokens, roles }: FeedRecord): number {
  return tokens.findLastIndex(({ kind }, index) => kind !== "guid" || roles[index] !== "note") + 1;
}
