import { isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import { type ListingEntry, linesAbove, linesAs } from "@/lib/ingest/formats/listing/entry";
import { kickersAreNames } from "@/lib/ingest/formats/listing/kicker-names";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 4;
/** In this share of the items it is a habit of the page. */
const MIN_SHARE = 0.6;
/** Sections recur: this share of them at most is new, and one alone is a button. */
const MAX_NEW = 0.7;
const MAX_ALIKE = 0.7;

/**
 * Where the names of writers stand below the headlines, a few words that recur directly above headlines are sections,
 * though they look like the end of the item before.
 */
export function withSectionsAboveNames(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  if (entries.length < MIN_TELLING || !kickersAreNames(entries)) return entries;
  const above = linesAbove(entries, lines).map((line, index) => {
    const isFree = line !== null && line.start !== writerOf(entries[index - 1])?.start;
    return isFree && entries[index]?.roles[0] === "title" && isKickerLike(line) ? line : null;
  });
  const words = above.flatMap((line) => line?.folded ?? []);
  if (words.length < entries.length * MIN_SHARE || !areSections(words)) return entries;
  return entries.map((entry, index) => {
    const own = withoutLine(withWriter(entry), above[index + 1] ?? null);
    const line = above[index];
    return line ? { ...own, lines: [line, ...own.lines], roles: ["kicker", ...own.roles] } : own;
  });
}

function areSections(words: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = [...counts.values()].reduce((max, count) => Math.max(max, count), 0);
  return counts.size <= words.length * MAX_NEW && most <= words.length * MAX_ALIKE;
}

/** The line that an item's writer stands in. */
const writerOf = (entry: ListingEntry | undefined): PageLine | undefined =>
  entry && linesAs(entry, "kicker")[0];

/** The name below the headline is a byline. */
function withWriter(entry: ListingEntry): ListingEntry {
  const writer = writerOf(entry);
  if (!writer) return entry;
  const signed: PageLine = { ...writer, note: { kind: "byline", value: writer.text } };
  return {
    ...entry,
    lines: entry.lines.map((line) => (line === writer ? signed : line)),
    roles: entry.roles.map((role) => (role === "kicker" ? "note" : role)),
  };
}

function withoutLine(entry: ListingEntry, line: PageLine | null): ListingEntry {
  if (line === null || entry.lines.at(-1)?.start !== line.start) return entry;
  return { ...entry, lines: entry.lines.slice(0, -1), roles: entry.roles.slice(0, -1) };
}
