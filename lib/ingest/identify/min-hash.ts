/** Numbers in a signature. */
export const SIGNATURE_SIZE = 128;
const SHINGLE = 3;
/** Each shingle is hashed so often; every hash falls into one of the 128 bins, which keeps its least value. */
const REPLICAS = 16;
const EMPTY = 0xffffffff;
const STEP = 0x9e3779b9;

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Hashes of all distinct runs of three words. */
export function shingleHashes(words: readonly string[]): Set<number> {
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    const first = Math.imul(hashes[at] ?? 0, 0x01000193) ^ (hashes[at + 1] ?? 0);
    shingles.add(mix(Math.imul(first, 0x01000193) ^ (hashes[at + 2] ?? 0)));
  }
  return shingles;
}

/**
 * MinHash signature of 128 numbers of 32 bits over runs of three words; empty for fewer than three words.
 *
 * One-permutation hashing: 16 hashes a shingle instead of 128. The constants may never change,
 * because stored signatures must stay comparable.
 */
export function minHash(words: readonly string[]): number[] {
  const shingles = shingleHashes(words);
  if (shingles.size === 0) return [];
  const minima = new Uint32Array(SIGNATURE_SIZE).fill(EMPTY);
  for (const shingle of shingles) {
    let state = shingle;
    for (let replica = 0; replica < REPLICAS; replica++) {
      state = (state + STEP) | 0;
      const value = mix(state);
      const bin = Math.imul(value, 0x2c1b3c6d) >>> 25;
      if (value < (minima[bin] as number)) minima[bin] = value;
    }
  }
  return Array.from(minima, (value, bin) => (value === EMPTY ? borrowed(minima, bin) : value));
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
