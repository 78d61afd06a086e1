import { isTidy, singleSpaces } from "@/lib/ingest/text/spaces";
import { splitWords } from "@/lib/ingest/text/words";

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Quotes and dashes that people type in more than one way. */
const TYPED = /[`\u00ab\u00b4\u00bb\u2010-\u201f\u2212]/;
/** Scripts written without spaces: each sign counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const MAYBE_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ud840-\ud88f\uf900-\ufaff]/;

/** Fold what typing alone makes different: case, forms, quotes, dashes, invisible signs, runs of space. Accents stay. */
export function foldTyping(text: string): string {
  const normal = text.normalize("NFKC");
  if (isTidy(normal)) return foldTyped(normal.toLowerCase()).trim();
  return singleSpaces(foldTyped(normal.replace(INVISIBLE, "").toLowerCase())).trim();
}

function foldTyped(text: string): string {
  if (!TYPED.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** A folded text in which each sign of a script without spaces stands alone, as a word. */
export function spaceSigns(folded: string): string {
  return MAYBE_UNSPACED.test(folded) ? folded.replace(UNSPACED, " $& ") : folded;
}

/** The words of `text`, folded and without apostrophes; in scripts without spaces each sign is a word. */
export function foldedWords(text: string): string[] {
  return splitWords(spaceSigns(foldTyping(text).replace(/'/g, "")));
}
