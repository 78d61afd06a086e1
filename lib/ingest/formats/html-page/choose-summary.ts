import { findDateIn } from "@/lib/ingest/formats/html-page/find-date-in";
import type { PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { headingTag, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import type { PageBlock } from "@/lib/ingest/html/page-blocks";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import type { TreeElement } from "@/lib/ingest/html/tree";
import { foldLetters } from "@/lib/ingest/text/fold";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|leadtext|intro|introduction|intro-?text|teaser|teaser-?text|stand-?first|vorspann|anleser|anrisstext|chapo|chapeau|chap[oô]|dek|deck|sub-?head(?:line|ing)?|sub-?title|subtitulo|excerpt|summary|abstract|sommario|sottotitolo|entradilla|bajada|ingress|manchet|spot|ozet|description|article-?description|entry-?summary|p-summary|post-?excerpt|lid)(?=$|[\s_-])/i;

/** Lines that say when a page was written or how long it takes to read. */
const DATED =
  /^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified))|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|yayın|güncelle|\p{N}{1,3} min)/iu;

const isAboutPage = (text: string) => DATED.test(text) || findDateIn(text) !== null;

const LONGEST = 900;
const SHORTEST = 40;

/** The lead that stands between headline and text, and the numbers of its blocks; or what the metadata say of the story. */
export interface Summary {
  readonly fact: Fact | null;
  readonly blocks: readonly number[];
}

/**
 * Choose the summary: the lead as it is printed, else the description of the metadata where the text does not begin
 * with the same words.
 */
export function chooseSummary(
  page: Page,
  labels: PageLabels,
  { headline, story }: { readonly headline: number | null; readonly story: readonly number[] },
): Summary {
  const above = findLead(page, labels, headline, story[0] ?? page.blocks.length);
  const lead = above.length > 0 ? above : openingLead(page, story);
  const blocks = lead.flatMap((at) => page.blocks[at] ?? []);
  const text = blocks.map((block) => block.text).join(" ");
  if (text !== "") {
    return { fact: fact(text, ...blocks.map(({ start, end }) => [start, end] as const)), blocks: lead };
  }
  const opening = story
    .slice(0, 3)
    .flatMap((at) => page.blocks[at]?.text ?? [])
    .join(" ");
  return { fact: describe(page, opening), blocks: [] };
}

/** A first paragraph that is called a lead; a story of one paragraph has none. */
function openingLead(page: Page, story: readonly number[]): number[] {
  const [first = -1] = story;
  const block = page.blocks[first];
  const isLead = block !== undefined && story.length > 2 && block.text.length <= LONGEST;
  return isLead && LEAD_NAME.test(namesOf(block.element)) ? [first] : [];
}

/** Sentences between the headline and the text, or above it in an element that is called a lead. */
function findLead(page: Page, labels: PageLabels, headline: number | null, first: number): number[] {
  const lead: number[] = [];
  for (let at = Math.max((headline ?? first) + 1, first - 12, 0); at < first; at++) {
    const block = page.blocks[at];
    if (!block || labels.ofBlock(at) !== null || block.linkDensity > 0.3 || isAboutPage(block.text)) continue;
    const isLong = block.text.length >= SHORTEST && block.text.length <= LONGEST;
    if (isLong && (endsLikeSentence(block.text) || block.text.length >= 80 || isNamed(block))) lead.push(at);
  }
  return lead.length <= 3 ? lead : [];
}

function isNamed(block: PageBlock): boolean {
  if (headingTag(block) === "h1") return false;
  for (const one of [block.element, block.element.parent]) {
    if (one && (one.attributes.itemprop === "description" || LEAD_NAME.test(namesOf(one)))) return true;
  }
  return false;
}

const namesOf = ({ attributes: { class: classes = "", id = "" } }: TreeElement) =>
  `${classes} ${id}`.slice(0, 300);

/** The description, unless it repeats how the text begins or says nothing but the title. */
function describe({ article, head }: Page, opening: string): Fact | null {
  const told = [
    ...head.meta(
      "og:description",
      "description",
      "twitter:description",
      "dc.description",
      "dcterms.description",
      "dcterms.abstract",
    ),
    ...(article ? textsOf(article.fields.description).map((value) => ({ value, span: article.span })) : []),
  ];
  const start = foldLetters(opening.slice(0, 2_000));
  const own = told.find(({ value }) => {
    const letters = foldLetters(value.slice(0, 1_500));
    if (readingLength(letters) < 25) return false;
    return !start.startsWith(letters.slice(0, Math.max(25, Math.floor(letters.length * 0.7))));
  });
  return own ? fact(own.value, own.span) : null;
}
