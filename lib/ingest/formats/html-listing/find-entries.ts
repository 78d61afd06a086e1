import {
  type Entry,
  type EntryPlace,
  isWebTarget,
  readEntry,
} from "@/lib/ingest/formats/html-listing/read-entry";
import type { Headline } from "@/lib/ingest/formats/html-page/choose-headline";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { HEADINGS } from "@/lib/ingest/html/element-kinds";
import { findRepeats } from "@/lib/ingest/html/find-repeats";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** A list has at least so many entries, and so large a part of what looks alike has to be entries. */
const LEAST = 3;
const LEAST_SHARE = 0.6;

/** Of a list without dates, teasers and headings: titles are at least this long, or it is a menu. */
const TITLE_LENGTH = 22;

/** Groups that are looked at; pages have a few dozen. */
const MOST_GROUPS = 3_000;

interface Group {
  readonly entries: readonly Entry[];
  readonly value: number;
  /** Dates, teasers or headings: what menus do not have. */
  readonly isRich: boolean;
}

/**
 * Find the entries of a list page: what repeats and names another page each time. Several lists of one page come
 * together in the order of the page; menus, lists of bare links beside richer ones and what holds the page's own headline
 * do not.
 */
export function findEntries(page: Page, labels: PageLabels, headline: Headline): Entry[] {
  const groups = [...wrappedGroups(page), ...flatGroups(page)]
    .slice(0, MOST_GROUPS)
    .flatMap((places) => readGroup(page, labels, places) ?? [])
    .filter(({ entries }) => !holdsHeadline(page, entries, headline))
    .sort((a, b) => b.value - a.value);
  const [best] = groups;
  if (!best) return [];
  const chosen: Entry[] = [];
  for (const group of groups) {
    if (group !== best && (best.isRich ? !group.isRich : group.value < best.value / 4)) continue;
    if (group.entries.every((entry) => isApart(entry, chosen))) chosen.push(...group.entries);
  }
  return distinctTargets(chosen.sort((a, b) => a.start - b.start));
}

/** What holds the page's own headline is its story, unless other entries have top headings as well. */
function holdsHeadline({ blocks }: Page, entries: readonly Entry[], { block, fact }: Headline): boolean {
  const holder = block === null ? undefined : entries.find(({ from, to }) => block >= from && block < to);
  if (!holder) return false;
  const isTop = (entry: Entry) => blocks.slice(entry.from, entry.to).some((one) => headingTag(one) === "h1");
  return holder.title === fact?.value || (isTop(holder) && entries.filter(isTop).length === 1);
}

/** Elements of one make. */
function wrappedGroups(page: Page): EntryPlace[][] {
  return findRepeats(page.root, page).map(({ members }) =>
    members.flatMap((element) => placeOf(page, [element]) ?? []),
  );
}

/** Headings in one element, each with what follows it until the next. */
function flatGroups(page: Page): EntryPlace[][] {
  const groups: EntryPlace[][] = [];
  const visit = (element: TreeElement): void => {
    const children = element.children.filter(isElement);
    for (const tag of ["h2", "h3", "h4", "dt", "h5"]) {
      const heads = children.flatMap((child, at) => (child.tag === tag ? [at] : []));
      if (heads.length < LEAST) continue;
      groups.push(
        heads.flatMap(
          (at, index) => placeOf(page, children.slice(at, endOf(children, at, heads[index + 1]))) ?? [],
        ),
      );
    }
    for (const child of children) visit(child);
  };
  visit(page.root);
  return groups;
}

/** Before the next heading of the list; the last entry ends where a higher heading or another part begins. */
function endOf(children: readonly TreeElement[], head: number, next: number | undefined): number {
  if (next !== undefined) return next;
  const stop = children.findIndex(
    ({ tag }, at) =>
      at > head && (HEADINGS.has(tag) || /^(?:nav|ul|ol|footer|aside|form|section)$/.test(tag)),
  );
  return Math.min(stop < 0 ? children.length : stop, head + 4);
}

function placeOf(page: Page, elements: readonly TreeElement[]): EntryPlace | null {
  const ranges = elements.map((element) => page.rangeOf(element)).filter((range) => range !== null);
  const [first, last] = [elements[0], elements.at(-1)];
  if (ranges.length === 0 || !first || !last) return null;
  const from = Math.min(...ranges.map((range) => range[0]));
  const to = Math.max(...ranges.map((range) => range[1]));
  return { start: first.start, end: last.end, from, to, elements };
}

function readGroup(page: Page, labels: PageLabels, places: readonly EntryPlace[]): Group | null {
  const open = places.filter(({ from }) => labels.ofBlock(from) === null);
  if (open.length < LEAST) return null;
  const entries = open.flatMap((place) => readEntry(page, place) ?? []).filter(isEntry);
  if (entries.length < LEAST || !isEven(page, entries)) return null;
  const targets = new Set(entries.map(({ href, title }) => href ?? title));
  if (
    targets.size < LEAST ||
    targets.size < 0.7 * entries.length ||
    entries.length < LEAST_SHARE * open.length
  )
    return null;
  const share = entries.length / open.length;
  const rich = entries.filter(
    ({ date, text, hasHeading }) => date !== null || text.length > 0 || hasHeading,
  ).length;
  const titleLength = entries.reduce((sum, { title }) => sum + readingLength(title), 0) / entries.length;
  const isRich = rich >= 0.5 * entries.length;
  if (!isRich && titleLength < TITLE_LENGTH) return null;
  return { entries, isRich, value: share * entries.reduce((sum, entry) => sum + worthOf(page, entry), 0) };
}

/** Entries of one list are of a size; columns and other parts of a page that only look alike are not. */
function isEven({ blocks }: Page, entries: readonly Entry[]): boolean {
  const lengths = entries.map(({ from, to }) =>
    blocks.slice(from, to).reduce((sum, { text }) => sum + text.length, 0),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return Math.max(...lengths) <= (entries.length > LEAST ? 0.8 : 0.7) * all;
}

/** Names another page, and not with one short word; without a link it has at least a date and a heading. */
function isEntry({ href, title, date, hasHeading }: Entry): boolean {
  return readingLength(title) >= 8 && (isWebTarget(href ?? undefined) || (date !== null && hasHeading));
}

function worthOf(page: Page, { title, date, hasHeading, text }: Entry): number {
  const prose = text.reduce((sum, at) => sum + readingLength(page.blocks[at]?.text ?? ""), 0);
  return (
    Math.min(readingLength(title), 100) +
    (date === null ? 0 : 60) +
    (hasHeading ? 40 : 0) +
    Math.min(prose, 400) * 0.5
  );
}

function isApart({ start, end }: EntryPlace, others: readonly EntryPlace[]): boolean {
  return others.every((other) => end <= other.start || start >= other.end);
}

/** The same story may be printed twice: as the lead and in the list. */
function distinctTargets(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ href, title }) => {
    const key = `${href} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}
