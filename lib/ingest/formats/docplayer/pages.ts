import type { Line } from "@/lib/ingest/text/lines";

/** One line of the transcript: a page, or a further paragraph of one. */
export interface PageLine {
  readonly line: Line;
  /** Page number that stood at its start, or null. */
  readonly number: number | null;
  /** Offset in the dump where the page's own words start. */
  readonly textStart: number;
}

/** Numbers may be missing where pages had no text; so many in a row are believed. */
const MAX_GAP = 4;

/**
 * Part the page numbers from the text of their pages.
 *
 * Only a number that continues the count is one: lines that start with a year or a day keep theirs.
 */
export function readPages(text: string, lines: readonly Line[]): PageLine[] {
  let expected = 1;
  return lines.map((line) => {
    const match = /^\s*(\d{1,4})(?=\s|$)\s?/.exec(
      text.slice(line.start, Math.min(line.end, line.start + 40)),
    );
    const number = match ? Number(match[1]) : null;
    if (!match || number === null || number < expected || number > expected + MAX_GAP) {
      return { line, number: null, textStart: line.start };
    }
    expected = number + 1;
    return { line, number, textStart: line.start + match[0].length };
  });
}
