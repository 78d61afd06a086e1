import { isSiteName } from "@/lib/ingest/formats/html-page/choose-headline";
import { findDateIn } from "@/lib/ingest/formats/html-page/find-date-in";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { htmlToLine } from "@/lib/ingest/html/html-to-blocks";
import type { Told } from "@/lib/ingest/html/read-head";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { foldText } from "@/lib/ingest/text/fold";

/** Accounts that systems make by themselves. */
const NOBODY = new Set(
  "admin administrator webmaster root user superuser administrateur administrador amministratore beheerder yonetici editor guest author staff autor unknown anonymous wordpress test redaktor none null undefined follow date datum name text by von par por di door przez av".split(
    " ",
  ),
);

const BY =
  /^(?:(?:written|posted|published|submitted|reported|story|text|words|article|report|beitrag|veröffentlicht) (?:by|von)|by|authors?|(?:und |and |& )?(?:interview|fotos?|photos?)\s?[:：]|von|text(?: und foto)?|autor(?:in|es|a)?|redaktion|verfasst von|ein (?:beitrag|artikel) von|par|propos recueillis par|auteure?|por|texto(?: de)?|di|a cura di|autore|door|tekst|auteur|przez|autor(?:ka)?|yazan|yazar|haber|av|text|af|kirjoittaja|του|της|автор|текст|بقلم|كتب|كتبت|文|記者|作者|撮影・文)\s?[:：]?\s+(?=\S)|^(?:文|記者|作者|기자|بقلم|كتب|автор)\s?[:：＝/]\s{0,3}/iu;

/** A date, a place, a count or a button behind a name. */
const BEHIND =
  /\s*(?:[|•·–—@»]|\s-\s|,?\s+(?:on|am|le|el|il|om|dnia)\s+\p{N}|,?\s*\p{N}|\(\p{N}|\s(?:veröffentlicht|published|updated|publié|alle artikel|all (?:articles|posts)|more (?:by|from)|follow|contactar|staff|shares?|mehr|profile?|kontakt|contact|view|see)(?!\p{L})).{0,200}$/iu;

const BYLINE_NAME =
  /(?:^|[\s_-])(?:by-?line|author|authors|author-?name|writer|reporter|post-?author|entry-?author|submitted|autor|autoren|auteur|autore|verfasser|yazar|p-author|h-card|vcard|credit-?line)(?=$|[\s_-])/i;

const LONGEST = 120;
const MOST_NAMES = 8;

/** Elements in which a name is looked for. */
const MOST_LOOKED_AT = 100;

/**
 * Choose the byline: names in JSON-LD, in `meta`, in microdata and `rel=author`, in elements called bylines, and last
 * the words "by …" near the headline. The site itself and system accounts are nobody.
 *
 * `near` is the range of blocks in which a printed byline is looked for.
 */
export function chooseByline(page: Page, near: readonly [number, number]): Fact | null {
  const { article, head } = page;
  const told = article ? authorsOf(article.fields).map((value) => ({ value, span: article.span })) : [];
  return (
    joined(told, page) ??
    joined(
      head.meta(
        "author",
        "article:author",
        "parsely-author",
        "byl",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "article:author_name",
        "twitter:data1_author",
      ),
      page,
    ) ??
    joined(marked(page, near), page) ??
    joined(printed(page, near), page)
  );
}

/** `author` of a story; `creator` where there is none. */
function authorsOf(fields: Readonly<Record<string, unknown>>): string[] {
  const authors = textsOf(fields.author);
  return authors.length > 0 ? authors : textsOf(fields.creator);
}

function joined(told: readonly Told[], { siteNames }: Page): Fact | null {
  const names = new Map<string, Told>();
  for (const { value, span } of told) {
    const name = cleanName(value);
    if (name === null || isSiteName(name, siteNames)) continue;
    if (names.size < MOST_NAMES && !names.has(foldText(name)))
      names.set(foldText(name), { value: name, span });
  }
  if (names.size === 0) return null;
  const found = [...names.values()];
  return fact(found.map(({ value }) => value).join(", "), ...found.map(({ span }) => span));
}

/** A name without the words, dates and buttons around it; null for what is none. */
export function cleanName(raw: string): string | null {
  const name = htmlToLine(raw.slice(0, 300))
    .replace(BY, "")
    .replace(BEHIND, "")
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/gu, "")
    .trim();
  if (name.length < 2 || name.length > LONGEST || !/\p{L}/u.test(name)) return null;
  if (/https?:|www\.|\.com|@|[{}<>*?]/.test(name) || NOBODY.has(foldText(name))) return null;
  return name.split(/\s+/).length <= 14 ? name : null;
}

/** Names in elements that say so: microdata, `rel=author`, classes. The innermost of nested ones counts. */
function marked(page: Page, [from, to]: readonly [number, number]): Told[] {
  const found: Told[] = [];
  let rank = 3;
  walkElements(page.root, (element) => {
    const range = page.rangeOf(element);
    if (!range || range[1] <= from || range[0] >= to) return range !== null;
    const own = rankOf(element);
    if (own === null || own > rank) return true;
    const text = nameIn(element);
    if (text.length > LONGEST) return true;
    if (own < rank) found.length = 0;
    rank = own;
    found.push({ value: text, span: [element.start, element.end] });
    return false;
  });
  return found;
}

/** The name alone where the element marks it inside of a longer line. */
function nameIn(element: TreeElement): string {
  let name: string | null = null;
  let seen = 0;
  walkElements(element, (inner) => {
    if (++seen > MOST_LOOKED_AT) return false;
    const { itemprop, rel, class: classes = "" } = inner.attributes;
    if (
      name === null &&
      (itemprop === "name" ||
        rel === "author" ||
        /(?:^|\s)(?:fn|p-name|author-?name|name|url fn n)(?=\s|$)/i.test(classes.slice(0, 200)))
    ) {
      name = lineIn(inner, LONGEST);
    }
    return name === null;
  });
  return name || lineIn(element, 300);
}

function rankOf({ attributes, tag }: TreeElement): number | null {
  const { itemprop = "", rel = "", class: classes = "", id = "" } = attributes;
  if (/(?:^|\s)(?:author|creator)(?=\s|$)/.test(itemprop)) return 0;
  if (/(?:^|\s)author(?=\s|$)/i.test(rel)) return 1;
  const isMeta = !/^(?:body|html|main|article|section)$/.test(tag);
  return isMeta && BYLINE_NAME.test(`${classes} ${id}`.slice(0, 300).replace(/(?<=[a-z])(?=[A-Z])/g, "-"))
    ? 2
    : null;
}

/** Lines that begin with "by", and names in a line with the date. */
function printed({ blocks, isData }: Page, [from, to]: readonly [number, number]): Told[] {
  for (const [at, { text, start, end }] of blocks.slice(from, to).entries()) {
    if (isData(from + at)) continue;
    if (text.length > LONGEST) continue;
    const name = BY.test(text) ? text.replace(BY, "").replace(BEHIND, "") : beside(text);
    if (name !== null && isNameLike(name)) return [{ value: name, span: [start, end] }];
  }
  return [];
}

/** Who stands beside a date: `News desk, 1 March 2024`, `Published on 1 March 2024 by Ann Smith`. */
function beside(text: string): string | null {
  const date = findDateIn(text);
  return date
    ? (date.author ?? (/^[^,|•·–—]{3,60}(?=[,|•·–—])/u.exec(date.before)?.[0]?.trim() || null))
    : null;
}

/** Few words, each with a capital letter or in a script without any. */
function isNameLike(text: string): boolean {
  const words = text.split(/[\s,&]+/).filter(Boolean);
  if (words.length === 0 || words.length > 10 || text.length > 80) return false;
  const capital = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return capital >= 1 && capital / words.length >= 0.5 && !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ""));
}
