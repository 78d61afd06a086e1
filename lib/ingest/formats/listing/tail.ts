import { type ListingEntry, linesAs } from "@/lib/ingest/formats/listing/entry";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { endsLikeSentence, isCut } from "@/lib/ingest/text/sentences";

/** A link has at most this many words. */
const MAX_WORDS = 4;

/** Shorter lines are no teasers. */
const MIN_TEASER = 60;

/** So many items must end alike, and this share of all: fewer where the words are a known button's. */
const MIN_ITEMS = 3;
const MIN_SHARE = 0.6;
const MIN_KNOWN = 2;

/** The words with which an item's text ends because a link is glued to it: `Read more`. */
export type Tails = ReadonlySet<string>;

/** Learn from the ends of all texts which links are glued to them. */
export function findTails(entries: readonly ListingEntry[]): Tails {
  const ends = entries
    .flatMap((entry) => linesAs(entry, "text", "text-rest").slice(-1))
    .map(({ text }) => text);
  const counts = new Map<string, number>();
  for (const text of ends) for (const tail of tailsOf(text)) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  const open = new Map<string, number>();
  for (const text of ends) for (const tail of openTailsOf(text)) open.set(tail, (open.get(tail) ?? 0) + 1);
  const isMost = (count: number): boolean => count >= MIN_ITEMS && count >= ends.length * MIN_SHARE;
  const isUsual = ([tail, count]: readonly [string, number]): boolean =>
    isPageLabel(tail) ? count >= MIN_KNOWN : isMost(count);
  const isUsualOpen = ([tail, own]: readonly [string, number]): boolean => {
    const count = own + (counts.get(tail) ?? 0);
    return isMost(count) || (count >= MIN_KNOWN && count === ends.length);
  };
  return new Set([...[...counts].filter(isUsual), ...[...open].filter(isUsualOpen)].map(([tail]) => tail));
}

/** A link without a space before it: `… in May.Read more »`, `… from the...know more`. */
const UNSPACED =
  /(?:[\p{Ll}\p{Lo}\p{N})][.!?…]{1,3}["'”’»)]?(?=\p{Lu})|[\p{L}\p{N}),"”’»]\.?(?:…|\.{3})(?=\p{L}))([^.!?…:,;]{3,41})$/u;

/** What a machine cut, and the link glued to it, are no link together: `Many are…Read more`. */
const CUT_WITHIN = /\p{L}(?:…|\.{3})\p{L}/u;

/** The last one to four words, where a finished or cut text comes before them. */
function tailsOf(text: string): string[] {
  const trimmed = text.trimEnd();
  const closed = lastWords(trimmed).filter((tail) => {
    if (CUT_WITHIN.test(tail)) return false;
    const head = trimmed.slice(-tail.length - 21, -tail.length).trimEnd();
    return endsLikeSentence(head) || isCut(head);
  });
  const unspaced = UNSPACED.exec(trimmed.slice(-60))?.[1];
  return unspaced === undefined || closed.length > 0 ? closed : [unspaced];
}

/** A known button at the end of a text that a machine cut without a mark. */
function openTailsOf(text: string): string[] {
  const tails = lastWords(text.trimEnd()).filter((tail) => isPageLabel(tail) && /\p{L}/u.test(tail));
  return tails.slice(-1);
}

/** The last word, the last two, and so on. */
function lastWords(text: string): string[] {
  const found: string[] = [];
  for (let words = 1, at = text.length; words <= MAX_WORDS; words++) {
    at = text.lastIndexOf(" ", at - 1);
    if (at < 1 || text.length - at > 60) break;
    found.push(text.slice(at + 1));
  }
  return found;
}

/** A text without the known button that is glued to its end: behind a cut, or behind a finished sentence. */
export function withoutButton(text: string): string {
  if (text.length < MIN_TEASER) return text;
  const tail = tailsOf(text).find(
    (words) => (isPageLabel(words) && !/^[\d\s]/.test(words)) || isBehindCut(text, words),
  );
  return tail === undefined ? text : text.trimEnd().slice(0, -tail.length).trimEnd();
}

/** Behind the dots of a cut a few words without an end are a button, in any language. */
const BUTTON = /^\p{Lu}[\p{L}\p{M}’' ]{3,30}[»›→>]?$/u;

function isBehindCut(text: string, words: string): boolean {
  return BUTTON.test(words) && isCut(text.trimEnd().slice(0, -words.length).trimEnd());
}

/** The file that a text leads to, behind its last sentence: `… to the port. (PDF, 340 KB)`. */
const FILE =
  /(?<=[.!?…»“”"])\s\((?:pdf|docx?|odt|xlsx?|pptx?|zip)[ ,–-]{0,3}\d{1,4}(?:[.,]\d{1,2})?\s?[kmg]?[bo]\)$/i;

/** Leave a glued link out of a text: one that the page is known to glue, or a known button behind a cut. */
export function withoutTail(text: string, tails: Tails): string {
  const trimmed = text.trimEnd().replace(FILE, "");
  for (const tail of [...tailsOf(trimmed), ...openTailsOf(trimmed)]) {
    const head = trimmed.slice(0, -tail.length).trimEnd();
    if (tails.has(tail) || (isCut(head) && isPageLabel(tail))) return head;
  }
  return trimmed === text.trimEnd() ? text : trimmed;
}

/** Shorter titles stand in their texts by chance, unless a known button is before them. */
const MIN_OWN = 16;
const MIN_KNOWN_OWN = 4;

/** Leave out a link that repeats the item's title behind a few words: `… in May. Continue reading New bridge opens`. */
export function withoutOwnTitle(text: string, title: string): string {
  const trimmed = text.replace(/[\s"“”„«»]{1,4}$/, "");
  if (title.length < MIN_KNOWN_OWN || trimmed.length <= title.length || !trimmed.endsWith(title)) return text;
  const head = trimmed.slice(0, -title.length).replace(/[\s:"“”„«»]{1,4}$/, "");
  const words = tailsOf(head)[0];
  if (words === undefined || (title.length < MIN_OWN && !isPageLabel(words))) return text;
  return head.slice(0, -words.length).trimEnd();
}
