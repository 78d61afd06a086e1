import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Fewer items tell nothing about a page. */
const MIN_TELLING = 3;

const MAX_KICKER = 32;
const MAX_WORDS = 4;

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
  if (entries.length < MIN_TELLING || entries.some((entry) => linesAs(entry, "kicker").length > 0))
    return entries;
  const places = new Map(lines.map(({ start }, index) => [start, index]));
  const below = entries.map(({ lines: own, roles }) => {
    const at = roles.at(-1) === "date" ? (places.get(own.at(-1)?.start ?? -1) ?? -2) + 1 : -1;
    return { line: lines[at], next: lines[at + 1] };
  });
  const words = new Set(below.map(({ line }) => line?.folded ?? ""));
  const last = below.at(-1);
  const isEnd =
    last?.next?.isLabel ||
    (last?.line !== undefined && (last.line.count > 1 || isKnownKicker(last.line.text)));
  if (!isEnd || words.size < 2 || !below.every(({ line }) => line && isKickerLike(line))) return entries;
  return entries.map((entry, index) => {
    const line = below[index]?.line;
    return line ? { ...entry, lines: [...entry.lines, line], roles: [...entry.roles, "kicker"] } : entry;
  });
}

function isKickerLike({ text, gap, date, note, isLabel, isAddress, datedTitle }: PageLine): boolean {
  const isOwn = gap === 0 && date === null && note === null && !isLabel && !isAddress && !datedTitle;
  const isShort = text.length <= MAX_KICKER && text.split(" ").length <= MAX_WORDS;
  return isOwn && isShort && /^[\p{Lu}\p{Lo}]/u.test(text) && !endsLikeSentence(text);
}
