import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isCut, looksLikeProse } from "@/lib/ingest/text/sentences";

/** Fewer pairs may be chapters, or stand on any page. */
const MIN_PAIRS = 5;

/** Of a page's lines so many are in pairs. */
const MIN_SHARE = 0.6;

const MIN_TITLE = 12;
const MAX_TITLE = 220;

/**
 * Find the items of a page that has nothing but a headline and a text in turn, but a date in a few of the headlines:
 * `Today in short / 28 February` would else date the items around it.
 */
export function findAlternating(lines: readonly PageLine[]): readonly ListingEntry[] | null {
  if (!lines.some(({ date }) => date !== null)) return null;
  // Behind the last pair stand only short lines: the foot of the page.
  const foot = lines.findLastIndex(({ text, date }) => date !== null || looksLikeProse(text)) + 1;
  const pairs: ListingEntry[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const [title, text] = [lines[at], lines[at + 1]];
    if (!title || !text) break;
    if (isTitle(title) && isText(text, title)) {
      pairs.push({ lines: [title, text], roles: ["title", "text"] });
      at++;
    } else if (pairs.length > 0 && at < foot) return null;
  }
  const dated = pairs.filter(({ lines: [title] }) => title?.date || title?.datedTitle).length;
  // Where many headlines have a date, it is the item's.
  if (pairs.length < MIN_PAIRS || dated * 3 > pairs.length) return null;
  return pairs.length * 2 >= lines.length * MIN_SHARE ? pairs : null;
}

function isTitle({ text, date, isLabel, note, gap, isListed }: PageLine): boolean {
  if (isLabel || note || isListed || gap > 0 || date?.fit === "pure") return false;
  return text.length >= MIN_TITLE && text.length <= MAX_TITLE && !/[.。…,;:]["'”’»)]*$/u.test(text);
}

function isText({ text, date, isLabel, note, gap }: PageLine, title: PageLine): boolean {
  if (date || isLabel || note || gap > 0 || text.length <= title.text.length / 2) return false;
  if (/[?؟？]["'”’»)]*$/u.test(text)) return false;
  return looksLikeProse(text) || isCut(text);
}
