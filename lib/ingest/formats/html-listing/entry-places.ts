import { isWebTarget } from "@/lib/ingest/formats/html-listing/entry-marks";
import type { EntryPlace } from "@/lib/ingest/formats/html-listing/read-entry";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { HEADINGS } from "@/lib/ingest/html/element-kinds";
import { findRepeats } from "@/lib/ingest/html/find-repeats";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** A list has at least so many entries. */
export const LEAST = 3;

/** Groups that are looked at; pages have a few dozen. */
const MOST_GROUPS = 3_000;

/** Blocks that the last entry of a list without boxes may have. */
const LAST = 3;

/** All groups of places that may be the entries of a list: elements of one make, headings in a row, lines with links. */
export function findEntryPlaces(page: Page): EntryPlace[][] {
  return [...wrapped(page), ...headed(page), ...lined(page)].slice(0, MOST_GROUPS);
}

function wrapped(page: Page): EntryPlace[][] {
  return findRepeats(page.root, page).map(({ members }) =>
    members.flatMap((element) => placeOf(page, [element]) ?? []),
  );
}

/** Headings in one element, each with what follows it until the next. */
function headed(page: Page): EntryPlace[][] {
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
  return Math.min(stop < 0 ? children.length : stop, head + 1 + LAST);
}

/** The place of neighbours, or of one element; null where they have no text. */
export function placeOf(page: Page, elements: readonly TreeElement[]): EntryPlace | null {
  const ranges = elements.map((element) => page.rangeOf(element)).filter((range) => range !== null);
  const [first, last] = [elements[0], elements.at(-1)];
  if (ranges.length === 0 || !first || !last) return null;
  const from = Math.min(...ranges.map((range) => range[0]));
  const to = Math.max(...ranges.map((range) => range[1]));
  return { start: first.start, end: last.end, from, to, elements };
}

/** Lines with a link in one element that only line breaks part, each with the lines below it. */
function lined(page: Page): EntryPlace[][] {
  const owned = new Map<TreeElement, number[]>();
  page.blocks.forEach(({ element }, at) => {
    const numbers = owned.get(element);
    if (numbers) numbers.push(at);
    else owned.set(element, [at]);
  });
  return [...owned].flatMap(([element, numbers]) => {
    const heads = numbers.filter((at) => namesPage(page, at));
    if (heads.length < LEAST) return [];
    const last = numbers.at(-1) ?? 0;
    const owner = innermost(element, page.blocks[heads[0] ?? 0]?.start ?? 0, page.blocks[last]?.end ?? 0);
    const places = heads.map((from, index) => {
      const to = heads[index + 1] ?? Math.min(from + LAST, last + 1);
      return linePlace(page, owner, { from, to });
    });
    // Lines that stand together in something else can't be told apart.
    return places.every(({ start }, at) => start >= (places[at - 1]?.end ?? 0)) ? [places] : [];
  });
}

/** The innermost element in which a range of the source stands: a font around all lines. */
function innermost(element: TreeElement, start: number, end: number): TreeElement {
  for (const child of element.children) {
    if (isElement(child) && child.start <= start && child.end >= end) return innermost(child, start, end);
  }
  return element;
}

function namesPage({ blocks }: Page, at: number): boolean {
  const block = blocks[at];
  return (
    block !== undefined &&
    block.linkDensity > 0.4 &&
    isWebTarget(block.href) &&
    readingLength(block.text) >= 12
  );
}

/** From the child in which the first line begins to before the child in which the next entry begins. */
function linePlace(
  { blocks }: Page,
  { children }: TreeElement,
  { from, to }: { readonly from: number; readonly to: number },
): EntryPlace {
  const [first, last] = [blocks[from]?.start ?? 0, blocks[to - 1]?.end ?? 0];
  const own = children.slice(childAt(children, first), childAt(children, last - 1) + 1);
  const [start, end] = [own[0]?.start ?? first, own.at(-1)?.end ?? last];
  return { start, end, from, to, elements: own.filter(isElement) };
}

/** The number of the child that holds a place in the source; found by bisection, for lists may be long. */
function childAt(children: TreeElement["children"], place: number): number {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}
