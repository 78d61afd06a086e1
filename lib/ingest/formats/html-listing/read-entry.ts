import { cleanName } from "@/lib/ingest/formats/html-page/choose-byline";
import { isKickerNamed, isKickerText } from "@/lib/ingest/formats/html-page/choose-kicker";
import { labelText } from "@/lib/ingest/formats/html-page/label-text";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { parseDate } from "@/lib/ingest/stages/dates";

/** Where one entry of a list stands. */
export interface EntryPlace {
  readonly start: number;
  readonly end: number;
  /** Half-open range of block numbers. */
  readonly from: number;
  readonly to: number;
  /** The elements that the entry is made of: one, or neighbours. */
  readonly elements: readonly TreeElement[];
}

/** One entry of a list as it is printed. */
export interface Entry extends EntryPlace {
  readonly title: string;
  readonly hasHeading: boolean;
  readonly href: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly kicker: string | null;
  /** Numbers of the blocks that are its teaser or text. */
  readonly text: readonly number[];
}

const LONGEST_TITLE = 300;
const MOST_ELEMENTS = 400;
const READ_MORE =
  /^(?:(?:read|learn|see|back|print|zurück|drucken|retour|imprimer|volver|imprimir|indietro|stampa|voltar|terug|find out|view|show|continue|click)\b.{0,40}|more\b.{0,30}|details?|(?:weiter|mehr)(?:lesen|erfahren|dazu)?\b.{0,30}|(?:lire|en savoir|voir)\b.{0,30}|(?:leer|ver|saber) más.{0,30}|(?:leggi|scopri|continua).{0,30}|(?:leia|saiba|ver) mais.{0,30}|lees (?:meer|verder).{0,30}|czytaj.{0,30}|więcej.{0,20}|devam[ıi].{0,30}|oku.{0,20}|läs mer.{0,20}|les mer.{0,20}|læs mere.{0,20}|подробнее.{0,20}|читать.{0,20}|اقرأ.{0,20}|المزيد.{0,20}|続きを読む|もっと見る|詳細.{0,10}|阅读.{0,10}|更多|자세히.{0,10}|[»›→>…\s]{1,5})$/iu;

const BYLINE = /(?:^|[\s_-])(?:by-?line|author|writer|autor|auteur|autore|yazar|p-author)(?=$|[\s_-])/i;
const BY = /^(?:by|von|par|por|di|door|yazan|av|af|бy|بقلم|文|記者)\s?[:：]?\s+(?=\p{Lu}|\p{Lo})/u;

/** Read what is printed in the place of an entry; null where no other page is named there. */
export function readEntry(page: Page, place: EntryPlace): Entry | null {
  const marks = readMarks(place);
  const numbers = Array.from({ length: place.to - place.from }, (_, index) => place.from + index);
  const titleAt = findTitle(page, numbers, marks);
  const titleBlock = titleAt === null ? undefined : page.blocks[titleAt];
  const title = titleBlock?.text ?? marks.imageTitle;
  if (!title || title.length > LONGEST_TITLE) return null;
  const others = numbers.filter((at) => at !== titleAt);
  const dateAt = others.find((at) => isDate(page.blocks[at]));
  const glued = titleBlock && titleAt !== null ? dateBeside(titleBlock, marks) : null;
  const kickerAt = others.find((at) => at !== dateAt && isKicker(page, at, titleAt));
  const authorAt = others.find((at) => at !== dateAt && at !== kickerAt && isByline(page.blocks[at]));
  const date = marks.date ?? dateOf(page.blocks[dateAt ?? -1]) ?? glued;
  const used = new Set([dateAt, kickerAt, authorAt]);
  return {
    ...place,
    title: glued === null ? title : withoutDate(title, glued),
    hasHeading: titleBlock !== undefined && headingTag(titleBlock) !== null,
    href: titleBlock?.href ?? marks.href,
    date,
    author: authorAt === undefined ? null : cleanName(page.blocks[authorAt]?.text ?? ""),
    kicker: kickerAt === undefined ? null : (page.blocks[kickerAt]?.text ?? null),
    text: others.filter((at) => !used.has(at) && isTeaser(page.blocks[at])),
  };
}

interface Marks {
  /** Of a picture or a button that is a link. */
  readonly href: string | null;
  readonly date: string | null;
  /** The printed text of the element that has the date. */
  readonly dateText: string | null;
  /** What a picture that is a link shows. */
  readonly imageTitle: string | null;
}

function readMarks({ elements }: EntryPlace): Marks {
  const marks = { href: null, date: null, dateText: null, imageTitle: null } as {
    -readonly [K in keyof Marks]: Marks[K];
  };
  let seen = 0;
  const look = (element: TreeElement): boolean => {
    if (++seen > MOST_ELEMENTS) return false;
    const { tag, attributes } = element;
    if (tag === "a" && isWebTarget(attributes.href) && leadsOn(element))
      marks.href ??= attributes.href ?? null;
    if (tag === "img" && (attributes.alt ?? "").trim().length > 12)
      marks.imageTitle ??= attributes.alt?.trim() ?? null;
    if (marks.date === null && (tag === "time" || attributes.datetime !== undefined))
      readTime(element, marks);
    return true;
  };
  for (const element of elements) {
    look(element);
    walkElements(element, look);
  }
  return marks;
}

/** Whether a link is a picture or a button that leads to the story, not a link in its text. */
function leadsOn(element: TreeElement): boolean {
  const text = lineIn(element, 100);
  return text === "" || READ_MORE.test(text);
}

function readTime(element: TreeElement, marks: { date: string | null; dateText: string | null }): void {
  const text = lineIn(element, 120);
  const found = [element.attributes.datetime, text].find(
    (value) => value !== undefined && parseDate(value) !== null,
  );
  if (!found) return;
  marks.date = found;
  marks.dateText = text;
}

export const isWebTarget = (href: string | undefined): boolean =>
  href !== undefined && !/^(?:#|javascript:|mailto:|tel:|$)/i.test(href.trim());

/** The block that names the other page: a heading, else the longest link, else a bold line. */
function findTitle({ blocks }: Page, numbers: readonly number[], marks: Marks): number | null {
  let best: number | null = null;
  let bestRank = 0;
  for (const at of numbers) {
    const block = blocks[at];
    if (!block || block.text.length > LONGEST_TITLE || READ_MORE.test(block.text) || isDate(block)) continue;
    const rank = titleRank(block, marks);
    if (rank > bestRank) [best, bestRank] = [at, rank];
  }
  return best;
}

function titleRank(block: PageBlock, { href }: Marks): number {
  const length = Math.min(readingLength(block.text), 120);
  const isLink = block.linkDensity > 0.6 && isWebTarget(block.href ?? undefined);
  const isNamed = /title|headline|p-name|entry-name|titel|titre|titulo/i.test(namesAround(block));
  if (headingTag(block)) return isLink || href !== null ? 400 + length : 0;
  if (isNamed) return isLink || href !== null ? 300 + length : 0;
  // A line that is a link with a date or a word beside it.
  return block.linkDensity > 0.4 && isWebTarget(block.href ?? undefined) && length >= 8 ? 100 + length : 0;
}

const namesAround = ({ element }: PageBlock): string =>
  [element, element.parent].map((one) => (one?.attributes.class ?? "").slice(0, 200)).join(" ");

function isDate(block: PageBlock | undefined): boolean {
  return dateOf(block) !== null;
}

function dateOf(block: PageBlock | undefined): string | null {
  return block && block.text.length <= 80 ? (readDateLine(block.text)?.raw ?? null) : null;
}

/** A date that is printed in the same line as the title. */
function dateBeside({ text }: PageBlock, { dateText }: Marks): string | null {
  if (dateText && dateText.length < text.length && text.includes(dateText)) return dateText;
  const parts =
    /^(\S{6,12}|\S{1,4}\s\S{3,12}\s\d{4})\s?[:|–—-]?\s+(?=\S)|\s[(|–—-]?\s?(\S{6,12}|\d{1,2}\.?\s\S{3,12}\s\d{4})\)?$/u.exec(
      text,
    );
  const date = (parts?.[1] ?? parts?.[2])?.replace(/[:|)(–—-]+$/, "");
  return date !== undefined && parseDate(date) ? date : null;
}

function withoutDate(title: string, date: string): string {
  return title
    .replace(date, " ")
    .replace(/^[\s:|()–—-]+|[\s:|()–—-]+$/gu, "")
    .replace(/\s{2,}/g, " ");
}

function isKicker(page: Page, at: number, titleAt: number | null): boolean {
  const block = page.blocks[at];
  if (!block || !isKickerText(page, block)) return false;
  if (isKickerNamed(block)) return true;
  return titleAt !== null && at === titleAt - 1 && block.text.length <= 30 && headingTag(block) === null;
}

function isByline(block: PageBlock | undefined): boolean {
  if (!block || block.text.length > 100) return false;
  return BY.test(block.text) || BYLINE.test(namesAround(block));
}

/** Sentences, or what is longer than a label. */
function isTeaser(block: PageBlock | undefined): boolean {
  if (!block || READ_MORE.test(block.text) || labelText(block) !== null) return false;
  return block.linkDensity < 0.6 && readingLength(block.text) >= 25;
}
