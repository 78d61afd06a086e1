import { spaceSigns } from "@/lib/ingest/identify/folded-words";
import { isWordSign } from "@/lib/ingest/text/words";

/** Numbers in a signature. */
export const SIGNATURE_SIZE = 128;
const SHINGLE = 3;
/** Each shingle is hashed so often; every hash falls into one of the 128 bins, which keeps its least value. */
const REPLICAS = 16;
const EMPTY = 0xffffffff;
const STEP = 0x9e3779b9;
const FIRST = 0x811c9dc5;
const APOSTROPHE = 0x27;

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of each word of a folded text, as if its apostrophes were not there; no word is cut out for it. */
function wordHashes(folded: string): Int32Array {
  const text = spaceSigns(folded);
  const hashes = new Int32Array((text.length + 2) >> 1);
  let words = 0;
  let hash = FIRST;
  let isInWord = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.codePointAt(at) ?? 0;
    if (sign === APOSTROPHE) continue;
    if (isWordSign(sign)) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      isInWord = true;
      if (sign > 0xffff) hash = Math.imul(hash ^ text.charCodeAt(++at), 0x01000193);
    } else if (isInWord) {
      hashes[words++] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      hash = FIRST;
      isInWord = false;
    }
  }
  return hashes.subarray(0, words);
}

/** A hash for each run of three words. */
function allShingles(folded: string): Int32Array {
  const hashes = wordHashes(folded);
  const shingles = new Int32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    const first = Math.imul(hashes[at] as number, 0x01000193) ^ (hashes[at + 1] as number);
    shingles[at] = mix(Math.imul(first, 0x01000193) ^ (hashes[at + 2] as number));
  }
  return shingles;
}

/** Hashes of all distinct runs of three words of a folded text. */
export function shingleHashes(folded: string): Set<number> {
  const shingles = new Set<number>();
  for (const shingle of allShingles(folded)) shingles.add(shingle >>> 0);
  return shingles;
}

/** The least hash of each bin. */
function leastHashes(shingles: Int32Array): Uint32Array {
  const minima = new Uint32Array(SIGNATURE_SIZE).fill(EMPTY);
  for (let at = 0; at < shingles.length; at++) {
    let state = shingles[at] as number;
    for (let replica = 0; replica < REPLICAS; replica++) {
      state = (state + STEP) | 0;
      const value = mix(state);
      const bin = Math.imul(value, 0x2c1b3c6d) >>> 25;
      if (value < (minima[bin] as number)) minima[bin] = value;
    }
  }
  return minima;
}

/**
 * MinHash signature of a folded text: 128 numbers of 32 bits over runs of three words; empty for fewer than three words.
 *
 * One-permutation hashing: 16 hashes a shingle instead of 128. The constants may never change,
 * because stored signatures must stay comparable.
 */
export function minHash(folded: string): number[] {
  const shingles = allShingles(folded);
  if (shingles.length === 0) return [];
  const minima = leastHashes(shingles);
  return Array.from(minima.map((value, bin) => (value === EMPTY ? borrowed(minima, bin) : value)));
}

/** Fill an empty bin from another one, chosen by the bin's number alone, so that equal texts borrow alike. */
function borrowed(minima: Uint32Array, bin: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = minima[mix(bin * 0x10001 + attempt) >>> 25] as number;
    if (value !== EMPTY) return value;
  }
}

/** Estimate the Jaccard similarity of two texts from their signatures; 0 where one has none. */
export function estimateJaccard(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || left.length !== right.length) return 0;
  let equal = 0;
  for (let at = 0; at < left.length; at++) if (left[at] === right[at]) equal++;
  return equal / left.length;
}
