import { isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownField } from "@/lib/ingest/kickers/fields";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;

/**
 * Give items the kickers that stand below their dates, where all have one there and none above its headline.
 *
 * In the middle of a list such a line may as well open the next item: behind the last one stands the foot of the page,
 * so there it has to be told by its words, or by a button below it.
 */
export function withKickersBelow(
  entries: readonly ListingEntry[],
  lines: readonly PageLine[],
): readonly ListingEntry[] {
  const isKicked = ({ roles }: ListingEntry): boolean => roles.at(-1) === "kicker" && roles.at(-2) === "date";
  const isElsewhere = entries.some((entry) => linesAs(entry, "kicker").length > 0 && !isKicked(entry));
  if (entries.length < MIN_TELLING || isElsewhere) return entries;
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const below = entries.map((entry) => {
    const { lines: own, roles } = entry;
    const last = places.get(own.at(-1)?.start ?? -1) ?? -2;
    const at = isKicked(entry) ? last : roles.at(-1) === "date" ? last + 1 : -1;
    return { line: lines[at], next: lines[at + 1] };
  });
  const words = new Set(below.map(({ line }) => line?.folded ?? ""));
  const last = below.at(-1);
  const isEnd = last?.next?.isLabel || (last?.line !== undefined && isTold(last.line));
  if (!isEnd) return entries.slice(-1).some(isKicked) ? withoutLastKicker(entries) : entries;
  if (words.size < 2 || !below.every(({ line }) => line && isCloseKicker(line))) return entries;
  return entries.map((entry, index) => {
    const line = below[index]?.line;
    return line && !isKicked(entry)
      ? { ...entry, lines: [...entry.lines, line], roles: [...entry.roles, "kicker"] }
      : entry;
  });
}

const isTold = ({ text, count, isOffered }: PageLine): boolean =>
  count > 1 || isOffered || isKnownKicker(text) || isKnownField(text);

/** The foot of the page is no kicker of the last item. */
function withoutLastKicker(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  return entries.map((entry, index) =>
    index < entries.length - 1
      ? entry
      : { ...entry, lines: entry.lines.slice(0, -1), roles: entry.roles.slice(0, -1) },
  );
}

/** It stands close below, and is no headline with its date. */
const isCloseKicker = (line: PageLine): boolean => line.gap === 0 && !line.datedTitle && isKickerLike(line);
