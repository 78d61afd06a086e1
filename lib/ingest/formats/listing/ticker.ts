import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { isBare } from "@/lib/ingest/formats/listing/bare-line";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { areFallingTimes } from "@/lib/ingest/formats/listing/falling-times";
import { isClock } from "@/lib/ingest/formats/listing/note-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Times of day, each above a line, are so much of all between the first and the last. */
const MIN_SHARE = 0.7;
/** What stands below a time is longer than a button, and a headline is no longer than this. */
const MIN_LENGTH = 20;
const MAX_HEADLINE = 110;

/** Find the items of a ticker that prints no days: below each time of day one line, a headline or a text. */
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
  return clocks.map((index) => {
    const own = lines.slice(index, index + 2);
    const words = own[1]?.text ?? "";
    const isText = looksLikeProse(words) || words.length > MAX_HEADLINE;
    return { lines: own, roles: ["note", isText ? "text" : "title"] };
  });
}

const isNews = (line: PageLine | undefined): boolean =>
  line !== undefined && isBare(line) && line.text.length >= MIN_LENGTH;
