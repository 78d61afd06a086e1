import { isWeekday } from "@/lib/ingest/dates/months";
import { parseDate } from "@/lib/ingest/stages/dates";
import { foldText } from "@/lib/ingest/text/fold";
import { splitSentences } from "@/lib/ingest/text/sentences";
import type { Block } from "@/lib/ingest/types";

const MAX_TITLE = 160;

/** A weekday or day, and perhaps a place, that opens a post: `Wednesday, 18 December 2024, Lisbon: `. */
const DATELINE = /^([^:–—]{6,80}?)(?:\s?(?::|–|—)|\s-)\s+/;

/** The date that opens a text, exactly as printed, and how much of the text it takes with all that is before it. */
interface Dateline {
  readonly raw: string;
  readonly length: number;
  /** `Rome, 12 September 2024 – `: a place stands before it, and a dash behind; a colon may follow the day of an event. */
  readonly hasPlace: boolean;
}

/** The date that opens `text` as a dateline, or null. */
export function findDateline(text: string): Dateline | null {
  const match = DATELINE.exec(text.slice(0, 120));
  if (!match?.[1]) return null;
  const pieces = match[1].split(",").map((piece) => piece.trim());
  for (let from = 0; from < Math.min(2, pieces.length); from++) {
    for (let to = pieces.length; to > from; to--) {
      const raw = pieces.slice(from, to).join(", ");
      const hasPlace = from > 0 && isPlace(pieces[0] ?? "") && !match[0].includes(":");
      if (parseDate(raw)) return { raw, length: match[0].length, hasPlace };
    }
  }
  return null;
}

const MAX_PLACE = 30;

/** A name with capital letters that is no day of the week. */
const isPlace = (words: string): boolean =>
  words.length <= MAX_PLACE && /^\p{Lu}[\p{L}\p{M} .’'-]+$/u.test(words) && !isWeekday(foldText(words));

/** Make a title from the first sentence of the body: without dateline, at most 160 units, cut at a word. */
export function deriveTitle(blocks: readonly Block[]): string {
  const spoken = blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const first = (spoken.find(({ type }) => type !== "row") ?? spoken[0])?.text ?? "";
  const text = first.slice(findDateline(first)?.length ?? 0);
  const sentence = firstWhole(text)
    .replace(/[.:;,]+$/, "")
    .trim();
  if (sentence.length <= MAX_TITLE) return sentence;
  const cut = sentence.slice(0, MAX_TITLE);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 60 ? cut.lastIndexOf(" ") : MAX_TITLE).replace(/[\s,;:(–-]+$/, "")}…`;
}

/** What is shorter and ends in a full stop is an ordinal or an abbreviation. */
const MIN_TITLE = 14;

function firstWhole(text: string): string {
  const sentences = splitSentences(text.slice(0, 4000));
  let whole = "";
  for (const sentence of sentences) {
    whole = whole === "" ? sentence : `${whole} ${sentence}`;
    if (whole.length >= MIN_TITLE || !whole.endsWith(".")) break;
  }
  return whole;
}
