import type { TextSketches } from "@/lib/domain/item-traits";
import { unitsOf } from "@/lib/domain/units-of";
import { marksOf } from "@/lib/ingest/identify/marks";
import { sketchOf } from "@/lib/ingest/identify/sketch";
import { hashWords, mix, tellingRuns, wordRuns } from "@/lib/ingest/identify/word-runs";

/** What an item's text is known again by. */
export interface TextFingerprint extends TextSketches {
  /** Hashes of telling runs of words, least first: copies have some in common. */
  readonly keys: readonly number[];
}

/** Keys of a text: more than are stored, so that a shorter or longer copy still meets them. */
export const KEYS = 12;
const WORD_REPLICAS = 8;
/** There are several times more runs of signs than bins. */
const SIGN_REPLICAS = 1;
const SIGN_RUN = 6;
const PRIME = 0x01000193;
const POWER = powerOf(PRIME, SIGN_RUN - 1);

/** What tells how alike two texts are without looking at them again, for a folded text. */
export function fingerprintOf(folded: string): TextFingerprint {
  const words = hashWords(folded);
  const runs = wordRuns(words);
  const signs = signRuns(folded);
  return {
    words: sketchOf(runs, WORD_REPLICAS),
    wordRuns: runs.length,
    signs: sketchOf(signs, SIGN_REPLICAS),
    signRuns: signs.length,
    marks: marksOf(words),
    keys: leastOf(tellingRuns(words), KEYS),
  };
}

/** Filled anew by every text: several thousand numbers that nobody needs once the sketch is made. */
let signHashes = new Int32Array(1 << 13);

/** A hash for each run of six signs: misspelt words still have some in common. Good until the next call. */
function signRuns(folded: string): Int32Array {
  const { length } = folded;
  if (length > signHashes.length) signHashes = new Int32Array(2 * length);
  const units = unitsOf(folded);
  let hash = 0;
  for (let at = 0; at < length; at++) {
    if (at >= SIGN_RUN) hash = (hash - Math.imul(units[at - SIGN_RUN] as number, POWER)) | 0;
    hash = (Math.imul(hash, PRIME) + (units[at] as number)) | 0;
    if (at + 1 >= SIGN_RUN) signHashes[at + 1 - SIGN_RUN] = hash;
  }
  return signHashes.subarray(0, Math.max(0, length - SIGN_RUN + 1));
}

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let at = 0; at < exponent; at++) power = Math.imul(power, base);
  return power;
}

/** The least of these hashes, each once, as whole numbers of 32 bits with their sign: so any database takes them. */
function leastOf(hashes: Int32Array, count: number): number[] {
  const least: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const hash = mix(hashes[at] as number) | 0;
    const isFull = least.length === count;
    if ((isFull && hash >= (least[count - 1] as number)) || least.includes(hash)) continue;
    // The greatest makes room, and those that are greater move up.
    let place = isFull ? count - 1 : least.length;
    for (; place > 0 && (least[place - 1] as number) > hash; place--)
      least[place] = least[place - 1] as number;
    least[place] = hash;
  }
  return least;
}
