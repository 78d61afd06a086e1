import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { isBare } from "@/lib/ingest/formats/listing/bare-line";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { areFallingTimes } from "@/lib/ingest/formats/listing/falling-times";
import type { LineRole } from "@/lib/ingest/formats/listing/grammar";
import { isClock } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Times of day, each above a line, are so much of all between the first and the last. */
const MIN_SHARE = 0.7;
/** What stands below a time is longer than a button, and a headline is no longer than this. */
const MIN_LENGTH = 20;
const MAX_HEADLINE = 110;

/** Find the items of a ticker that prints no days: below each time of day a headline or a text, and perhaps more text. */
export function findTicker(lines: readonly PageLine[]): readonly ListingEntry[] | null {
  const clocks = lines.flatMap((line, index) =>
    isClock(line.text) && isNews(lines[index + 1]) ? [index] : [],
  );
  const [first = 0, last = 0] = [clocks[0], clocks.at(-1)];
  if (
    !areFallingTimes(clocks.map((index) => lines[index]?.text ?? "")) ||
    clocks.length * 2 < (last + 2 - first) * MIN_SHARE
  )
    return null;
  // Days are read with their times.
  if (lines.slice(first, last).some(({ date }) => date !== null && !isRelativeTime(date.raw))) return null;
  return clocks.map((index, at) => entryOf(lines.slice(index, clocks[at + 1]), clocks[at + 1] === undefined));
}

/** A time of day, what stands directly below it, and the texts below that; what ends a ticker is no text. */
function entryOf(below: readonly PageLine[], isLast: boolean): ListingEntry {
  const end = isLast ? below.findIndex((line, index) => index > 1 && !isText(line)) : -1;
  const own = below.slice(0, end < 0 ? below.length : end);
  const words = own[1]?.text ?? "";
  const opens = looksLikeProse(words) || words.length > MAX_HEADLINE ? "text" : "title";
  const firstText = own.findIndex((line, index) => index > 1 && isText(line));
  const roles = own.map((line, index): LineRole => {
    if (index < 2) return index === 0 ? "note" : opens;
    if (!isText(line)) return "note";
    return opens === "title" && index === firstText ? "text" : "text-rest";
  });
  return { lines: own, roles };
}

const isText = (line: PageLine): boolean => isBare(line) && looksLikeProse(line.text);

const isNews = (line: PageLine | undefined): boolean =>
  line !== undefined && isBare(line) && line.text.length >= MIN_LENGTH;
