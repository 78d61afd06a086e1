import { brotliDecompressSync } from "node:zlib";
import { MODEL, MODEL_LANGUAGES, MODEL_SIZE, USUAL_SCORES } from "@/lib/ingest/identify/language-model";

/** What a text's letters say about its language. */
export interface LanguageScores {
  /** 0 to 1 for every language that the text may be in, the likeliest first. */
  readonly ranked: readonly (readonly [language: string, score: number])[];
  /** Whether the likeliest is about as likely as texts in it usually are. */
  readonly isReliable: boolean;
}

interface Model {
  readonly hashes: Uint32Array;
  /** Where the pairs of each run begin, and the end of the last one's. */
  readonly starts: Uint32Array;
  /** Language and score, one byte each. */
  readonly pairs: Uint8Array;
}

/** As much of a text as is read, in bytes: to the end of the word there, or at most to the second. */
const READ_TO = 350;
const READ_AT_MOST = 380;
const LONGEST_WORD = 70;
const RUN = 4;
const STRIDE = 3;
/** Taken off all scores in the model, to fit them in a byte. */
const LEAST_SCORE = 53;
const SCALE = 25;
const RELIABLE_SHARE = 0.75;
const LEAST_RUNS = 3;

/**
 * With it no two runs of the model have the same hash.
 *
 * One in 40,000 runs that are not in the model is taken for one that is: too few to change what a text is in.
 */
const BASIS = 1;
const SPACE = 0x20;
/** Bytes that begin no letter of a language in the model: it knows them as blanks only. */
const UNKNOWN_BYTES = [0xc7, 0xca, 0xcb, 0xcc, 0xcd, 0xd4, 0xdc, 0xdd, 0xde, 0xdf, 0xee];
const AS_IN_MODEL = Uint8Array.from({ length: 256 }, (_, byte) =>
  UNKNOWN_BYTES.includes(byte) ? SPACE : byte,
);
/** All that is no letter; an apostrophe inside a word is part of it. */
const SEPARATORS = /(?:[^\p{L}]|[\u{10000}-\u{10ffff}])+(?<![\u0027\u0060\u2019])/gu;

const encoder = new TextEncoder();
let model: Model | null = null;

/** The model is unpacked when it is first asked. */
function unpacked(): Model {
  if (model) return model;
  const bytes = brotliDecompressSync(Buffer.from(MODEL, "base64"));
  const hashes = new Uint32Array(MODEL_SIZE);
  for (let at = 0; at < MODEL_SIZE * 4; at++) {
    const run = at % MODEL_SIZE;
    hashes[run] = ((hashes[run] as number) << 8) | (bytes[at] as number);
  }
  const counts = bytes.subarray(MODEL_SIZE * 4, MODEL_SIZE * 5);
  const starts = new Uint32Array(MODEL_SIZE + 1);
  for (let at = 0; at < MODEL_SIZE; at++)
    starts[at + 1] = (starts[at] as number) + 2 * (counts[at] as number);
  model = { hashes, starts, pairs: new Uint8Array(bytes.subarray(MODEL_SIZE * 5)) };
  return model;
}

/**
 * Score the languages that a text may be in by its runs of four letters, as the package eld does.
 *
 * Reads the beginning of the text only; bring no links or addresses.
 */
export function scoreLanguages(text: string): LanguageScores {
  const runs = runsOf(wordsOf(text));
  const totals = new Float64Array(MODEL_LANGUAGES.length);
  const { hashes, starts, pairs } = unpacked();
  for (const run of runs) {
    const at = indexOf(hashes, run);
    if (at < 0) continue;
    for (let pair = starts[at] as number; pair < (starts[at + 1] as number); pair += 2) {
      const language = pairs[pair] as number;
      totals[language] = (totals[language] as number) + (pairs[pair + 1] as number) + LEAST_SCORE;
    }
  }
  const ranked = [...totals.entries()]
    .filter(([, total]) => total > 0)
    .map(([language, total]) => ({ language, score: total / runs.size / (total / runs.size + SCALE) }))
    .sort((left, right) => right.score - left.score);
  return {
    ranked: ranked.map(({ language, score }) => [MODEL_LANGUAGES[language] ?? "und", score] as const),
    isReliable: isReliable(ranked, runs.size),
  };
}

function isReliable(
  [best]: readonly { readonly language: number; readonly score: number }[],
  runs: number,
): boolean {
  if (!best || runs < LEAST_RUNS) return false;
  return best.score >= (USUAL_SCORES[best.language] ?? 1) * RELIABLE_SHARE;
}

/** The words of a text as bytes of UTF-8. */
function wordsOf(text: string): Uint8Array[] {
  const words: Uint8Array[] = [];
  let length = 0;
  for (const word of text.slice(0, 1_000).replace(SEPARATORS, " ").trim().toLowerCase().split(" ")) {
    if (word === "") continue;
    const bytes = encoder.encode(word);
    words.push(length + bytes.length > READ_AT_MOST ? cutWord(word, READ_AT_MOST - length) : bytes);
    length += bytes.length + 1;
    if (length - 1 > READ_TO) break;
  }
  return words;
}

/** A word up to the first letter that ends behind `most` bytes. */
function cutWord(word: string, most: number): Uint8Array {
  let length = 0;
  let end = 0;
  for (const letter of word) {
    length += encoder.encode(letter).length;
    end += letter.length;
    if (length > most) break;
  }
  return encoder.encode(word.slice(0, end));
}

/** Hashes of the distinct runs: four bytes every three, a blank where a word begins and ends. */
function runsOf(words: readonly Uint8Array[]): Set<number> {
  const runs = new Set<number>();
  for (const word of words) {
    const length = Math.min(word.length, LONGEST_WORD);
    let from = 0;
    for (; from + RUN < length; from += STRIDE)
      runs.add(hashRun(word, { from, to: from + RUN, isEnd: false }));
    const start = length === 3 ? 0 : Math.max(0, length - RUN);
    runs.add(hashRun(word, { from: start, to: word.length, isEnd: true, isStart: from === 0 }));
  }
  return runs;
}

function hashRun(
  word: Uint8Array,
  { from, to, isEnd, isStart = from === 0 }: { from: number; to: number; isEnd: boolean; isStart?: boolean },
): number {
  let hash = BASIS;
  if (isStart) hash = Math.imul(hash ^ SPACE, 0x01000193);
  for (let at = from; at < to; at++)
    hash = Math.imul(hash ^ (AS_IN_MODEL[word[at] as number] as number), 0x01000193);
  if (isEnd) hash = Math.imul(hash ^ SPACE, 0x01000193);
  return hash >>> 0;
}

/** Where a number stands in a sorted array; -1 where it doesn't. */
function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
