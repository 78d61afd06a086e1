import { wordEnd } from "@/lib/ingest/text/words";

/** A word of the text with its place in it. */
export interface Token {
  readonly raw: string;
  /** Folded: no case, no accents; `&` is "and". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+|&`, "gu");

const AMPERSAND = 0x26;
/** What may be a letter, a mark or a digit beyond ASCII; typographic punctuation is left out. */
const NOT_PLAIN = /[\u00aa-\u1fff\u2070-\uffff]/;
const MAYBE_UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\ud88f\uf900-\ufaff]/;

/** Words that were folded before: texts repeat most of theirs. Emptied when it is full. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** Fold one word for comparison. */
export function foldKey(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const key = foldWord(word);
  folded.set(word, key);
  return key;
}

function foldWord(word: string): string {
  if (word === "&") return "and";
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/ı/g, "i")
        .replace(/ß/g, "ss")
        .replace(/ø/g, "o")
        .replace(/ł/g, "l");
}

/** Cut a text into words; in scripts without spaces each sign is a word. */
export function tokenise(text: string): Token[] {
  if (MAYBE_UNSPACED.test(text))
    return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({
      raw,
      key: foldKey(raw),
      start: index,
      end: index + raw.length,
    }));
  // A word of plain letters is folded when it is in lower case: a whole text at one stroke.
  const lower = text.toLowerCase();
  const isPlain = lower.length === text.length && !NOT_PLAIN.test(text);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.charCodeAt(at) === AMPERSAND ? at + 1 : wordEnd(text, at);
    if (end > at) {
      const raw = text.slice(at, end);
      const key = isPlain && raw !== "&" ? lower.slice(at, end) : foldKey(raw);
      tokens.push({ raw, key, start: at, end });
    }
    at = Math.max(end, at + 1);
  }
  return tokens;
}

/** Whether the word starts with a capital, or its script has none. */
export function isCapitalised(word: string): boolean {
  const first = word.slice(0, (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

/** Whether the word is a number. */
export function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

/** Whether the word is written as an acronym: at least two capitals, and more of them than of small letters. */
export function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals >= (word.match(/\p{Ll}/gu)?.length ?? 0);
}
