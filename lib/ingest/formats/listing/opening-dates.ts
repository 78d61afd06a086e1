import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import type { Line } from "@/lib/ingest/text/lines";
import { isCut, looksLikeProse } from "@/lib/ingest/text/sentences";

/** A text that opens with its date, or fewer texts that do, may have it by chance. */
const MIN_TEXT = 60;
const MIN_DATED = 2;
/** A number among the first words, and a dash soon. */
const OPENING = /^[\p{L}\d][^\d\n]{0,24}\d[^\n–—-]{2,40}[–—-]\s|^\d{1,4}[./-]\d/u;
const DASH = /^\s?[–—-]\s+(?=\S)/;

/** Part the dates with which the texts of a page open from these: `2 November 2015 - The office has …`. */
export function partOpeningDates(lines: readonly Line[], text: string): readonly Line[] {
  const parted = lines.map((line) => openingDate(line, text));
  if (parted.filter((parts) => parts !== null).length < MIN_DATED) return lines;
  return lines.flatMap((line, index) => parted[index] ?? [line]);
}

/** `— ... the fishing season ends ...`: what a search found, cut at both ends. */
const isExcerpt = (text: string): boolean => /^\s?[–—-]\s(?:\.\.\.|…)/.test(text) || isCut(text);

function openingDate(line: Line, text: string): readonly Line[] | null {
  if (line.text.length < MIN_TEXT || !OPENING.test(line.text)) return null;
  const found = findPrintedDate(line.text.slice(0, MIN_TEXT));
  const dash = found?.start === 0 ? DASH.exec(line.text.slice(found.end))?.[0] : undefined;
  // Behind the date of a headline stands no sentence.
  const rest = line.text.slice(found?.end ?? 0);
  if (!found || dash === undefined || !(looksLikeProse(rest) || isExcerpt(rest))) return null;
  return cutLine(line, text, [
    [0, found.end],
    [found.end + dash.length, line.text.length],
  ]);
}
