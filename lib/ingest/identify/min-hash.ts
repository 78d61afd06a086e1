/** Numbers in a signature. */
export const SIGNATURE_SIZE = 128;
const SHINGLE = 3;

/** Fixed pseudo-random 32-bit numbers (splitmix32), so that signatures are comparable for ever. */
function constants(seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: SIGNATURE_SIZE }, () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  });
}

const FACTORS = constants(0x5eed).map((value) => value | 1);
const MASKS = constants(0xc0de);

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

/** MinHash signature of 128 numbers of 32 bits over runs of three words; empty for fewer than three words. */
export function minHash(words: readonly string[]): number[] {
  const shingles = shingleHashes(words);
  if (shingles.size === 0) return [];
  const minima = new Uint32Array(SIGNATURE_SIZE).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < SIGNATURE_SIZE; at++) {
      const mixed = Math.imul(shingle ^ (MASKS[at] as number), FACTORS[at] as number);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (minima[at] as number)) minima[at] = value;
    }
  }
  return Array.from(minima);
}

/** Estimate the Jaccard similarity of two texts from their signatures; 0 where one has none. */
export function estimateJaccard(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || left.length !== right.length) return 0;
  let equal = 0;
  for (let at = 0; at < left.length; at++) if (left[at] === right[at]) equal++;
  return equal / left.length;
}
