import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { withoutBullet } from "@/lib/ingest/formats/listing/bullets";
import { cutLine, type Piece } from "@/lib/ingest/formats/listing/cut-line";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { Line } from "@/lib/ingest/text/lines";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** What stands before a headline in its line, its date included, is no longer. */
const MAX_FRONT = 110;
const MIN_TITLE = 10;

/** Fewer lines of the kind may be sentences with a date. */
const MIN_FRONTED = 3;

/** Words, a number, and a mark behind it. */
const FRONT = /^(?:\S\s{1,8})?\p{L}[^\n]{4,100}\d\s?(?:[:：|]|\s[–—-])\s/u;
const MARK = /^\s?(?:[:：|]|\s[–—-])\s+(?=\S)/;

/** Part the fronts of headlines from these: `Press release 14, Porto, 3 December 2020: New bridge opens`. */
export function partFrontedTitles(lines: readonly Line[], text: string): readonly Line[] {
  const parted = lines.map((line) => (FRONT.test(line.text) ? partFront(line) : null));
  if (parted.filter((pieces) => pieces !== null).length < MIN_FRONTED) return lines;
  return lines.flatMap((line, index) => {
    const pieces = parted[index];
    return pieces ? cutLine(line, text, pieces) : [line];
  });
}

function partFront(line: Line): readonly Piece[] | null {
  const own = withoutBullet(line).text;
  const bullet = line.text.length - own.length;
  const found = findPrintedDate(own.slice(0, MAX_FRONT));
  const mark = found ? MARK.exec(own.slice(found.end))?.[0] : undefined;
  if (!found || found.start === 0 || mark === undefined) return null;
  const title = found.end + mark.length;
  const isTitle = own.length - title >= MIN_TITLE && !looksLikeProse(own.slice(title));
  if (!isTitle || readDateLine(own.slice(0, found.end))?.fit !== "parted") return null;
  return [
    [bullet, bullet + found.end],
    [bullet + title, line.text.length],
  ];
}
