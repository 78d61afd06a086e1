import type { Line } from "@/lib/ingest/text/lines";

/** One line of the transcript: a page, or a further paragraph of one. */
export interface PageLine {
  readonly line: Line;
  /** Page number that stood at its start, or null. */
  readonly number: number | null;
  /** Offset in the dump where the page's own words start. */
  readonly textStart: number;
  /** Offset where they end: before a number that the foot of the page prints once more. */
  readonly textEnd: number;
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
  const pages = lines.map((line): Omit<PageLine, "textEnd"> => {
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
  return withoutFoots(text, pages);
}

/** So many pages, and this share of all that have a number, must end in one. */
const MIN_FOOTS = 3;
const MIN_SHARE = 0.5;

const FOOT = /(?<=\s)[-–—|]?\s?(\d{1,4})\s?[-–—|]?$/;

/** The number that a page prints at its foot counts on with the pages, from the same one or from a later beginning. */
function withoutFoots(text: string, pages: readonly Omit<PageLine, "textEnd">[]): PageLine[] {
  const foots = pages.map(({ line, number, textStart }) => {
    const end = line.start + text.slice(line.start, line.end).trimEnd().length;
    const match = number === null ? null : FOOT.exec(text.slice(Math.max(textStart, end - 14), end));
    return match && number !== null
      ? { behind: number - Number(match[1]), textEnd: end - match[0].length }
      : null;
  });
  const counts = new Map<number, number>();
  for (const foot of foots) if (foot) counts.set(foot.behind, (counts.get(foot.behind) ?? 0) + 1);
  const [behind, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const numbered = pages.filter(({ number }) => number !== null).length;
  const areFoots = times >= MIN_FOOTS && times >= MIN_SHARE * numbered;
  return pages.map((page, index) => {
    const foot = foots[index];
    const isFoot = areFoots && foot !== null && foot?.behind === behind;
    return { ...page, textEnd: isFoot ? foot.textEnd : page.line.end };
  });
}
