import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { filledLines, type Line } from "@/lib/ingest/text/lines";

/** Where an entry is filed, as SPIP prints it: a line `-`, the section, and perhaps a line `/` and tags, each on a line, or all of it in one. */
export interface Filing {
  readonly start: number;
  readonly end: number;
  readonly section: string;
  readonly tags: readonly string[];
}

const SECTION = /^\p{L}[^.!?…:;,]{0,58}[^.!?…:;,]$/u;
const TAG = /^[\p{L}\p{N}][^.!?…:;]{0,60}$/u;
const MAX_TAGS = 30;

/** So many filings, for at least so large a share of the stamps; a text's own dashes open several lines of one entry. */
const MIN_FILINGS = 3;
const MIN_SHARE = 0.5;

/** A lone dash parts entries and closes letters, too: that a section follows is proved by the line `/` behind some. */
const MIN_TAGGED = 0.3;

/** Find the filings of a feed; none where two of them stand in one entry, without a stamp between them. */
export function findFilings(text: string): readonly Filing[] {
  const isByLines = /^-[^\S\n]*$/m.test(text);
  if (!isByLines && !IN_ONE_LINE.test(text)) return [];
  const lines = filledLines(text);
  const stamps = findTimeStamps(text).map(({ start }) => start);
  const filings = isByLines
    ? lines.flatMap((line, index) => (line.text === "-" ? filingAt(lines, index) : []))
    : oneLineFilings(lines, stamps);
  if (filings.length < MIN_FILINGS) return [];
  if (filings.length < stamps.length * MIN_SHARE) return [];
  const tagged = filings.filter(({ tags }) => tags.length > 0).length;
  return tagged >= filings.length * MIN_TAGGED && areParted(filings, stamps) ? filings : [];
}

/** `- News / Mill, River` */
const IN_ONE_LINE = /^- \p{L}[^\n]{1,58} \/ \p{L}/mu;

function filingIn({ start, end, text }: Line): Filing[] {
  const [, section = "", tagged] = /^- ([^/]+?)(?: \/ (.+))?$/.exec(text) ?? [];
  if (!SECTION.test(section) || /^\p{Ll}/u.test(section)) return [];
  const tags = tagged?.split(",").map((tag) => tag.trim()) ?? [];
  return tags.every((tag) => TAG.test(tag)) ? [{ start, end, section, tags }] : [];
}

/** Behind a stamp stands one filing; where most have several such lines, these are lists of the texts. */
function oneLineFilings(lines: readonly Line[], stamps: readonly number[]): Filing[] {
  const filings = firstBehindStamps(lines.flatMap(filingIn), stamps);
  const counts = new Map<number, number>();
  let next = 0;
  for (const { start, text } of lines) {
    while ((stamps[next] ?? start) < start) next++;
    if (text.startsWith("- ")) counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  const lists = [...counts.values()].filter((count) => count > 1).length;
  return lists * 2 > filings.length ? [] : filings;
}

/** Behind each stamp the first one alone: a text may have a list of its own. */
function firstBehindStamps(filings: readonly Filing[], stamps: readonly number[]): Filing[] {
  let [next, isFiled] = [0, true];
  return filings.filter(({ start }) => {
    while ((stamps[next] ?? start) < start) [next, isFiled] = [next + 1, false];
    const isFirst = !isFiled;
    isFiled = true;
    return isFirst;
  });
}

function filingAt(lines: readonly Line[], index: number): Filing[] {
  const [mark, section, slash] = [lines[index], lines[index + 1], lines[index + 2]];
  if (!mark || !section || !SECTION.test(section.text)) return [];
  const tagged = slash?.text === "/" ? tagsFrom(lines, index + 3) : [];
  const last = tagged.at(-1) ?? section;
  const tags = tagged.flatMap(({ text }) => text.split(",")).map((tag) => tag.trim());
  return [{ start: mark.start, end: last.end, section: section.text, tags: tags.filter(Boolean) }];
}

/** A comma says that one more follows. */
function tagsFrom(lines: readonly Line[], from: number): Line[] {
  const found: Line[] = [];
  for (const line of lines.slice(from, from + MAX_TAGS)) {
    if (!TAG.test(line.text)) break;
    found.push(line);
    if (!line.text.endsWith(",")) break;
  }
  return found;
}

function areParted(filings: readonly Filing[], stamps: readonly number[]): boolean {
  let next = 0;
  return filings.every(({ start, end }, index) => {
    const before = filings[index - 1]?.end ?? 0;
    while ((stamps[next] ?? end) < before) next++;
    return (stamps[next] ?? end) < start;
  });
}

/** The text with blanks in place of its filings: every offset stays as it is. */
export function withoutFilings(text: string): string {
  const filings = findFilings(text);
  const edges = [0, ...filings.flatMap(({ start, end }) => [start, end]), text.length];
  return edges
    .slice(1)
    .map((to, index) => {
      const part = text.slice(edges[index] ?? 0, to);
      return index % 2 === 1 ? part.replace(/[^\r\n]/g, " ") : part;
    })
    .join("");
}

/** File the entries: what stands beside their fields names their writers then. */
export function withFilings(entries: readonly FeedEntry[], filings: readonly Filing[]): readonly FeedEntry[] {
  if (filings.length === 0) return entries;
  let next = 0;
  return entries.map((entry, index) => {
    const end = entries[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    while ((filings[next]?.start ?? end) < entry.start) next++;
    const own = filings[next];
    if (!own || own.start >= end) return entry;
    const author = entry.author ?? entry.labels[0]?.labels.join(", ") ?? null;
    return { ...entry, author, section: own.section, categories: [own.section, ...own.tags] };
  });
}
