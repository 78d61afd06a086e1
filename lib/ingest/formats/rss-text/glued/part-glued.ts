import { gluedAddresses } from "@/lib/ingest/formats/rss-text/glued/address-ends";
import { type GluedRange, gluedLines } from "@/lib/ingest/formats/rss-text/glued/glued-lines";
import { learnJoinedWords } from "@/lib/ingest/formats/rss-text/glued/joined-words";
import { findSeams } from "@/lib/ingest/formats/rss-text/glued/seams";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { partitionPoint } from "@/lib/ingest/text/partition-point";

/** A capital begins a word here: two letters or more, or one of the words that are a letter. */
const CAPITAL = "\\p{Lu}(?:\\p{L}|['’]\\p{L}|(?<=[AIOYEÀÉÓВСКУОЯИА])\\s)";
/** Behind a small letter or a digit a field ends; behind a mark only where a word of two small letters or a figure closes with it. */
const WORD_SEAM = new RegExp(
  `(?:[\\p{Ll}%]|\\p{N}(?=[“„«¿¡]?\\p{Lu}\\p{Ll}{2})|(?:[\\p{L}\\p{N}]\\p{Ll}|\\p{N})["”’»)\\]]{0,2}[.!?…]{1,3}["”’»)\\]]{0,2}|[\\p{L}\\p{N}][”»\\]]|(?<!\\(\\p{L}{0,12})[\\p{L}\\p{N}]\\))(?=[“„«¿¡]?${CAPITAL})`,
  "gu",
);

/** `St.`, `Prof.`: a name goes on. */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])(?:Ste?|Sta|Sto|Sr|Sra|Jr|Dr|Dra|Mr|Mrs|Ms|Mme|Prof|Nr|No|Av|Bd|Hr)\.$/u;

/** `municipales-ES` before a stamp: the language of the channel. */
const LANGUAGE = /(?<=[\p{Ll}.!?/])[a-z]{2}-(?:[A-Z]{2}|[a-z]{2})$/u;

/**
 * Find where fields of a feed stand one behind the other without a blank, so that the second one begins there. Marks of
 * machines prove that a line is glued; only in such lines addresses end at capitals, and words are cut before them.
 */
export function findGluedPlaces(text: string): readonly number[] {
  const seams = findSeams(text);
  const ranges = gluedLines(text, seams);
  if (ranges.length === 0) return [];
  const inside = seams.filter(({ at }) => isIn(ranges, at));
  const marks = inside.map(({ at }) => at);
  const languages = inside.flatMap(({ at, isOfStamp }) => {
    const language = isOfStamp ? LANGUAGE.exec(text.slice(Math.max(0, at - 8), at))?.[0].length : undefined;
    return language === undefined ? [] : [at - language];
  });
  const addresses = gluedAddresses(text, ranges, marks);
  const ends = addresses.flatMap(({ end }) => (/\S/.test(text.charAt(end)) ? [end] : []));
  const words = wordSeams(text, ranges, addresses);
  return [...new Set([...marks, ...languages, ...ends, ...words])].sort((a, b) => a - b);
}

/** Where a word ends and another one begins without a blank, outside of addresses. */
function wordSeams(text: string, ranges: readonly GluedRange[], addresses: readonly GluedRange[]): number[] {
  const isJoined = learnJoinedWords(text);
  const found = ranges.flatMap(({ start, end }) =>
    allMatches(text.slice(start, end), WORD_SEAM).map(({ index, 0: raw }) => start + index + raw.length),
  );
  return found.filter(
    (at) => !isIn(addresses, at) && !isJoined(at) && !ABBREVIATED.test(text.slice(at - 8, at)),
  );
}

/** Whether an offset lies in one of the ranges, which stand in order; the start of an address begins a field itself. */
function isIn(ranges: readonly GluedRange[], at: number): boolean {
  const low = partitionPoint(ranges.length, (index) => (ranges[index]?.end ?? 0) <= at);
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}

/** A text with a line break at each of some places, and the way back. */
export interface PartedText {
  readonly text: string;
  /** The offset that an offset of `text` has in the text without the breaks. */
  readonly at: (offset: number) => number;
}

/** Part a text at some of its places: for the search of fields alone, whose offsets are then brought back. */
export function partAtPlaces(text: string, places: readonly number[]): PartedText {
  if (places.length === 0) return { text, at: (offset) => offset };
  const edges = [0, ...places, text.length];
  const parted = edges.slice(1).map((end, index) => text.slice(edges[index] ?? 0, end));
  return { text: parted.join("\n"), at: (offset) => offset - countBelow(places, offset) };
}

/** How many breaks stand before an offset of the parted text: the break of the nth place stands n units further on. */
function countBelow(places: readonly number[], offset: number): number {
  return partitionPoint(places.length, (index) => (places[index] ?? 0) + index < offset);
}
