import { isWordSign } from "@/lib/ingest/text/words";

/** What a code unit is where it is no folded letter; no letter of any script has so low a code. */
export const NO_WORD = 1;
/** An accent or other mark: in the word, but not in its folded form. */
export const MARK = 2;
/** Folds to several letters, or is half of a letter: the word has to be folded as a whole. */
export const IRREGULAR = 3;
/** A sign of a script without spaces, or `&`: a word of its own. */
export const SIGN = 4;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SURROGATE = /[\ud800-\udfff]/;

/** Words of other letters that were folded before: texts repeat most of theirs. Emptied when it is full. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** One word without case and accents; `&` is "and". */
export function foldKey(word: string): string {
  const plain = foldPlain(word);
  if (plain !== null) return plain;
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const key = foldWord(word);
  known.set(word, key);
  return key;
}

/** The folded form of a word of ASCII letters and digits; null for any other. Looking it up would take longer. */
function foldPlain(word: string): string | null {
  let isSmall = true;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7f || unit === AMPERSAND) return null;
    if (unit >= 0x41 && unit <= 0x5a) isSmall = false;
  }
  return isSmall ? word : word.toLowerCase();
}

const AMPERSAND = 0x26;

function foldWord(word: string): string {
  if (word === "&") return "and";
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .replace(/ς/g, "σ")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l");
}

/** For each code unit what it folds to, or one of the kinds above; 0 where it was not met yet. */
export const FOLDED_UNITS = new Uint16Array(0x10000);

/** The folded form of one UTF-16 code unit, or what kind of unit it is. */
export function foldUnit(unit: number): number {
  return FOLDED_UNITS[unit] || learn(unit);
}

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  FOLDED_UNITS[unit] = SURROGATE.test(sign) ? IRREGULAR : kindOf(sign, unit);
  return FOLDED_UNITS[unit] ?? NO_WORD;
}

function kindOf(sign: string, unit: number): number {
  if (sign === "&") return SIGN;
  if (!isWordSign(unit)) return NO_WORD;
  if (UNSPACED.test(sign)) return SIGN;
  if (/\p{M}/u.test(sign)) return MARK;
  const key = foldWord(sign);
  return key.length === 1 ? key.charCodeAt(0) : key === "" ? MARK : IRREGULAR;
}

/** Whether a code point belongs to a script that is written without spaces. */
export function isUnspaced(codePoint: number): boolean {
  return UNSPACED.test(String.fromCodePoint(codePoint));
}
