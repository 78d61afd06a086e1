import { Cover } from "@/lib/ingest/cover";
import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { findListingEntries, type ListingEntry } from "@/lib/ingest/formats/listing/find-entries";
import {
  chooseLayout,
  contentLines,
  isTitleLike,
  type ListingLine,
  readListingLines,
  recurringShortLines,
} from "@/lib/ingest/formats/listing/layout";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { learnKickers, type UngluedTitle } from "@/lib/ingest/kickers/learn";
import { isCut } from "@/lib/ingest/text/sentences";
import type { DumpFormat, RawItem, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 60_000;
const ADDRESS = /^https?:\/\/\S+$/i;

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (/^\s{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const lines = contentLines(readListingLines(sample));
  const entries = findListingEntries(lines, recurringShortLines(lines));
  if (entries.length < 2) return entries.length === 1 ? 0.05 : 0;
  // A listing is dates at short and regular distances; one date in twenty lines is a text that mentions dates.
  const share = entries.length / lines.length;
  // Time stamps of a machine are a feed's, whatever stands around them.
  if (findTimeStamps(sample).length * 2 > entries.length) return 0.3;
  return share < 0.05 ? 0.15 : Math.min(0.9, 0.6 + entries.length * 0.05);
}

function splitListing(text: string): Split {
  const all = readListingLines(text);
  const lines = contentLines(all);
  const entries = findListingEntries(lines, recurringShortLines(lines));
  const hasKickerLines = entries.some(
    (entry) => entry.kickerAt !== null || isKnownKicker(lines[entry.dateAt]?.date?.kicker ?? ""),
  );
  const unglue = learnKickers(hasKickerLines ? [] : entries.map((entry) => lines[entry.titleAt]?.text ?? ""));
  const cover = new Cover(text);
  const items = entries.map((entry, position) => {
    const spans = coverEntry(cover, all, rangeOf(entry, lines, cover), position);
    const title = lines[entry.titleAt]?.text ?? "";
    const part = hasKickerLines ? { kicker: null, title } : unglue(title);
    return buildItem(text, lines, entry, { ...part, position, spans });
  });
  const dropped = cover.finish(items.length > 0 ? "page footer" : "no items found");
  return { items, dropped, related: [], warnings: chooseWarnings(lines, entries) };
}

/** Give the entry its lines; buttons between them are dropped, blank lines go with the line before. */
function coverEntry(cover: Cover, all: readonly ListingLine[], [start, end]: Span, position: number): Span[] {
  dropLabels(cover, all, start, position === 0 ? "page header" : "between items");
  const spans: Span[] = [];
  for (const label of linesBetween(all, start, end)) {
    cover.take(label.start, spans);
    cover.drop(label.next, "page label");
  }
  cover.take(end, spans);
  return spans;
}

function rangeOf(entry: ListingEntry, lines: readonly ListingLine[], cover: Cover): Span {
  const start = lines[entry.first]?.start ?? cover.cursor;
  return [start, lines[entry.last - 1]?.next ?? start];
}

function dropLabels(cover: Cover, all: readonly ListingLine[], end: number, reason: string): void {
  for (const label of linesBetween(all, cover.cursor, end)) {
    cover.drop(label.start, reason);
    cover.drop(label.next, "page label");
  }
  cover.drop(end, reason);
}

/** The button lines in a range; found by bisection, for pages may have very many lines. */
function linesBetween(all: readonly ListingLine[], start: number, end: number): ListingLine[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: ListingLine[] = [];
  for (let at = low; at < all.length; at++) {
    const line = all[at];
    if (!line || line.start >= end) break;
    if (line.isLabel) found.push(line);
  }
  return found;
}

function buildItem(
  text: string,
  lines: readonly ListingLine[],
  entry: ListingEntry,
  { kicker, title, ...place }: UngluedTitle & Pick<RawItem, "position" | "spans">,
): RawItem {
  const parts = lines.slice(entry.text[0], entry.text[1]);
  const address = parts.find((line) => ADDRESS.test(line.text))?.text ?? null;
  const prose = parts
    .filter((line) => !ADDRESS.test(line.text))
    .map((line) => text.slice(line.start, line.end));
  const [summary = null] = prose;
  const rest = summary !== null && isCut(summary.trim()) ? withoutTeaser(prose, summary) : prose;
  const date = lines[entry.dateAt]?.date ?? null;
  const kickerLine = entry.kickerAt === null ? null : (lines[entry.kickerAt]?.text ?? null);
  return buildRawItem({
    ...place,
    confidence: isTitleLike(title) ? 0.9 : 0.6,
    title,
    kicker: kickerLine ?? kicker ?? date?.kicker ?? null,
    summary,
    author: date?.author ?? null,
    url: address,
    publishedAtRaw: date?.raw ?? null,
    // A cut teaser is better than nothing where the page has no other text.
    body: { kind: "text", source: rest.length > 0 ? rest.join("\n\n") : (summary ?? "") },
    warnings: summary !== null && rest.length === 0 ? [cutWarning()] : [],
  });
}

/** A cut teaser is no body where a longer text stands beside it, however often it is printed. */
function withoutTeaser(prose: readonly string[], teaser: string): string[] {
  return prose.filter((line) => line.trim() !== teaser.trim());
}

function cutWarning(): Warning {
  return {
    code: "lead-cut",
    message: "The page prints a cut teaser only: the text itself is not in the dump.",
  };
}

function chooseWarnings(lines: readonly ListingLine[], entries: readonly ListingEntry[]): Warning[] {
  const dates = lines.filter((line) => line.date).length;
  if (dates === entries.length || entries.length === 0) return [];
  const message = `${dates - entries.length} date lines have no title beside them (layout: ${chooseLayout(lines)}).`;
  return [{ code: "date-without-title", message }];
}

/** Listing pages as text: kicker, title, date and teaser of each item on lines of their own, in any order of these. */
export const listing: DumpFormat = {
  name: "listing",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitListing(text),
};
