import { decodeXML } from "entities";
import { Cover } from "@/lib/ingest/cover";
import { withDateOrder } from "@/lib/ingest/dates/date-order";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { bareFields } from "@/lib/ingest/formats/rss-text/bare-fields";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { findFilings, withFilings } from "@/lib/ingest/formats/rss-text/filings";
import { findEntries } from "@/lib/ingest/formats/rss-text/find-entries";
import { findClosedTeasers, findFooters } from "@/lib/ingest/formats/rss-text/footers";
import {
  type CutTeaser,
  findCutTeaser,
  findOwnTeaser,
  keepTypical,
} from "@/lib/ingest/formats/rss-text/teaser";
import { partFronts } from "@/lib/ingest/formats/rss-text/title-fronts";
import type { UngluedTitle } from "@/lib/ingest/kickers/learn";
import { isCut } from "@/lib/ingest/text/sentences";
import type { DumpFormat, RawItem, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 100_000;

function detect(text: string): number {
  const printed = text.slice(0, SAMPLE);
  const sample = bareFields(printed);
  if (/^[\s\ufeff]{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const entries = findEntries(sample);
  const share = (isMeant: (entry: FeedEntry) => boolean): number =>
    entries.filter(isMeant).length / Math.max(1, entries.length);
  const isStamped = share(({ dateRaw }) => dateRaw !== null) > 0.6;
  const isLinked = share(({ url }) => url !== null) > 0.6;
  const confirmed = share((entry) => entry.confirmed);
  if (entries.length < 2) return isStamped && isLinked ? (confirmed ? 0.6 : 0.35) : 0;
  if (isStamped && isLinked) {
    if (confirmed > 0 || sample !== printed) return 0.95;
    if (!isRegular(entries)) return 0.75;
    return opensWithChannel(sample, entries) ? 0.95 : 0.85;
  }
  if (isStamped) return share(({ guid }) => guid !== null) > 0.6 ? 0.93 : 0.3;
  return isLinked && confirmed > 0.6 ? 0.5 : 0;
}

/** A machine's entries each have a date and an address of their own. */
function isRegular(entries: readonly FeedEntry[]): boolean {
  const addresses = new Set(entries.map(({ url }) => url));
  return addresses.size === entries.length && entries.every(({ dateRaw }) => dateRaw !== null);
}

/** A page does not say its address and its language before its first story. */
function opensWithChannel(text: string, [first]: readonly FeedEntry[]): boolean {
  const site = /^https?:\/\/[^/?#]+/i.exec(first?.url ?? "")?.[0];
  const header = text.slice(0, Math.min(MAX_HEADER, first?.start ?? 0));
  return site !== undefined && header.includes(site) && LANGUAGE.test(header);
}

function splitFeed(printed: string): Split {
  const text = bareFields(printed);
  const all = withFilings(findEntries(text), findFilings(printed));
  const footers = findFooters(text, all);
  const entries = all.map((entry, index) => withoutFooter(entry, footers[index] ?? null));
  const cut = keepTypical(entries.map((entry) => findCutTeaser(text, entry.text.start, entry.text.end)));
  const closed = findClosedTeasers(text, all);
  const teasers = entries.map(
    (entry, position) =>
      closed[position] ?? cut[position] ?? findOwnTeaser(text, entry.text.start, entry.text.end),
  );
  const titles = partFronts(text, entries);
  const declared = LANGUAGE.exec(text.slice(0, Math.min(MAX_HEADER, entries[0]?.start ?? 0)));
  const cover = new Cover(printed);
  const items = entries.map((entry, position) => {
    cover.drop(entry.start, position === 0 ? "channel header" : "between items");
    const spans: Span[] = [];
    cover.take(skipSpace(text, entry.end, entries[position + 1]?.start ?? text.length), spans);
    const part = titles[position] ?? { kicker: null, title: "" };
    const item = buildItem(text, entry, teasers[position] ?? null, { ...part, position, spans });
    return { ...item, declaredLanguage: declared?.[1] ?? declared?.[2] ?? null };
  });
  const dropped = cover.finish(items.length > 0 ? "after the last item" : "no items found");
  return { items: withDateOrder(items), dropped, related: [], warnings: [] };
}

/** What the channel says of its language: `sr-RS`, or two letters on a line of their own. */
const LANGUAGE = /(?:^|\s)([a-z]{2}-[A-Z]{2})(?=\s|$)|^[^\S\n]*([a-z]{2})[^\S\n]*$/m;
const MAX_HEADER = 2000;

function withoutFooter(entry: FeedEntry, footer: number | null): FeedEntry {
  return footer === null ? entry : { ...entry, text: { start: entry.text.start, end: footer } };
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charAt(at).trim() === "") at++;
  return at;
}

function buildItem(
  text: string,
  entry: FeedEntry,
  teaser: CutTeaser | null,
  { kicker, title, ...place }: UngluedTitle & Pick<RawItem, "position" | "spans">,
): RawItem {
  const summary = teaser && text.slice(teaser.start, teaser.end);
  const rest = withBreaks(text, teaser?.next ?? teaser?.end ?? entry.text.start, entry);
  // A cut teaser is better than nothing where the feed has no other text.
  const printed = rest.trim() === "" && summary !== null ? summary : rest;
  const source = unescapeMarkup(printed);
  return buildRawItem({
    ...place,
    confidence: entry.confirmed ? 0.95 : 0.7,
    title,
    kicker: kicker ?? entry.section,
    summary,
    author: entry.author,
    url: entry.url,
    guid: entry.guid,
    publishedAtRaw: entry.dateRaw,
    body: { kind: source !== printed || MARKUP.test(source) ? "html" : "text", source },
    categories: entry.categories,
    warnings: teaser && isCut(summary ?? "") ? leadWarnings(summary ?? "", printed, teaser) : [],
  });
}

/** The text of an entry from an offset on, without fields inside it, a line for each of its lines that are glued. */
function withBreaks(text: string, from: number, { text: { end }, breaks, fields }: FeedEntry): string {
  const inside = fields.filter((field) => field.start >= from && field.end <= end);
  const starts = [...breaks.filter((at) => at > from && at < end), ...inside.map((field) => field.end)];
  const edges = [from, ...starts.sort((a, b) => a - b), end];
  return edges
    .slice(1)
    .map((to, index) => {
      const start = edges[index] ?? 0;
      return text.slice(start, inside.find((field) => field.start >= start && field.start < to)?.start ?? to);
    })
    .join("\n");
}

/** Flattening took the tags of the feed away, and may have left those of its texts. */
const MARKUP = /<(p|div|ul|ol|li|a|h[1-6]|blockquote|strong|em)\b[^<>]{0,500}>[^<>]{1,2000}<\/\1>/i;

/** Feeds escape the tags of their texts; the letters that are escaped once more are left to the reader of the markup. */
const ESCAPED = /&lt;(?:p|div|ul|ol|li|a|h[1-6]|blockquote|strong|em|br)\b[^<>]{0,500}?&gt;/i;

function unescapeMarkup(source: string): string {
  return ESCAPED.test(source) ? decodeXML(source) : source;
}

/** A feed that cuts its teaser keeps the lead nowhere else, unless the text starts with the same words. */
function leadWarnings(summary: string, source: string, { start, end }: CutTeaser): Warning[] {
  const lead = summary.replace(/\s?(?:\.\.\.|…|\[[^\]]{1,8}\])$/, "").slice(0, 60);
  if (source.trimStart().startsWith(lead)) return [];
  const message = "The feed cut off the teaser: the rest of the lead is not in the dump.";
  return [{ code: "lead-cut", message, span: [start, end] }];
}

/** Feeds whose tags were taken away: titles, addresses, texts and machine-made dates in the order of the template. */
export const rssText: DumpFormat = {
  name: "rss-text",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitFeed(text),
};
