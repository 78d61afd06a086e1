import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine } from "@/lib/ingest/formats/listing/cut-line";
import type { Line } from "@/lib/ingest/text/lines";
import { isCut, looksLikeProse, looksLikeTitle } from "@/lib/ingest/text/sentences";

/** A text that opens with its date, or fewer texts that do, may have it by chance. */
const MIN_TEXT = 60;
const MIN_DATED = 2;
/** A number among the first words, and a dash soon. */
const OPENING = /^[\p{L}\d][^\d\n]{0,24}\d[^\n–—-]{2,40}[–—-]\s|^\d{1,4}[./-]\d/u;
const DASH = /^\s?[–—-]\s+(?=\S)/;

/** Behind a colon it is the date of an event as well, unless a headline stands above: fewer are a chronicle. */
const MIN_HEADED = 3;
const OPENING_COLON = /^[\p{L}\d][^\n:]{0,24}\d[^\n:]{0,20}:\s/u;
const COLON = /^:\s+(?=\S)/;
const MIN_TITLE = 10;

/** Part the dates with which the texts of a page open from these: `2 November 2015 - The office has …`. */
export function partOpeningDates(lines: readonly Line[], text: string): readonly Line[] {
  const headed = headedDates(lines, text);
  const parted = headed ?? lines.map((line) => openingDate(line, text, OPENING, DASH));
  if (parted.filter((parts) => parts !== null).length < MIN_DATED) return lines;
  return lines.flatMap((line, index) => parted[index] ?? [line]);
}

/** `— ... the fishing season ends ...`: what a search found, cut at both ends. */
const isExcerpt = (text: string): boolean => /^\s?[–—-]\s(?:\.\.\.|…)/.test(text) || isCut(text);

/** `2/11/2015: The office has …`, each below a headline of its own; null where some stand below other lines. */
function headedDates(lines: readonly Line[], text: string): readonly (readonly Line[] | null)[] | null {
  const parted = lines.map((line) => openingDate(line, text, OPENING_COLON, COLON));
  const found = parted.flatMap((parts, index) => (parts ? [index] : []));
  const isHeaded = (index: number): boolean => {
    const above = lines[index - 1]?.text || (lines[index - 2]?.text ?? "");
    return above.length >= MIN_TITLE && !parted[index - 1] && looksLikeTitle(above) && !looksLikeProse(above);
  };
  return found.length >= MIN_HEADED && found.every(isHeaded) ? parted : null;
}

function openingDate(line: Line, text: string, opening: RegExp, mark: RegExp): readonly Line[] | null {
  if (line.text.length < MIN_TEXT || !opening.test(line.text)) return null;
  const found = findPrintedDate(line.text.slice(0, MIN_TEXT));
  const parting = found?.start === 0 ? mark.exec(line.text.slice(found.end))?.[0] : undefined;
  // Behind the date of a headline stands no sentence.
  const rest = line.text.slice(found?.end ?? 0);
  if (!found || parting === undefined || !(looksLikeProse(rest) || isExcerpt(rest))) return null;
  return cutLine(line, text, [
    [0, found.end],
    [found.end + parting.length, line.text.length],
  ]);
}
