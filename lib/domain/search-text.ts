import { LATIN_SPELLINGS } from "@/lib/domain/latin-spellings";
import { uniqueWords } from "@/lib/domain/unique-words";

/** Longer texts are indexed up to here: beyond it a Postgres search vector may not fit. */
const MAX_FOLDED_LENGTH = 200_000;
const MAX_QUERY_LENGTH = 1_000;
const MAX_QUERY_WORDS = 12;
/** No engine takes words of any length; text and query are cut alike, so they still meet. */
const MAX_WORD_SIGNS = 64;

/** Marks that people leave out when they type: accents, Hebrew points, Arabic vowels, the Arabic stretch. */
const OPTIONAL_MARKS =
  /(?=\p{M})[\u0300-\u06ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]|[\xad\u0640\u200c\u200d]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** One sign, with its marks, of a script that is written without spaces. */
const UNSPACED_SIGN =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*/u;
const PIECE = new RegExp(`(?:${UNSPACED_SIGN.source})+|.`, "gsu");
const SIGNS = new RegExp(UNSPACED_SIGN.source, "gu");

/** Letters that people type as another, and that no Unicode form makes equal. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ...LATIN_SPELLINGS,
  ς: "σ",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const TYPED_DIFFERENTLY = new RegExp(`[${Object.keys(TYPED_AS).join("")}]`, "g");

/** A few letters of an alphabet begin so many words that they say nothing, and are more often words themselves. */
const TOO_SHORT = /^[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Arab}\p{scx=Hebr}\p{N}]{1,3}$/u;

/** One folded word of a query. */
export interface SearchWord {
  readonly text: string;
  /** Whether the words that begin with `text` are meant too. */
  readonly isPrefix: boolean;
}

/**
 * Make of a text the words by which it is found, with a space between them.
 *
 * Case, accents and forms are folded. Scripts without spaces become overlapping
 * pairs of signs: unlike a dictionary's cuts they don't depend on the sentence
 * or on the release of Node, so text and query always meet.
 */
export function foldForSearch(text: string): string {
  return cutToFit(foldNotPlain(text.slice(0, MAX_FOLDED_LENGTH)).toLowerCase());
}

function cutToFit(folded: string): string {
  const plain = folded.replace(BETWEEN_WORDS, " ").trim();
  const words = hasLongWord(plain)
    ? plain.replace(LONG_WORD, (word) => word.slice(0, MAX_WORD_SIGNS))
    : plain;
  return words.length < MAX_FOLDED_LENGTH ? words : words.slice(0, words.lastIndexOf(" ", MAX_FOLDED_LENGTH));
}

/**
 * The words by which a text is found, each once: what an index needs, and about half of what it would work on
 * otherwise. Nothing asks for words side by side, or how often one comes.
 */
export function wordsForSearch(text: string): string {
  const folded = foldNotPlain(text.slice(0, MAX_FOLDED_LENGTH)).toLowerCase();
  const words = folded.length < MAX_FOLDED_LENGTH ? uniqueWords(folded, MAX_WORD_SIGNS) : null;
  return words ?? [...new Set(cutToFit(folded).split(" "))].join(" ");
}

/** From a sign that is not of ASCII on, what may be of the same word. */
const NOT_PLAIN = /[^\0-\x7f][A-Za-z0-9\x80-\uffff]*/g;
const BETWEEN_WORDS = /[\0-/:-`{-\x7f]+/g;
const LONG_WORD = new RegExp(`[a-z0-9]{${MAX_WORD_SIGNS + 1},}`, "g");

/** Only words with a sign beyond ASCII need more than lower case: put their folded form for them. */
function foldNotPlain(text: string): string {
  let folded = "";
  let from = 0;
  for (const { 0: rest, index } of text.matchAll(NOT_PLAIN)) {
    let start = index;
    while (start > from && isPlainSign(text.charCodeAt(start - 1))) start--;
    const end = index + rest.length;
    folded += text.slice(from, start) + foldRun(text.slice(start, end));
    from = end;
  }
  return folded + text.slice(from);
}

const isPlainSign = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

function hasLongWord(words: string): boolean {
  for (let from = 0; from < words.length; ) {
    const space = words.indexOf(" ", from);
    const end = space < 0 ? words.length : space;
    if (end - from > MAX_WORD_SIGNS) return true;
    from = end + 1;
  }
  return false;
}

/** The same words come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

function foldRun(run: string): string {
  const before = known.get(run);
  if (before !== undefined) return before;
  const words: string[] = [];
  for (const { text, signs } of runs(run)) {
    words.push(signs ? [...pairs(signs), signs.at(-1) ?? ""].join(" ") : text);
  }
  const folded = words.join(" ");
  if (run.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(run, folded);
  }
  return folded;
}

/**
 * Read what a person typed as words that must all be found, the last one, if it is no short one, as the beginning of a word.
 *
 * Nothing in `input` has a special meaning; only its first twelve words count.
 */
export function parseQuery(input: string): SearchWord[] {
  const found = [...runs(input.slice(0, MAX_QUERY_LENGTH))];
  const words = found.flatMap((run, position) => {
    if (!run.signs) {
      const isLast = position === found.length - 1;
      return [{ text: run.text, isPrefix: isLast && !TOO_SHORT.test(run.text) }];
    }
    if (run.signs.length === 1) return [{ text: run.text, isPrefix: true }];
    return pairs(run.signs).map((text) => ({ text, isPrefix: false }));
  });
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.text) && seen.add(word.text)).slice(0, MAX_QUERY_WORDS);
}

interface Run {
  readonly text: string;
  /** Set for a run of a script without spaces. */
  readonly signs?: readonly string[];
}

function* runs(text: string): Generator<Run> {
  for (const [word] of fold(text).matchAll(WORD)) {
    let spaced = "";
    for (const [piece] of word.matchAll(PIECE)) {
      if (!UNSPACED_SIGN.test(piece)) {
        spaced += piece;
        continue;
      }
      if (spaced) yield { text: cut(spaced) };
      spaced = "";
      yield { text: piece, signs: piece.match(SIGNS) ?? [] };
    }
    if (spaced) yield { text: cut(spaced) };
  }
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(OPTIONAL_MARKS, "")
    .toLowerCase()
    .replace(TYPED_DIFFERENTLY, (letter) => TYPED_AS[letter] ?? letter)
    .normalize("NFC")
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit);
}

/** Decimal digits stand in rows of ten, so the value is how many digits of the row come before. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

const pairs = (signs: readonly string[]) =>
  signs.slice(0, -1).map((sign, position) => sign + (signs[position + 1] ?? ""));

const cut = (word: string) =>
  word.length <= MAX_WORD_SIGNS ? word : Array.from(word).slice(0, MAX_WORD_SIGNS).join("");
