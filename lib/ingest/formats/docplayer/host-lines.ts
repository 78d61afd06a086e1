import { type HostLabel, readHostLabel } from "@/lib/ingest/formats/docplayer/host-labels";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines, type Line } from "@/lib/ingest/text/lines";
import { endsLikeSentence, looksLikeProse } from "@/lib/ingest/text/sentences";

/** What the shape of a line gives away, in any language: a viewer's page, file formats, a counter, rights, a lone sign. */
export type HostSign = "page-of" | "formats" | "size" | "count" | "rights" | "sign";

/** One filled line of a document host's page. */
export interface HostLine extends Line {
  readonly folded: string;
  readonly label: HostLabel | null;
  /** The name or date beside the label, or "". */
  readonly value: string;
  readonly sign: HostSign | null;
  readonly isProse: boolean;
  /** A sentence goes on from this line into the next or from the one above into this: a paragraph in its printed lines. */
  readonly isRunning: boolean;
}

/** A field of the document, and the line that it was read from. */
export interface HostField {
  readonly value: string;
  readonly line: Line;
}

/** Whether the viewer says the line, and not the document. */
export const isScreen = (line: HostLine): boolean =>
  line.label !== null || (line.sign !== null && line.sign !== "sign");

/** Whether a line is words of the document, or of a menu that is not known. */
export const isWords = (line: HostLine): boolean =>
  line.label === null && line.sign === null && /\p{L}{2}/u.test(line.text);

/** `You are on page 1 of 12`, `Seite 1von 12`, `1 / 12`: two numbers with at most a short word between. */
const PAGE_OF =
  /^(?:[\p{L}'’.:]{1,14}\s){0,6}(\d{1,4})\s?(?:\/|of|von|sur|de|di|van|z|ze|из|з|av|af|din|do|od|の|من)\s?(\d{1,4})$/iu;

const FORMATS =
  /\b(?:PDF|TXT|DOCX?|PPTX?|EPUB|RTF)\b.{1,30}\b(?:PDF|TXT|DOCX?|PPTX?|EPUB|RTF)\b|[:：]\s?pdf\b/i;

/** `640Kb`, `1.2 MB`. */
export const SIZE = /\b\d{1,5}(?:[.,]\d{1,3})?\s?[KMG]i?(?:B|o)\b/i;

/** `344 x 292`: how large the viewer may be. */
const PIXELS = /^\d{2,4}\s?[x×]\s?\d{2,4}$/;

/** What hosts count, by the first letters of the folded word: views, likes, pages, slides, votes, downloads. */
const COUNTED =
  /^(?:view|aufruf|ansicht|vue|vist|visual|weergav|wyswiet|прогляд|просмотр|goruntul|مشاهد|like|gefallt|j'aime|gusta|piace|curtida|gosto|page|seite|pagin|stron|recomend|recommend|сторін|страниц|sayfa|trang|luot|halaman|tayang|unduhan|oldal|upvote|follower|upload|صفح|slide|foli|diapo|dia's|слайд|rating|bewertung|evaluation|calificac|valutaz|avaliac|beoordel|ocen|vote|stimme|abstimm|voto|download|telecharg|descarg|scaric|pobran|comment|kommentar)/;

const COUNT =
  /^(?:[\p{L}]{2,12}\s?:?\s?)?[\d.,\u00a0 ]{0,11}\d(?:[.,]\d{1,2})?[KkMм]?\+?\s?%?\s?(?<what>[\p{L}'’]{2,20})/u;

/** Longer lines are text, whatever numbers they have in them. */
const MAX_SIGN = 110;

function signOf(text: string, folded: string): HostSign | null {
  if (text.length > MAX_SIGN) return null;
  if (/^[^\p{L}\p{N}]{1,5}$/u.test(text)) return "sign";
  if (PAGE_OF.test(text) || /^\/\s?\d{1,4}$/.test(text)) return "page-of";
  if (/^(?:copyright\s)?©|©\s?©|\(c\)\s?(?:19|20)\d\d/i.test(text)) return "rights";
  const isFile = FORMATS.test(text) || (SIZE.test(text) && /\b(?:PDF|DOCX?|PPTX?)\b/i.test(text));
  if (isFile && !looksLikeSentence(text)) return "formats";
  if ((SIZE.test(text) && text.length <= 60) || PIXELS.test(text)) return "size";
  return isCount(folded) ? "count" : null;
}

function looksLikeSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.length > 60;
}

function isCount(folded: string): boolean {
  // How many found it useful, and the button to say so.
  if (/^[0-9]{1,3}\s?%\s?[0-9]{1,3}\s?%\s?\p{L}|^[0-9]{1,6}\s\p{L}{3,16}\s?[0-9]{1,3}\s?%\s/u.test(folded))
    return true;
  if (folded.length > 70 || folded.split(" ").length > 9) return false;
  const what = COUNT.exec(folded)?.groups?.what;
  if (what !== undefined && COUNTED.test(what)) return !/[.!?]$/.test(folded);
  if (/^[0-9]{1,3}\s?%/.test(folded)) return true;
  // The counted thing may come first: `total page:16`.
  const isField = /^(?:\p{L}{2,20}\s){0,2}\p{L}{2,20}\s?[:：]\s?\d{1,7}$/u.test(folded);
  return isField && folded.split(/[\s:：]/).some((word) => COUNTED.test(word));
}

/** Menus are narrower than the lines of a printed page. */
const MIN_PRINTED = 28;

/** A line that ends within a sentence, or a word, goes on with a small letter. */
function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || line.text.length < MIN_PRINTED) return false;
  return !endsLikeSentence(line.text) && /^["“«(]?\p{Ll}/u.test(next.text);
}

/** Read the filled lines of a text as a document host would have printed them. */
export function readHostLines(text: string): HostLine[] {
  const lines = filledLines(text);
  return lines.map((line, index) => {
    const isShort = line.text.length <= 200;
    const folded = isShort ? foldText(line.text) : "";
    const label = isShort ? readHostLabel(line.text) : null;
    return {
      ...line,
      folded,
      label: label?.kind ?? null,
      value: label?.value ?? "",
      sign: label ? null : signOf(line.text, folded),
      isProse: looksLikeProse(line.text),
      isRunning: goesOn(line, lines[index + 1]) || goesOn(lines[index - 1], line),
    };
  });
}
