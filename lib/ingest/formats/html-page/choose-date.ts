import { findDateIn } from "@/lib/ingest/formats/html-page/find-date-in";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import type { Told } from "@/lib/ingest/html/read-head";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { parseDate } from "@/lib/ingest/stages/dates";
import type { Span } from "@/lib/ingest/types";

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "datepublished",
  "og:published_time",
  "og:article:published_time",
  "publish-date",
  "publish_date",
  "published_time",
  "publication_date",
  "pubdate",
  "sailthru.date",
  "parsely-pub-date",
  "cxenseparse:recs:publishtime",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "date",
] as const;

const CHANGED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "dcterms.modified",
  "revised",
] as const;

const DATE_NAME =
  /(?:^|[\s_-])(?:date|dates|time|timestamp|datetime|pub-?date|published|publish-?date|posted|posted-?on|post-?date|entry-?date|datum|fecha|data|tarih|dt-published|created|issued|dateline)(?=$|[\s_-])/i;
const CHANGE_NAME = /modified|updated|update|last-?mod|geaendert|aktualisiert|mis-a-jour|dt-updated/i;

/** A day in the path of an address. */
const IN_PATH = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/;

/**
 * Choose the date on which the story was first published: JSON-LD, `meta`, microdata and `time`, elements called dates,
 * lines that are dates; then when it was last changed; last the day in the page's address.
 *
 * `near` is the range of blocks in which a printed date is looked for.
 */
export function chooseDate(page: Page, near: readonly [number, number]): Fact | null {
  const { article, head } = page;
  const described = (...names: readonly string[]) =>
    article
      ? names.flatMap((name) => textsOf(article.fields[name])).map((value) => ({ value, span: article.span }))
      : [];
  const elements = markedDates(page, near);
  return (
    readable(described("datePublished")) ??
    readable(head.meta(...PUBLISHED)) ??
    readable(elements.published) ??
    readable(printedDates(page, near)) ??
    readable(described("dateCreated", "uploadDate", "dateModified")) ??
    readable(head.meta(...CHANGED)) ??
    readable(elements.changed) ??
    dateInAddress(page)
  );
}

/** The first that can be read. */
function readable(told: readonly Told[]): Fact | null {
  for (const { value, span } of told) {
    const date = parseDate(value) ? value : (findDateIn(value)?.raw ?? null);
    if (date !== null && parseDate(date)) return fact(date, span);
  }
  return null;
}

interface MarkedDates {
  readonly published: readonly Told[];
  readonly changed: readonly Told[];
}

/** Dates in elements that say so, the surest first: microdata, `time`, classes. */
function markedDates(page: Page, [from, to]: readonly [number, number]): MarkedDates {
  const ranked: { readonly told: Told; readonly rank: number; readonly isChange: boolean }[] = [];
  walkElements(page.root, (element) => {
    const range = page.rangeOf(element);
    const isFar = range === null || range[1] <= from || range[0] >= to;
    const rank = rankOf(element);
    if (rank === null || (isFar && rank > 0)) return true;
    const isChange = CHANGE_NAME.test(namesOf(element)) || element.attributes.itemprop === "dateModified";
    for (const value of valuesOf(element)) {
      ranked.push({ told: { value, span: [element.start, element.end] }, rank, isChange });
    }
    return true;
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const choose = (isChange: boolean) =>
    ranked.filter((one) => one.isChange === isChange).map(({ told }) => told);
  return { published: choose(false), changed: choose(true) };
}

function rankOf(element: TreeElement): number | null {
  const { itemprop = "", pubdate } = element.attributes;
  if (/datePublished|dateCreated/.test(itemprop) || pubdate !== undefined) return 0;
  if (element.tag === "time") return 1;
  if (/^(?:body|html|main|article|section)$/.test(element.tag)) return null;
  return DATE_NAME.test(namesOf(element)) || itemprop === "dateModified" ? 2 : null;
}

const namesOf = ({ attributes: { class: classes = "", id = "", itemprop = "" } }: TreeElement) =>
  `${classes} ${id} ${itemprop}`.slice(0, 300).replace(/(?<=[a-z])(?=[A-Z])/g, "-");

function valuesOf(element: TreeElement): string[] {
  const { datetime, content, title } = element.attributes;
  const text = lineIn(element, 120);
  return [datetime, content, text, title].filter(
    (value): value is string => value !== undefined && value !== "",
  );
}

function printedDates({ blocks }: Page, [from, to]: readonly [number, number]): Told[] {
  return blocks.slice(from, to).flatMap(({ text, start, end }) => {
    const date = findDateIn(text);
    return date ? [{ value: date.raw, span: [start, end] as Span }] : [];
  });
}

function dateInAddress({ url }: Page): Fact | null {
  const match = url ? IN_PATH.exec(url.value) : null;
  if (!match || !url) return null;
  const [, year = "", month = "", day = ""] = match;
  return fact(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, ...url.spans);
}
