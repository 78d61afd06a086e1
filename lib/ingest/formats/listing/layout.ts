import { type DateLine, readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines, type Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** A filled line of a listing page, read once. */
export interface ListingLine extends Line {
  readonly date: DateLine | null;
  readonly isLabel: boolean;
}

/** Where the date stands in an item: behind the title, before it, or at the item's end. */
export type Layout = "title-date-text" | "date-title-text" | "title-text-date";

/** A headline has its length and no mark of a sentence's end, or it is a question. */
export function isTitleLike(text: string): boolean {
  if (text.length > 260 || text.length < 3) return false;
  return !endsLikeSentence(text) || /[?!]["'”’»)]*$/.test(text) || text.length < 45;
}

/** Read the filled lines of a page: which are dates, which are buttons. */
export function readListingLines(text: string): ListingLine[] {
  return filledLines(text).map((line) => {
    const date = readDateLine(line.text);
    return { ...line, date, isLabel: date === null && isPageLabel(line.text) };
  });
}

/** The lines that can be part of an item: everything but buttons. */
export function contentLines(lines: readonly ListingLine[]): ListingLine[] {
  return lines.filter((line) => !line.isLabel);
}

/** Tell the layout by vote: what stands before and after each date. */
export function chooseLayout(lines: readonly ListingLine[]): Layout {
  let behind = 0;
  let before = 0;
  let closing = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.date) continue;
    const [previous, next] = [lines[index - 1], lines[index + 1]];
    if (previous && !previous.date && isTitleLike(previous.text) && !looksLikeProse(previous.text)) behind++;
    if (next && !next.date && looksLikeProse(next.text)) behind++;
    if (next && !next.date && isTitleLike(next.text) && !looksLikeProse(next.text)) before++;
    if (!previous || previous.date || looksLikeProse(previous.text)) before++;
    if (previous && looksLikeProse(previous.text)) closing++;
    if (!next || (isTitleLike(next.text) && !looksLikeProse(next.text))) closing++;
  }
  if (behind >= before) return "title-date-text";
  const [first, last] = [lines[0], lines.at(-1)];
  return closing >= before && last?.date && !first?.date ? "title-text-date" : "date-title-text";
}

/** The folded texts that recur as short lines of a page: kickers printed above the titles. */
export function recurringShortLines(lines: readonly ListingLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, date, isLabel } of lines) {
    if (text.length > 45 || date || isLabel || endsLikeSentence(text)) continue;
    const folded = foldText(text);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([folded, count]) => count > 1 || isKnownKicker(folded));
  return new Set(recurring.map(([folded]) => folded));
}
