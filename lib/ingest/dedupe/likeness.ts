import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { likenessOf } from "@/lib/ingest/identify/sketch";

/** How alike the wording of two texts is, each from 0 to 1. */
export interface Likeness {
  /** Share of their runs of words that both have. */
  readonly words: number;
  /** How much of the shorter text stands in the longer one. */
  readonly contained: number;
  /** The same in runs of signs: what is left where words are misspelt. */
  readonly signs: number;
}

/** Of texts of very different length a sketch can't tell how much the shorter one has of the longer. */
const LEAST_PART = 0.3;

/** Estimate how alike two texts are, from what is kept of them. */
export function estimateLikeness(one: Comparable, other: Comparable): Likeness {
  const [a, b] = [one.fingerprint, other.fingerprint];
  const words = likenessOf(a.words, b.words);
  const part = Math.min(a.signRuns, b.signRuns) / Math.max(a.signRuns, b.signRuns, 1);
  return {
    words,
    contained: containedIn(words, a.wordRuns, b.wordRuns),
    signs: part < LEAST_PART ? 0 : containedIn(likenessOf(a.signs, b.signs), a.signRuns, b.signRuns),
  };
}

/** What a Jaccard similarity means for the smaller of two sets. */
function containedIn(jaccard: number, left: number, right: number): number {
  const smaller = Math.min(left, right);
  return smaller === 0 ? 0 : Math.min(1, (jaccard * (left + right)) / ((1 + jaccard) * smaller));
}
