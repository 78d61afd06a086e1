import { sentenceEnds } from "@/lib/ingest/text/sentences";

const COOKIES =
  /cookie|\bgdpr\b|ملفات تعريف الارتباط|\bkakor\b|çerez|куки|evästei|informasjonskapsler|sütiket|ciasteczk|piškotk|kolačić/iu;
/** `Home > News > Harbour`, `News | Events | Press | Contact`. */
const BREADCRUMB = /\S\s[>›»/→]\s\S|(?:\S\s[|·•]\s\S.{0,40}){3}/;
/** `Showing 1-5 of 63 results`, `Treffer 1 bis 4 von 96`, `Page 2 of 31`: where in a list one is, in any language. */
const PLACE =
  /^(?:\p{L}{2,12}\s){0,2}(?:\d{1,5}\s?(?:[-–—]|\p{L}{1,3})\s?\d{1,5}|\d{1,5})\s\p{L}{1,4}\s\d[\d.,]{1,8}(?:\s\p{L}{2,12}){0,2}$/u;
const RIGHTS =
  /©|\(c\) \d{4}|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti/i;
const MAIL = /@\S+\.\S+/;

const MIN_SENTENCES = 2;

/** So many words with a small letter in one closed sentence are a text. */
const MIN_SMALL = 7;

/** Closed, or cut by a machine that set its button behind the dots. */
const END = /(?:[.!?。]["'”’»)]*|(?:…|\.\.\.)(?:\s\S{1,20}){0,3})$/;

/** A text may say where to write to: in several sentences, or in one that is long and has an end. */
function isText(line: string): boolean {
  const small = line.slice(0, 600).match(/(?<![\p{L}@.])[\p{Ll}\p{Lo}]{2,}(?![\p{L}@])/gu)?.length ?? 0;
  const isLong = small >= MIN_SMALL && END.test(line.slice(-80));
  return isLong || sentenceEnds(line.slice(0, 600)).length >= MIN_SENTENCES;
}

/** The foot of a page: whose it is, and where to write to. */
function isFoot(line: string): boolean {
  return RIGHTS.test(line) || (MAIL.test(line) && !isText(line));
}

/** What pages say of themselves, in any list: their cookies and their foot. */
export function isFurniture(line: string): boolean {
  return COOKIES.test(line) || isFoot(line);
}

/** True for a path to the page, or a row of menu entries. */
export function isBreadcrumb(line: string): boolean {
  return BREADCRUMB.test(line);
}

/** True for what says which part of a list one sees. */
export function isPlace(line: string): boolean {
  return PLACE.test(line);
}
