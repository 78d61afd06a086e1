import { foldLetters } from "@/lib/ingest/text/fold";

/** How addresses write letters with marks: without them, as two letters, or some this way and some that. */
const STYLES = ["bare", "double", "mixed"] as const;
type Style = (typeof STYLES)[number];

const DOUBLE: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** The second of two letters that stand for one, in the mixed style left out of the text and the address alike. */
function isSecond(letter: string, before: string | undefined): boolean {
  return letter === "e"
    ? before === "a" || before === "o" || before === "u"
    : letter === "a" && before === "a";
}

function addLetters(letters: string, more: string, style: Style): string {
  if (style !== "mixed") return letters + more;
  let joined = letters;
  for (const letter of more) if (!isSecond(letter, joined.at(-1))) joined += letter;
  return joined;
}

/** How much text before an address may belong to its title. */
const REACH = 420;

/** The part of `url` that may spell its page's title, as it is written there. */
export function slugOf(url: string): string {
  const path = /^https?:\/\/[^/?#]+([^?#]{0,2000})/i.exec(url)?.[1] ?? "";
  const segments = path.split("/").filter(Boolean).map(decodeSegment);
  const longest = segments.slice(-2).reduce((best, part) => (part.length > best.length ? part : best), "");
  return longest.replace(/\.(?:html?|php|aspx?)$/i, "").replace(/^\d+[-_]|[-_]\d+$/g, "");
}

/** The letters and digits of the part of `url` that spells its page's title, or "" where nothing does. */
export function slugLetters(url: string): string {
  const slug = slugOf(url);
  if (isCode(slug)) return "";
  return /[-_]/.test(slug) || slug.length > 12 ? foldLetters(slug) : "";
}

/** The number of a record, as journals have them (`s41586-023-05512-0`), says nothing of its title. */
function isCode(slug: string): boolean {
  const letters = slug.match(/\p{L}/gu)?.length ?? 0;
  return letters * 2 < (slug.match(/\d/g)?.length ?? 0);
}

/** A sign takes up to four escapes; an address that is cut at a length may end with a part of one. */
const MOST_ESCAPES = 4;

function decodeSegment(segment: string): string {
  let rest = segment;
  for (let turn = 0; turn < MOST_ESCAPES; turn++) {
    try {
      return decodeURIComponent(rest);
    } catch {
      rest = rest.replace(/%[0-9a-f]{0,2}$/i, "");
    }
  }
  return segment;
}

interface Spelling {
  /** Folded letters and digits of the text. */
  readonly letters: string;
  /** For each word start: its place among the letters and in the text. */
  readonly starts: readonly { readonly letter: number; readonly offset: number }[];
  /** For each letter, the offset after the sign that it was made of. */
  readonly ends: readonly number[];
}

function spell(text: string, style: Style): Spelling {
  let letters = "";
  const starts: { letter: number; offset: number }[] = [];
  const ends: number[] = [];
  let previous = " ";
  let offset = 0;
  for (const symbol of text) {
    const isWord = /[\p{L}\p{N}]/u.test(symbol);
    const isStart =
      !/[\p{L}\p{N}\p{M}]/u.test(previous) || (/\p{Ll}/u.test(previous) && /\p{Lu}/u.test(symbol));
    if (isWord && isStart) starts.push({ letter: letters.length, offset });
    const own = (style === "double" && DOUBLE[symbol.toLowerCase()]) || foldLetters(symbol);
    if (isWord) letters = addLetters(letters, own, style);
    previous = symbol;
    offset += symbol.length;
    while (ends.length < letters.length) ends.push(offset);
    if (isWord && ends.length > 0) ends[ends.length - 1] = offset;
  }
  return { letters, starts, ends };
}

/** The number with which an address begins is its record's, unless the text before the title ends with the same one. */
function backOverNumber(before: string, url: string): number {
  const number = /(?:^|\s)(\d{1,6})\s+$/.exec(before.slice(-12));
  if (!number?.[1] || !new RegExp(`/${number[1]}[-_][^/]*/?$`).test(url)) return before.length;
  return before.trimEnd().length - number[1].length;
}

/** The number with which an address ends is its record's, unless the title goes on with the same one. */
function overNumber(text: string, end: number, url: string): number {
  const number = /^\s+(\d{1,6})(?!\p{L}|\d)/u.exec(text.slice(end, end + 12));
  if (!number?.[1] || !new RegExp(`[-_]${number[1]}(?:\\.\\w{3,5})?/?$`).test(url)) return end;
  return end + number[0].length;
}

/**
 * Find where in `text` the title of the page at `url` starts, given that the title ends where `text` ends.
 *
 * An address usually spells its page's title, so it tells the title from whatever is glued before it. Among the word
 * starts of the last 420 units the earliest that the address confirms is taken. Addresses that leave words of the title
 * out confirm nothing.
 *
 * @returns the offset in `text`, or null.
 */
export function findTitleStart(text: string, url: string): number | null {
  const slug = slugLetters(url);
  if (slug.length < 6) return null;
  const from = Math.max(0, text.length - REACH);
  const tail = text.slice(from).normalize("NFC");
  // Composing letters may shorten the text; offsets are then counted from its end.
  const shift = text.length - tail.length;
  for (const style of STYLES) {
    const { letters, starts } = spell(tail, style);
    const own = addLetters("", slug, style);
    const hit = starts.find(({ letter }) => {
      if (letters.startsWith(own, letter)) return true;
      return letters.length - letter >= 8 && own.startsWith(letters.slice(letter));
    });
    if (hit) return shift + backOverNumber(tail.slice(0, hit.offset), url);
  }
  return null;
}

/** Shortest slug that is believed to spell a title somewhere in a text. */
const MIN_SPELT = 10;

/** How much of a text is looked through for a title that stands inside it. */
const FAR_REACH = 1200;

/**
 * Find where in the last 1,200 units of `text` the address `url` spells a whole title, and where that ends.
 *
 * @returns the range in `text`, or null.
 */
export function findSpeltTitle(text: string, url: string): { start: number; end: number } | null {
  const slug = slugLetters(url);
  if (slug.length < MIN_SPELT) return null;
  const from = Math.max(0, text.length - FAR_REACH);
  const tail = text.slice(from);
  // Offsets hold only where composing changes nothing.
  if (tail.normalize("NFC") !== tail) return null;
  for (const style of STYLES) {
    const { letters, starts, ends } = spell(tail, style);
    const own = addLetters("", slug, style);
    const hit = starts.find(({ letter }) => letters.startsWith(own, letter));
    if (hit) {
      const end = overNumber(tail, ends[hit.letter + own.length - 1] ?? tail.length, url);
      return { start: from + hit.offset, end: from + end };
    }
  }
  return null;
}

/** Whether the address spells `title` or its beginning, as most addresses do. */
export function spellsTitle(url: string, title: string): boolean {
  const slug = slugLetters(url);
  if (slug.length < 6) return false;
  const text = title.slice(0, REACH).normalize("NFC");
  return STYLES.some((style) => {
    const { letters } = spell(text, style);
    const own = addLetters("", slug, style);
    return (
      letters.length >= 6 && (letters.startsWith(own) || (letters.length >= 8 && own.startsWith(letters)))
    );
  });
}
