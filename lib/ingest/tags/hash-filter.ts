/**
 * Which words, or beginnings of words, are worth a look, by their hash: flags for all that is looked for, so
 * that a word costs one look-up. It lets a few too many pass.
 */
export interface HashFilter {
  readonly flags: Uint8Array;
  /** Asked before `flags` at every letter: small enough to stay in the processor's nearest cache. */
  readonly stems: Uint8Array;
}

/** A name of this matcher starts with the word; the desk's own share a flag with those that the dump defines. */
export const NAMES = [1, 2, 4, 8, 4] as const;
/** One of these names may start small. */
export const SMALL = 16;
/** "Mr", "President": a person may follow. */
export const PERSON_TITLE = 32;
/** "Conference", "Summit": an event may be named. */
export const EVENT_KIND = 64;
/** The beginning of a word of which any ending will do. */
export const STEM = 128;

const SIZE = 1 << 16;
const STEMS_SIZE = 1 << 12;
/** What is left of a mixed hash in either table. */
export const IN_FLAGS = SIZE - 1;
export const IN_STEMS = STEMS_SIZE - 1;

/** Where the hash of a word starts. */
export const SEED = 0x811c9dc5 | 0;
export const SHORTEST_STEM = 3;
export const LONGEST_STEM = 30;

/** The hash of a word with one more folded letter. */
export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A hash with its upper half mixed into the lower one. */
export const mix = (hash: number): number => hash ^ (hash >>> 16);

/** A filter that lets nothing pass. */
export const newFilter = (): HashFilter => ({
  flags: new Uint8Array(SIZE),
  stems: new Uint8Array(STEMS_SIZE),
});

/** The hash of a folded word. */
export function hashOf(key: string): number {
  let hash = SEED;
  for (let at = 0; at < key.length; at++) hash = addUnit(hash, key.charCodeAt(at));
  return hash;
}

/** Whether the beginning of a word with this hash may be a stem. */
function isStem({ flags, stems }: HashFilter, hash: number): boolean {
  const slot = mix(hash);
  return stems[slot & IN_STEMS] === 1 && ((flags[slot & IN_FLAGS] ?? 0) & STEM) !== 0;
}

/** Let a folded word, or the beginning of one, pass. */
export function admit({ flags, stems }: HashFilter, key: string, flag: number): void {
  const slot = mix(hashOf(key));
  flags[slot & IN_FLAGS] = (flags[slot & IN_FLAGS] ?? 0) | flag;
  if ((flag & STEM) !== 0) stems[slot & IN_STEMS] = 1;
}

/** The lengths of a folded word's beginnings that may be stems, as bits. */
export function stemsOf(filter: HashFilter, key: string): number {
  let hash = SEED;
  let lengths = 0;
  for (let at = 0; at < key.length && at < LONGEST_STEM; at++) {
    hash = addUnit(hash, key.charCodeAt(at));
    if (at >= SHORTEST_STEM - 1 && isStem(filter, hash)) lengths |= 1 << (at + 1);
  }
  return lengths;
}
