import { cleanName } from "@/lib/ingest/formats/html-page/choose-byline";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { parseDate } from "@/lib/ingest/stages/dates";

/** What elements of an entry say by what they are, wherever their text stands. */
export interface EntryMarks {
  /** Of a picture or a button that is a link. */
  readonly href: string | null;
  readonly date: string | null;
  /** The printed text of the element that has the date. */
  readonly dateText: string | null;
  readonly author: string | null;
  /** The printed text of the element that has the author. */
  readonly authorText: string | null;
  /** What a picture that is a link shows. */
  readonly imageTitle: string | null;
}

type Writable = { -readonly [K in keyof EntryMarks]: EntryMarks[K] };

const MOST_ELEMENTS = 400;

/** What buttons say that lead from a teaser to its story, and from a page elsewhere. */
export const READ_MORE =
  /^(?:(?:read|learn|see|back|print|zurück|drucken|retour|imprimer|volver|imprimir|indietro|stampa|voltar|terug|find out|view|show|continue|click)\b.{0,40}|more\b.{0,30}|details?|(?:weiter|mehr)(?:lesen|erfahren|dazu)?\b.{0,30}|(?:lire|en savoir|voir)\b.{0,30}|(?:leer|ver|saber) más.{0,30}|(?:leggi|scopri|continua).{0,30}|(?:leia|saiba|ver) mais.{0,30}|lees (?:meer|verder).{0,30}|czytaj.{0,30}|więcej.{0,20}|devam[ıi].{0,30}|oku.{0,20}|läs mer.{0,20}|les mer.{0,20}|læs mere.{0,20}|подробнее.{0,20}|читать.{0,20}|اقرأ.{0,20}|المزيد.{0,20}|続きを読む|もっと見る|詳細.{0,10}|阅读.{0,10}|更多|자세히.{0,10}|[»›→>…\s]{1,5})$/iu;

const DATE_NAME =
  /(?:^|[\s_-])(?:date|time|timestamp|published|posted-?on|pub-?date|datum|fecha|data|tarih|hizuke|dt-published)(?=$|[\s_-])/i;
const AUTHOR_NAME = /(?:^|[\s_-])(?:by-?line|author|writer|autor|auteur|autore|yazar|p-author)(?=$|[\s_-])/i;

/** Look through the elements of an entry for links, dates, authors and pictures. */
export function readMarks(elements: readonly TreeElement[]): EntryMarks {
  const marks: Writable = {
    href: null,
    date: null,
    dateText: null,
    author: null,
    authorText: null,
    imageTitle: null,
  };
  let seen = 0;
  const look = (element: TreeElement): boolean => {
    if (++seen > MOST_ELEMENTS) return false;
    mark(element, marks);
    return true;
  };
  for (const element of elements) {
    look(element);
    walkElements(element, look);
  }
  return marks;
}

/** Whether an address leads to another page. */
export const isWebTarget = (href: string | null | undefined): boolean =>
  typeof href === "string" && !/^(?:#|javascript:|mailto:|tel:|$)/i.test(href.trim());

function mark(element: TreeElement, marks: Writable): void {
  const { tag, attributes } = element;
  const names = `${attributes.class ?? ""} ${attributes.itemprop ?? ""}`.slice(0, 300);
  if (tag === "a" && isWebTarget(attributes.href) && leadsOn(element)) marks.href ??= attributes.href ?? null;
  if (tag === "img" && (attributes.alt ?? "").trim().length > 12)
    marks.imageTitle ??= attributes.alt?.trim() ?? null;
  const isDated = tag === "time" || attributes.datetime !== undefined || DATE_NAME.test(names);
  if (marks.date === null && isDated) readDate(element, marks);
  const isAuthor = AUTHOR_NAME.test(names) || /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? "");
  if (marks.author === null && isAuthor) readAuthor(element, marks);
}

/** Whether a link is a picture or a button that leads to the story, not a link in its text. */
function leadsOn(element: TreeElement): boolean {
  const text = lineIn(element, 100);
  return text === "" || READ_MORE.test(text);
}

function readDate(element: TreeElement, marks: Writable): void {
  const text = lineIn(element, 120);
  const found = [element.attributes.datetime, element.attributes.content, text].find(
    (value) => value !== undefined && parseDate(value) !== null,
  );
  if (!found) return;
  marks.date = found;
  marks.dateText = text;
}

function readAuthor(element: TreeElement, marks: Writable): void {
  const text = lineIn(element, 120);
  const name = text.length <= 100 ? cleanName(text) : null;
  if (name === null) return;
  marks.author = name;
  marks.authorText = text;
}
