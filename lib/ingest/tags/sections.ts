import type { HashFilter } from "@/lib/ingest/tags/hash-filter";
import { scanWords } from "@/lib/ingest/tags/scan-words";
import type { ItemText, Section } from "@/lib/ingest/tags/section";
import type { CleanItem } from "@/lib/ingest/types";

/** Units of a paragraph that are compared with the start of the teaser; some may be runs of dots. */
const GLANCE = 160;

const fold = (text: string): string =>
  text
    .replace(/[\s.…]+/g, " ")
    .trim()
    .toLowerCase();

/** A hashtag in words: "#InternationalMigrantsDay2024" reads "International Migrants Day 2024". */
function spellOut(hashtag: string): string {
  return hashtag
    .replace(/^#/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N}{4})$/u, "$1 $2");
}

/** A teaser repeats the start of the text, after a dateline and a heading at most. */
const REPEATED_WITHIN = 5;
/** Most paragraphs differ from the teaser so early. */
const FIRST_LETTERS = 10;

/** Whether the teaser says anything that neither title nor body says. */
function isNewTeaser(summary: string | null, title: string, body: readonly string[]): boolean {
  const start = fold(summary?.slice(0, GLANCE) ?? "").slice(0, 60);
  if (start === "" || summary === null) return false;
  const opens = (text: string): boolean =>
    start.startsWith(fold(text.slice(0, 2 * FIRST_LETTERS)).slice(0, FIRST_LETTERS)) &&
    fold(text.slice(0, GLANCE)).startsWith(start);
  if (body.slice(0, REPEATED_WITHIN).some(opens)) return false;
  return !opens(title) || fold(title) !== fold(summary);
}

/** A piece of an item's text. */
export type Piece = Pick<Section, "where" | "text">;

/** The pieces of an item that names are looked for in. A teaser that the body repeats is left out. */
export function piecesOf(item: CleanItem): Piece[] {
  const body = item.body.map(({ text }) => text).filter((text) => text !== "");
  const teaser = isNewTeaser(item.summary, item.title, body) ? item.summary : null;
  const pieces: Piece[] = [{ where: "title", text: item.title }];
  if (teaser !== null) pieces.push({ where: "lead", text: teaser });
  for (const [at, text] of body.entries())
    pieces.push({ where: at === 0 && teaser === null ? "lead" : "body", text });
  for (const label of labelsOf(item)) pieces.push({ where: "label", text: label });
  for (const hashtag of item.hashtags) pieces.push({ where: "hashtag", text: spellOut(hashtag) });
  return pieces;
}

/** Most labels that are read, and the longest: a kicker is no sentence. */
const MOST_LABELS = 20;
const LONGEST_LABEL = 80;

/** What the source itself files the item under: kicker and categories. */
function labelsOf({ kicker, categories }: CleanItem): string[] {
  const labels = kicker === null ? categories : [kicker, ...categories];
  return labels.slice(0, MOST_LABELS).filter(({ length }) => length <= LONGEST_LABEL);
}

/** Between two pieces, so that no name and no pattern reaches from one into the other. */
const BREAK = "\n\u0001\n";

/** The pieces of an item, cut into words. */
export function readItem(item: CleanItem, filter: HashFilter): ItemText {
  const pieces = piecesOf(item);
  const words = scanWords(pieces.map(({ text }) => text).join(BREAK), filter);
  const sections: Section[] = [];
  let start = 0;
  let from = 0;
  for (const { where, text } of pieces) {
    const end = start + text.length;
    let to = from;
    while (to < words.count && words.start(to) < end) to++;
    sections.push({ where, text: words.text.slice(start, end), from, to });
    start = end + BREAK.length;
    from = to;
  }
  return { words, sections };
}
