import { isInCapitals } from "@/lib/ingest/formats/listing/capitals";
import { type ListingEntry, linesAbove, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isHeadline } from "@/lib/ingest/formats/listing/undated-entries";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;

/** A list may have so many subtitles; where more items have two lines, the first is something else. */
const MAX_SHARE = 0.35;

/** A subtitle is clearly shorter than its headline: of two alike the first may be an item without a text. */
const MAX_LENGTH = 0.75;

/** A section has fewer words. */
const MIN_WORDS = 5;

/**
 * Of two short lines above a text the longer one is its headline where it comes first, and the other what is said below
 * it: sections are shorter than headlines. Only among items without dates; a date tells where its own item begins.
 */
export function withSubtitles(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const areUndated = entries.every((entry) => linesAs(entry, "date", "dated-title").length === 0);
  if (entries.length < MIN_TELLING || !areUndated) return entries;
  const taken = new Set(entries.filter((entry) => !isAlone(entry)).flatMap((entry) => entry.lines));
  const above = linesAbove(entries, lines).map((line, at) => {
    const entry = entries[at];
    return line && entry && !taken.has(line) && isHeadlineAbove(line, entry) ? line : null;
  });
  const found = new Set(above.filter((line) => line !== null));
  if (found.size === 0 || found.size > entries.length * MAX_SHARE) return entries;
  return entries.flatMap((entry, at) => {
    const line = above[at];
    if (isAlone(entry) && entry.lines.some((own) => found.has(own))) return [];
    return [line ? beginAt(line, entry) : entry];
  });
}

/** Nothing but a headline. */
const isAlone = ({ roles }: ListingEntry): boolean => roles.length === 1 && roles[0] === "title";

function isHeadlineAbove(line: PageLine, entry: ListingEntry): boolean {
  const [title] = entry.lines;
  const hasText = linesAs(entry, "text").length > 0 && entry.roles[1] !== "title-rest";
  if (!title || entry.roles[0] !== "title" || !hasText) return false;
  const isLong =
    title.text.length <= line.text.length * MAX_LENGTH && line.text.split(" ").length >= MIN_WORDS;
  const isOwn = line.gap >= title.gap && !line.text.endsWith(":") && line.count === 1 && !line.repeats;
  // Where blank lines part the items and nothing else, each of the two is one.
  const isNear = title.gap <= (entry.lines[1]?.gap ?? 0);
  return (
    isLong && isOwn && isNear && isHeadline(line) && (isInCapitals(title.text) || !isInCapitals(line.text))
  );
}

/** The entry with the line above it as its headline, and its own one as the first of its text. */
function beginAt(line: PageLine, entry: ListingEntry): ListingEntry {
  const roles = entry.roles.map((role, at): LineRole => {
    if (at === 0) return "text";
    return role === "text" ? "text-rest" : role;
  });
  return { ...entry, lines: [line, ...entry.lines], roles: ["title", ...roles] };
}
