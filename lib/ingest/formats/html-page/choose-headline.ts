import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag } from "@/lib/ingest/formats/html-page/score-blocks";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import type { Told } from "@/lib/ingest/html/read-head";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import { isElement, type TreeElement, type TreeText } from "@/lib/ingest/html/tree";
import { foldLetters } from "@/lib/ingest/text/fold";
import { singleSpaces } from "@/lib/ingest/text/spaces";

/** The headline, and the number of the block that prints it where one does. */
export interface Headline {
  readonly fact: Fact | null;
  readonly block: number | null;
  /** What stands before the headline in the same heading: its kicker. */
  readonly before: Fact | null;
}

/** Between a title and the name of its site. */
const SEPARATOR = /\s+[|–—·•»«:\\/>-]{1,2}\s+|\s*[|»·•]\s*|\s*::\s*|:\s+(?=\S{1,40}$)/;

const LONGEST = 500;
const MOST_TEXTS = 6;

/**
 * Choose the headline: the heading on the page that says what the metadata say, as it is printed; else the metadata,
 * without the name of the site; else the first top heading.
 */
export function chooseHeadline(page: Page): Headline {
  const told = toldTitles(page);
  for (const { value } of told) {
    const block = findHeading(page, value);
    const printed = block === null ? undefined : page.blocks[block];
    if (block !== null && printed) {
      const { text, before } = partOf(printed, value);
      return { fact: fact(text, [printed.start, printed.end]), block, before };
    }
  }
  const best = told.find(({ isPart }) => !isPart);
  const top = page.blocks.findIndex(
    ({ element, text }) => element.tag === "h1" && !isSiteName(text, page.siteNames),
  );
  const heading = page.blocks[top];
  if (heading && !best?.isSure)
    return { fact: fact(heading.text, [heading.start, heading.end]), block: top, before: null };
  return { fact: best ? fact(best.value, best.span) : null, block: top < 0 ? null : top, before: null };
}

interface ToldTitle extends Told {
  /** Said of the story, not of the page. */
  readonly isSure: boolean;
  /** A part of a title counts only where the page prints it as a heading. */
  readonly isPart?: boolean;
}

function toldTitles({ article, head, siteNames }: Page): ToldTitle[] {
  const sure = (told: readonly Told[]) => told.map((one) => ({ ...one, isSure: true }));
  const titles: ToldTitle[] = [
    ...sure(article ? textsOf(article.fields.headline).map((value) => ({ value, span: article.span })) : []),
    ...sure(
      head.meta(
        "og:title",
        "headline",
        "parsely-title",
        "sailthru.title",
        "dc.title",
        "dcterms.title",
        "citation_title",
      ),
    ),
    ...sure(head.meta("twitter:title")),
    ...(head.title ? [{ ...head.title, isSure: false }] : []),
    ...(article
      ? textsOf(article.fields.name).map((value) => ({ value, span: article.span, isSure: false }))
      : []),
  ];
  return [...titles, ...titles.flatMap(partsOf)]
    .map((title) => ({ ...title, value: dropSiteName(title.value.slice(0, LONGEST), siteNames) }))
    .filter(({ value }) => value !== "" && !isSiteName(value, siteNames));
}

/** The parts of a page's title, one of which may be that of the story: `Fire brigade - Hydrants wanted`. */
function partsOf(title: ToldTitle): ToldTitle[] {
  if (title.isSure) return [];
  const parts = title.value.split(SEPARATOR).filter((part) => part !== undefined && part.length > 5);
  return parts.length < 2 ? [] : parts.reverse().map((value) => ({ ...title, value, isPart: true }));
}

/** The block that prints `title`: a heading rather than other text, a higher one rather than a lower. */
function findHeading({ blocks }: Page, title: string): number | null {
  const wanted = foldLetters(title);
  let best: number | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  blocks.forEach((block, at) => {
    const { text, element, linkDensity } = block;
    if (text.length > LONGEST || !saysTheSame(foldLetters(text), wanted)) return;
    const tag = headingTag(block);
    const isTitled = /title|headline/i.test((element.attributes.class ?? "").slice(0, 200));
    const rank = (tag ? Number(tag[1]) : isTitled ? 4 : block.isStrong ? 5 : 8) + (linkDensity > 0.5 ? 3 : 0);
    if (rank < bestRank) [best, bestRank] = [at, rank];
  });
  return bestRank < 8 ? best : null;
}

/**
 * The part of a heading that is the title where other parts are marked up beside it: a kicker before, a second line
 * behind it.
 */
function partOf(
  { element, text, start, end }: PageBlock,
  title: string,
): { text: string; before: Fact | null } {
  const wanted = foldLetters(title);
  const whole = { text, before: null };
  if (foldLetters(text) === wanted) return whole;
  const pieces = textsIn(element).filter((piece) => piece.start >= start && piece.end <= end);
  for (let at = 0; at < pieces.length; at++) {
    for (let to = pieces.length; to > at; to--) {
      const part = joinTexts(pieces.slice(at, to));
      if (foldLetters(part) !== wanted) continue;
      const before = joinTexts(pieces.slice(0, at));
      return { text: part, before: before === "" ? null : fact(before, [start, pieces[at]?.start ?? start]) };
    }
  }
  return whole;
}

/** The first texts in an element; a heading hardly has more. */
function textsIn(element: TreeElement): TreeText[] {
  const found: TreeText[] = [];
  const collect = (from: TreeElement): void => {
    for (const child of from.children) {
      if (found.length >= MOST_TEXTS) return;
      if (isElement(child)) collect(child);
      else if (child.text.trim() !== "") found.push(child);
    }
  };
  collect(element);
  return found;
}

/** Texts in one line, without the marks that stood between them and others. */
const joinTexts = (texts: readonly TreeText[]) =>
  singleSpaces(texts.map(({ text }) => text).join(" ")).replace(/^[\s:|–—-]+|[\s:|–—-]+$/gu, "");

/** Whether two titles are one: equal, or one cut off or with a word before or behind it. */
function saysTheSame(one: string, other: string): boolean {
  if (one === other) return one !== "";
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 12 || short.length < 0.5 * long.length) return false;
  return (
    long.startsWith(short) ||
    long.endsWith(short) ||
    (short.length > 0.8 * long.length && long.includes(short))
  );
}

/** Take the name of the site off a title: `Quay opens | Harbour Times`. */
export function dropSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== undefined);
  if (parts.length < 2) return title.trim();
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (isSiteName(last, siteNames))
    return dropSiteName(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»«:\\/>-]+$/, ""),
      siteNames,
    );
  if (isSiteName(first, siteNames))
    return dropSiteName(title.slice(first.length).replace(/^[\s|–—·•»«:\\/>-]+/, ""), siteNames);
  return title.trim();
}

/** Whether a text is what a site calls itself, in full, in part or as in its address. */
export function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const letters = foldLetters(text);
  if (letters.length < 2 || letters.length > 80) return false;
  return siteNames.some((name) => {
    const site = foldLetters(name);
    if (site === letters) return true;
    const isPart =
      letters.length >= 4 && (site.includes(letters) || (site.length >= 4 && letters.includes(site)));
    return isPart && Math.abs(site.length - letters.length) <= 12;
  });
}
