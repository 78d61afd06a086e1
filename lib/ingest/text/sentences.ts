import { allMatches } from "@/lib/ingest/text/all-matches";

const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof hon st no nr vol art fig eg ie etc vs bzw ca abs gen col sen rep gov inc ltd jr sr mme mlle sra sr dra op cf al approx dept est feb jan mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Full stops and their like, with the quotes and brackets that may follow them. */
const SENTENCE_END = /[.!?…。！？؟۔]{1,4}["'”’»)\]]{0,4}(?=\s|$)/g;

function isRealEnd(text: string, index: number, end: number): boolean {
  if (text.charAt(index) !== "." || end > index + 1) return true;
  const word = /[\p{L}\p{N}.]{1,20}$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  const next = text.slice(end, end + 4).trimStart();
  return next === "" || !/^\p{Ll}/u.test(next);
}

/** Cut running text into sentences; abbreviations, initials and a following small letter do not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of allMatches(text, SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!isRealEnd(text, match.index, end)) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence) sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest) sentences.push(rest);
  return sentences;
}

/** True where `text` closes like a sentence does, quotes and brackets allowed after the mark. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…。！？؟۔]["'”’»)\]]*$/.test(text.slice(-6).trimEnd());
}

/** True for the look of running text: long, or closed like a sentence and not tiny. */
export function looksLikeProse(text: string): boolean {
  return text.length >= 200 || (text.length >= 45 && endsLikeSentence(text));
}

/** True where a teaser was cut off by a machine: it ends in dots that follow a word. */
export function isCut(text: string): boolean {
  const end = text.slice(-14).trimEnd();
  // In brackets the dots may follow a whole sentence.
  return (
    /[\p{L}\p{M}\p{N},،;:)"“”’»%–—-]\s?\.?(?:\.\.\.|…|&#8230;|&hellip;)$/u.test(end) ||
    /\S\s?[[(](?:…|\.\.\.|&#8230;|&hellip;)[\])]$/.test(end)
  );
}

/** A headline has its length and no mark of a sentence's end, or it is a question. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > 260 || text.length < 3) return false;
  return !endsLikeSentence(text) || /[?!]["'”’»)]*$/.test(text) || text.length < 45;
}
