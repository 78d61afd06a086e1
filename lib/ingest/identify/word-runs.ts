import { unitsOf } from "@/lib/domain/units-of";
import { spaceSigns } from "@/lib/ingest/identify/folded-words";
import { isWordSign } from "@/lib/ingest/text/words";

/** The words of a text as numbers; good until the next text is read. */
export interface HashedWords {
  readonly hashes: Int32Array;
  /** Signs of each word. */
  readonly lengths: Uint16Array;
  /** The code unit that each begins with. */
  readonly initials: Uint16Array;
}

/** Words in a run that a sketch is made of. */
const RUN = 3;
/** A run by which copies are looked up has fewer words, so that one is left between two slips, */
const TELLING_RUN = 2;
/** but so many signs at least: "as well as the" is in every second text. */
const LEAST_SIGNS = 12;
/** So long may it get at most, in words. */
const LONGEST_RUN = 8;
const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;
const APOSTROPHE = 0x27;
const LONGEST_WORD = 0xffff;

/** Spread the bits of a hash evenly. */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Filled anew by every text: arrays of its own for each would take longer to make and to clear away than to fill. */
let hashes = new Int32Array(1 << 12);
let lengths = new Uint16Array(hashes.length);
let initials = new Uint16Array(hashes.length);
let runsOfThree = new Int32Array(hashes.length);
let runsThatTell = new Int32Array(hashes.length);

/** The words of a folded text, as if its apostrophes were not there; no word is cut out for it. */
export function hashWords(folded: string): HashedWords {
  const text = spaceSigns(folded);
  makeRoom((text.length + 2) >> 1);
  const words = noteWords(text);
  return {
    hashes: hashes.subarray(0, words),
    lengths: lengths.subarray(0, words),
    initials: initials.subarray(0, words),
  };
}

function makeRoom(words: number): void {
  if (words <= hashes.length) return;
  hashes = new Int32Array(2 * words);
  lengths = new Uint16Array(hashes.length);
  initials = new Uint16Array(hashes.length);
  runsOfThree = new Int32Array(hashes.length);
  runsThatTell = new Int32Array(hashes.length);
}

/** Note the words of a text and return how many they are. */
function noteWords(text: string): number {
  let words = 0;
  let hash = FIRST;
  let length = 0;
  const units = unitsOf(text);
  const end = text.length;
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? (units[at] as number) : 0;
    if (unit === APOSTROPHE) continue;
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    const sign = isPair ? (text.codePointAt(at) ?? 0) : unit;
    if (isWordSign(sign)) {
      if (length === 0) initials[words] = sign;
      hash = Math.imul(hash ^ unit, PRIME);
      length++;
      if (sign > 0xffff) hash = Math.imul(hash ^ text.charCodeAt(++at), PRIME);
    } else if (length > 0) {
      hashes[words] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      lengths[words++] = Math.min(length, LONGEST_WORD);
      hash = FIRST;
      length = 0;
    }
  }
  return words;
}

/** A hash for each run of three words; good until the next text is read. */
export function wordRuns({ hashes }: HashedWords): Int32Array {
  const runs = runsOfThree.subarray(0, Math.max(0, hashes.length - RUN + 1));
  for (let at = 0; at < runs.length; at++) {
    const first = Math.imul(hashes[at] as number, PRIME) ^ (hashes[at + 1] as number);
    runs[at] = mix(Math.imul(first, PRIME) ^ (hashes[at + 2] as number));
  }
  return runs;
}

/** A hash for each run of words that is long enough to tell a text from others; good until the next text is read. */
export function tellingRuns({ hashes, lengths }: HashedWords): Int32Array {
  const runs = runsThatTell;
  let found = 0;
  for (let from = 0; from + TELLING_RUN <= hashes.length; from++) {
    let hash = FIRST;
    let signs = 0;
    let at = from;
    const end = Math.min(hashes.length, from + LONGEST_RUN);
    while (at < end && (at < from + TELLING_RUN || signs < LEAST_SIGNS)) {
      hash = Math.imul(hash ^ (hashes[at] as number), PRIME);
      signs += lengths[at++] as number;
    }
    if (signs >= LEAST_SIGNS) runs[found++] = mix(hash);
  }
  return runs.subarray(0, found);
}
