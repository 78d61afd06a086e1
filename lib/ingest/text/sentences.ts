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

/** Where the sentences of running text end; abbreviations, initials and a following small letter do not end one. */
export function sentenceEnds(text: string): number[] {
  return Array.from(
    allMatches(text, SENTENCE_END),
    ({ index, 0: mark }) => [index, index + mark.length] as const,
  )
    .filter(([index, end]) => isRealEnd(text, index, end))
    .map(([, end]) => end);
}

/** Cut running text into sentences. */
export function splitSentences(text: string): string[] {
  const ends = [0, ...sentenceEnds(text), text.length];
  return ends
    .slice(1)
    .map((end, at) => text.slice(ends[at], end).trim())
    .filter((sentence) => sentence !== "");
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
