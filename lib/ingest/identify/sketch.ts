import { mix } from "@/lib/ingest/identify/word-runs";

/** Bins of a sketch. */
export const SKETCH_SIZE = 128;
const BIN_SHIFT = 25;
const EMPTY = 0xffffffff;
const STEP = 0x9e3779b9;
/** Six bits of each bin's least hash are kept: a sign that every store and every format takes as it is. */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** So often two bins are equal by chance. */
const CHANCE = 1 / SIGNS.length;

/**
 * A MinHash sketch of a text's runs: 128 signs, of which two alike texts share as many as they share runs; empty
 * where there are no runs.
 *
 * One-permutation hashing: each run is hashed `replicas` times in all, not once for each bin. The constants may
 * never change, because stored sketches must stay comparable.
 */
export function sketchOf(runs: Int32Array, replicas: number): string {
  if (runs.length === 0) return "";
  const minima = leastHashes(runs, replicas);
  let sketch = "";
  for (let bin = 0; bin < SKETCH_SIZE; bin++) sketch += SIGNS[filled(minima, bin) >>> 26];
  return sketch;
}

/** The least hash of each bin. */
function leastHashes(runs: Int32Array, replicas: number): Uint32Array {
  const minima = new Uint32Array(SKETCH_SIZE).fill(EMPTY);
  for (let at = 0; at < runs.length; at++) {
    let state = runs[at] as number;
    for (let replica = 0; replica < replicas; replica++) {
      state = (state + STEP) | 0;
      const value = mix(state);
      const bin = Math.imul(value, 0x2c1b3c6d) >>> BIN_SHIFT;
      if (value < (minima[bin] as number)) minima[bin] = value;
    }
  }
  return minima;
}

/** The hash of a bin, mixed once more: least hashes begin alike. An empty bin borrows from one that its number names. */
function filled(minima: Uint32Array, bin: number): number {
  let value = minima[bin] as number;
  for (let attempt = 1; value === EMPTY; attempt++)
    value = minima[mix(bin * 0x10001 + attempt) >>> BIN_SHIFT] as number;
  return mix(value);
}

/** Estimate the Jaccard similarity of two texts from their sketches; 0 where one has none. */
export function likenessOf(left: string, right: string): number {
  if (left === "" || left.length !== right.length) return 0;
  let equal = 0;
  for (let at = 0; at < left.length; at++) if (left.charCodeAt(at) === right.charCodeAt(at)) equal++;
  return Math.max(0, (equal / left.length - CHANCE) / (1 - CHANCE));
}
