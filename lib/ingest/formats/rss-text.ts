import { Cover } from "@/lib/ingest/cover";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { findAnchors } from "@/lib/ingest/formats/rss-text/anchors";
import { findClosingEntries } from "@/lib/ingest/formats/rss-text/closing";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { findLeadingEntries } from "@/lib/ingest/formats/rss-text/leading";
import { type CutTeaser, findCutTeaser, keepTypical } from "@/lib/ingest/formats/rss-text/teaser";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { learnKickers, type UngluedTitle } from "@/lib/ingest/kickers/learn";
import type { DumpFormat, RawItem, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 100_000;

function findEntries(text: string): FeedEntry[] {
  const anchors = findAnchors(text);
  if (anchors.dates.length === 0) return [];
  return anchors.place === "leading" ? findLeadingEntries(text, anchors) : findClosingEntries(text, anchors);
}

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (/^[\s\ufeff]{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const entries = findEntries(sample);
  const confirmed = entries.filter((entry) => entry.confirmed).length;
  if (entries.length === 0) return 0;
  if (entries.length === 1) return confirmed ? 0.6 : 0.35;
  return confirmed ? 0.95 : 0.75;
}

function splitFeed(text: string): Split {
  const entries = findEntries(text);
  const teasers = keepTypical(entries.map((entry) => findCutTeaser(text, entry.text.start, entry.text.end)));
  const titles = entries.map((entry) =>
    text.slice(entry.title.start, entry.title.end).replace(/\s+/g, " ").trim(),
  );
  const unglue = learnKickers(titles);
  const cover = new Cover(text);
  const items = entries.map((entry, position) => {
    cover.drop(entry.start, position === 0 ? "channel header" : "between items");
    const spans: Span[] = [];
    cover.take(entry.end, spans);
    const part = partTitle(text, entry, unglue, titles[position] ?? "");
    return buildItem(text, entry, teasers[position] ?? null, { ...part, position, spans });
  });
  const dropped = cover.finish(items.length > 0 ? "after the last item" : "no items found");
  return { items, dropped, related: [], warnings: [] };
}

function partTitle(
  text: string,
  entry: FeedEntry,
  unglue: (title: string) => UngluedTitle,
  title: string,
): UngluedTitle {
  if (entry.kickerEnd === null) return unglue(title);
  const kicker = text.slice(entry.start, entry.kickerEnd).replace(/[\s:|–-]+$/, "");
  return { kicker, title: text.slice(entry.kickerEnd, entry.title.end) };
}

function buildItem(
  text: string,
  entry: FeedEntry,
  teaser: CutTeaser | null,
  { kicker, title, ...place }: UngluedTitle & Pick<RawItem, "position" | "spans">,
): RawItem {
  const summary = teaser && text.slice(teaser.start, teaser.end);
  const source = text.slice(teaser?.end ?? entry.text.start, entry.text.end);
  return buildRawItem({
    ...place,
    confidence: entry.confirmed ? 0.95 : 0.7,
    title,
    kicker: kicker ?? entry.categories.find(isKnownKicker) ?? null,
    summary,
    author: entry.author,
    url: entry.url,
    guid: entry.guid,
    publishedAtRaw: entry.dateRaw,
    body: { kind: "text", source },
    categories: entry.categories,
    warnings: teaser ? leadWarnings(summary ?? "", source, teaser) : [],
  });
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
