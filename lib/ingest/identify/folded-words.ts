const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Scripts written without spaces: each sign counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const MAYBE_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\ud88f\uf900-\ufaff]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Fold what typing alone makes different: case, forms, quotes, dashes, invisible signs, runs of space. Accents stay. */
export function foldTyping(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of `text`, folded; in scripts without spaces each sign is a word. */
export function foldedWords(text: string): string[] {
  const folded = foldTyping(text).replace(/'/g, "");
  const spaced = MAYBE_UNSPACED.test(folded) ? folded.replace(UNSPACED, " $& ") : folded;
  return spaced.match(WORD) ?? [];
}
