import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { cutLine, type Piece } from "@/lib/ingest/formats/listing/cut-line";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { allMatches } from "@/lib/ingest/text/all-matches";
import type { Line } from "@/lib/ingest/text/lines";
import { wordStarts } from "@/lib/ingest/text/word-starts";

/** So many lines of a page hold a section that comes again or is known, a bar and a date, and nothing else: what differs are headlines. */
const MIN_ALONE = 4;

/** A section and a date are no longer; a headline before them is no shorter. */
const MAX_SECTION = 40;
const MAX_SECTION_WORDS = 5;
const MAX_DATE = 40;
const MIN_TITLE = 12;

/** What parts the section from its date. */
const BAR = /\s[|·•]\s/g;

/**
 * Part headline, date line and text where a page has its sections and dates on lines of their own, but for some items whose
 * breaks were lost: `New bridge opens News | 12 March 2024 The mayor …`.
 */
export function partDateLinesWithin(lines: readonly Line[], text: string): readonly Line[] {
  const alone = lines.flatMap(({ text: words }) => sectionAlone(words) ?? []);
  const counts = new Map<string, number>();
  for (const section of alone) counts.set(section, (counts.get(section) ?? 0) + 1);
  const isTold = (section: string): boolean => (counts.get(section) ?? 0) > 1 || isKnownKicker(section);
  if (alone.filter(isTold).length < MIN_ALONE) return lines;
  const sections = new Set(alone);
  return lines.flatMap((line, index) => {
    const opensBlock = index === 0 || lines[index - 1]?.text === "";
    const pieces = sectionAlone(line.text) === null ? partWithin(line.text, sections, opensBlock) : null;
    return pieces ? cutLine(line, text, pieces) : [line];
  });
}

/** The section of a line that holds it, its date and nothing else. */
function sectionAlone(words: string): string | null {
  if (words.length > MAX_SECTION + MAX_DATE) return null;
  const bar = /^(.{2,40}?)\s[|·•]\s(?=.{6,40}$)/u.exec(words);
  const date = bar ? words.slice(bar[0].length) : "";
  return bar?.[1] && /\d{4}/.test(date) && findPrintedDate(date)?.raw === date ? bar[1] : null;
}

function partWithin(
  words: string,
  sections: ReadonlySet<string>,
  opensBlock: boolean,
): readonly Piece[] | null {
  for (const { index, 0: bar } of allMatches(words, BAR)) {
    const start = startOfSection(words.slice(0, index), sections, opensBlock);
    if (start < MIN_TITLE) continue;
    const from = index + bar.length;
    const found = findPrintedDate(
      words
        .slice(from, from + MAX_DATE)
        .replace(/\S+$/, (last) => (words.length > from + MAX_DATE ? "" : last)),
    );
    if (found?.start !== 0) continue;
    const end = from + found.raw.length;
    const rest = end + (/^\s*/.exec(words.slice(end))?.[0].length ?? 0);
    const title: Piece = [0, words.slice(0, start).trimEnd().length];
    return [title, [start, end], ...(rest < words.length ? [[rest, words.length] as const] : [])];
  }
  return null;
}

/** Where the section begins that `before` ends with: one that stands alone elsewhere, a known one, or at a block's front one word; else -1. */
function startOfSection(before: string, sections: ReadonlySet<string>, opensBlock: boolean): number {
  const near = wordStarts(before).slice(-MAX_SECTION_WORDS);
  const isSection = (start: number): boolean =>
    sections.has(before.slice(start)) || isKnownKicker(before.slice(start));
  const isWord = (start: number): boolean => opensBlock && /^\p{Lu}\p{Ll}{3,}$/u.test(before.slice(start));
  return near.find(isSection) ?? near.findLast(isWord) ?? -1;
}
