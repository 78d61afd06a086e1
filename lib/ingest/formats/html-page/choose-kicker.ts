import { labelText } from "@/lib/ingest/formats/html-page/label-text";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { isHeading } from "@/lib/ingest/formats/html-page/score-blocks";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";

const KICKER_NAME =
  /(?:^|[\s_-])(?:kicker|over-?line|eyebrow|topline|top-?line|pre-?title|pre-?headline|super-?title|surtitre|sur-?titre|antetitulo|ante-?titulo|occhiello|dachzeile|spitzmarke|rubrik|rubrique|rubric|section-?(?:name|label|title|link)|category|categories|cat|category-?(?:label|name|link)|post-?(?:category|type|cat)|entry-?categor(?:y|ies)|article-?(?:type|category|section|label|tag)|content-?type|label|flag|slug|channel|kategorie|categoria|kategori)(?=$|[\s_-])/i;

/** Words for "no section in particular", and ways back. */
const NO_KICKER =
  /^(?:uncategori[sz]ed|general|misc(?:ellaneous)?|allgemein|sonstiges|non classé|sin categoría|sem categoria|senza categoria|geen categorie|bez kategorii|genel|без рубрики|غير مصنف|未分類|未分类|home|start(?:seite)?|accueil|inicio|início|strona główna|ana ?sayfa|главная|الرئيسية|ホーム|首页|hem|etusivu|back|zurück|retour|volver|menu|all|alle|tous|todo|live|text|post|blog post|article|artikel|articolo|artículo|up next|photo|photos|foto|fotos|video|videos|audio|gallery|print|exclusive|breaking|advertorial|sponsored|breadcrumbs?|you are here:?|sie sind hier:?|vous êtes ici\s?:?)$/iu;

const LONGEST = 50;

/** What may stand before the name of a section. */
const LABEL = /^(?:posted in|filed under|\p{L}{3,20})\s?[:：]\s{0,3}/iu;

/** Blocks below a headline that tell facts of its story. */
const BELOW = 4;

/** Blocks above a headline among which its kicker is looked for. */
const ABOVE = 4;

/**
 * Choose the kicker: the short line above the headline, the section that the metadata name, the last step of the
 * breadcrumb before the page itself.
 */
export function chooseKicker(
  page: Page,
  headline: { readonly block: number | null; readonly title: string | null },
): Fact | null {
  return (
    printedKicker(page, headline.block) ??
    firstOf(page, sectionsOf(page)) ??
    breadcrumbKicker(page, headline.title)
  );
}

function printedKicker(page: Page, at: number | null): Fact | null {
  if (at === null) return null;
  const above = page.blocks.slice(Math.max(0, at - ABOVE), at).reverse();
  const named = above.find((block) => isKickerText(page, block) && isKickerNamed(block));
  if (named) return fact(firstLink(named) ?? named.text, [named.start, named.end]);
  const below = page.blocks.slice(at + 1, at + 1 + BELOW).find((block) => isSectionLink(page, block));
  if (below) return fact(below.text.replace(LABEL, ""), [below.start, below.end]);
  const [next] = above;
  const headline = page.blocks[at];
  if (!next || !headline || !isKickerText(page, next)) return null;
  // Without a name it has to stand in the same box as the headline.
  const isBeside =
    next.element.parent === headline.element.parent &&
    /^(?:p|div|span|small|h[2-6]|strong)$/.test(next.element.tag) &&
    !/^(?:\/?|https?:\/\/[^/]{1,200}\/?)$/.test(next.href ?? "-") &&
    next.element.parent?.tag !== "body";
  return isBeside || isKnownKicker(next.text) ? fact(next.text, [next.start, next.end]) : null;
}

/** A link to the section among the facts below a headline: `Category: Culture`. */
function isSectionLink(page: Page, block: PageBlock): boolean {
  const text = block.text.replace(LABEL, "");
  return block.linkDensity > 0.4 && isKickerNamed(block) && isKickerText(page, { ...block, text });
}

/** Of several sections in a row the first. */
function firstLink({ element, start, end, linkDensity }: PageBlock): string | null {
  if (linkDensity < 0.8) return null;
  const links: string[] = [];
  walkElements(element, (inner) => {
    const isInside = inner.start <= end && inner.end >= start;
    if (inner.tag === "a" && isInside && links.length < 10) links.push(lineIn(inner, 100));
    return isInside && links.length < 10;
  });
  return links.length > 1 ? (links.find((text) => text.length > 1) ?? null) : null;
}

/** A section may be called like a part of its site, but not like the whole. */
function isNameOfSite(text: string, siteNames: readonly string[]): boolean {
  const own = foldText(text);
  return siteNames.some((name) => foldText(name) === own);
}

/** Whether a block can be a kicker by its words: a short label, no date and no sentence. */
export function isKickerText({ siteNames }: Page, block: PageBlock): boolean {
  const { text } = block;
  if (text.length > LONGEST || text.length < 2 || !/\p{L}{2}/u.test(text) || NO_KICKER.test(text.trim()))
    return false;
  if (
    readDateLine(text) ||
    labelText(block) !== null ||
    /\d{4}|@|[>›»/|]|[.!?:]$/.test(text) ||
    isNameOfSite(text, siteNames)
  )
    return false;
  return !isHeading(block) || block.element.tag !== "h1";
}

/** Whether the names around a block say that it is a kicker. */
export function isKickerNamed({ element }: PageBlock): boolean {
  for (const one of [element, element.parent, ...element.children]) {
    if (!one || !("tag" in one)) continue;
    const { class: classes = "", id = "", itemprop = "" } = one.attributes;
    if (itemprop === "articleSection" || KICKER_NAME.test(`${classes} ${id}`.slice(0, 300))) return true;
  }
  return false;
}

function sectionsOf({ article, head }: Page): Fact[] {
  const described = article
    ? textsOf(article.fields.articleSection).map((value) => fact(value, article.span))
    : [];
  const told = head.meta(
    "article:section",
    "articlesection",
    "parsely-section",
    "sailthru.section",
    "dc.subject.section",
    "section",
    "rubrik",
  );
  return [...described, ...told.map(({ value, span }) => fact(value, span))];
}

function firstOf({ siteNames }: Page, facts: readonly Fact[]): Fact | null {
  const isGood = ({ value }: Fact) =>
    value.length <= LONGEST &&
    /\p{L}/u.test(value) &&
    !/https?:|,.*,/.test(value) &&
    !NO_KICKER.test(value) &&
    !isNameOfSite(value, siteNames);
  return facts.find(isGood) ?? null;
}

/** The step before the page itself, as JSON-LD lists them. */
function breadcrumbKicker(page: Page, title: string | null): Fact | null {
  const list = page.data.find(({ types }) => types.includes("breadcrumblist"));
  if (!list || !Array.isArray(list.fields.itemListElement)) return null;
  const steps = list.fields.itemListElement.slice(0, 20).flatMap((step: unknown) => {
    const { name, item } = (step ?? {}) as Record<string, unknown>;
    return textsOf(name ?? item).slice(0, 1);
  });
  const own = foldText(title ?? "");
  const others = steps.filter((step) => foldText(step) !== own && !own.startsWith(foldText(step)));
  return firstOf(
    page,
    others.slice(-1).map((value) => fact(value, list.span)),
  );
}
