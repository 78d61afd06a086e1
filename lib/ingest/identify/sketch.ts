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
  minima.fill(EMPTY);
  noteLeast(runs, replicas);
  for (let bin = 0; bin < SKETCH_SIZE; bin++) signs[bin] = SIGNS.charCodeAt(filled(bin) >>> 26);
  return String.fromCharCode(...signs);
}

/** The least hash of each bin: filled anew by every text. */
const minima = new Uint32Array(SKETCH_SIZE);
const signs = new Array<number>(SKETCH_SIZE).fill(0);

/** `mix` is written out: the engine makes a number in memory of every hash that a function gives back. */
function noteLeast(runs: Int32Array, replicas: number): void {
  for (let at = 0; at < runs.length; at++) {
    let state = runs[at] as number;
    for (let replica = 0; replica < replicas; replica++) {
      state = (state + STEP) | 0;
      let value = Math.imul(state ^ (state >>> 16), 0x7feb352d);
      value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
      value = (value ^ (value >>> 16)) >>> 0;
      const bin = Math.imul(value, 0x2c1b3c6d) >>> BIN_SHIFT;
      if (value < (minima[bin] as number)) minima[bin] = value;
    }
  }
}

/** The hash of a bin, mixed once more: least hashes begin alike. An empty bin borrows from one that its number names. */
function filled(bin: number): number {
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
