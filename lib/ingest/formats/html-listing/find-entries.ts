import { isWebTarget } from "@/lib/ingest/formats/html-listing/entry-marks";
import { findEntryPlaces, LEAST, placeOf } from "@/lib/ingest/formats/html-listing/entry-places";
import { type Entry, type EntryPlace, readEntry } from "@/lib/ingest/formats/html-listing/read-entry";
import type { Headline } from "@/lib/ingest/formats/html-page/choose-headline";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import type { TreeElement } from "@/lib/ingest/html/tree";

/** So large a part of what looks alike has to be entries. */
const LEAST_SHARE = 0.6;

/** Of a list without dates, teasers and headings: titles are at least this long, or it is a menu. */
const TITLE_LENGTH = 22;

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
  const groups = findEntryPlaces(page)
    .flatMap((places) => readGroup(page, labels, places) ?? [])
    .filter(({ entries }) => !holdsHeadline(page, entries, headline))
    .sort((a, b) => b.value - a.value);
  const [best] = groups;
  if (!best) return [];
  const chosen: Entry[] = [];
  const isTaken = new Uint8Array(page.blocks.length);
  const isFree = ({ from, to }: EntryPlace) => !isTaken.subarray(from, to).includes(1);
  const take = (entries: readonly Entry[]) => {
    chosen.push(...entries);
    for (const { from, to } of entries) isTaken.fill(1, from, to);
  };
  for (const group of groups) {
    if (group !== best && (best.isRich ? !group.isRich : group.value < best.value / 4)) continue;
    if (group.entries.every(isFree)) take(group.entries);
  }
  take(leadEntries(page, labels, isFree).filter((entry) => entry.from !== headline.block));
  return distinctTargets(chosen.sort((a, b) => a.start - b.start));
}

/** Entries that stand out of their list: in a box of their own make, with a heading that is a link and a date or a text. */
function leadEntries(page: Page, labels: PageLabels, isFree: (place: EntryPlace) => boolean): Entry[] {
  const found: Entry[] = [];
  page.blocks.forEach((block, at) => {
    const isHead = headingTag(block) !== null && block.linkDensity > 0.7 && isWebTarget(block.href);
    if (!isHead || found.length >= MOST_LEADS || labels.ofBlock(at) !== null) return;
    const entry = boxAround(page, block.element, isFree);
    if (entry && (entry.date !== null || entry.text.length > 0)) found.push(entry);
  });
  return found.filter((entry, index) => (found[index - 1]?.to ?? 0) <= entry.from);
}

/** The largest box around a heading that holds no other entry and no other heading of its kind. */
function boxAround(page: Page, heading: TreeElement, isFree: (place: EntryPlace) => boolean): Entry | null {
  let box: Entry | null = null;
  for (let element = heading.parent; element && !FRAMES.has(element.tag); element = element.parent) {
    const place = placeOf(page, [element]);
    if (!place || !isFree(place) || place.to - place.from > MOST_OF_LEAD) break;
    const heads = page.blocks
      .slice(place.from, place.to)
      .filter((one) => headingTag(one) && one.href !== null);
    if (heads.length > 1) break;
    box = readEntry(page, place) ?? box;
  }
  return box;
}

const FRAMES: ReadonlySet<string> = new Set(["main", "body", "html", "form", ""]);
const MOST_LEADS = 20;
const MOST_OF_LEAD = 12;

/** What holds the page's own headline is its story, unless other entries have top headings as well. */
function holdsHeadline({ blocks }: Page, entries: readonly Entry[], { block, fact }: Headline): boolean {
  const holder = block === null ? undefined : entries.find(({ from, to }) => block >= from && block < to);
  if (!holder) return false;
  const isTop = (entry: Entry) => blocks.slice(entry.from, entry.to).some((one) => headingTag(one) === "h1");
  const tops = entries.filter(isTop).length;
  return tops < 2 && (isTop(holder) || holder.title === fact?.value);
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
  return readingLength(title) >= 8 && (isWebTarget(href) || (date !== null && hasHeading));
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

/** The same story may be printed twice: as the lead and in the list. */
function distinctTargets(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ href, title }) => {
    const key = `${href} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}
