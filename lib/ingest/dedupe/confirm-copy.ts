import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { estimateLikeness } from "@/lib/ingest/dedupe/likeness";
import { isLikelyIn, mayBeMisspelt, objectionTo, verdictOn } from "@/lib/ingest/dedupe/near-copies";
import { areMisspelt, readWords } from "@/lib/ingest/dedupe/read-words";
import { findSubstitution } from "@/lib/ingest/dedupe/substitutions";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";

/** The texts of two items, in their order. */
export type Texts = readonly [one: string, other: string];

/**
 * Look at both texts again where they seem to be the same: two notices of one template have most words in common.
 *
 * A name or a number that stands where the other text has another one makes them a series. Equal letters without
 * equal words count only where the words are misspelt; null where they are not.
 */
export function confirmCopy(one: Comparable, other: Comparable, texts: Texts): Verdict | null {
  const likeness = estimateLikeness(one, other);
  const [left, right] = [readWords(texts[0]), readWords(texts[1])];
  const isMisspelt = mayBeMisspelt(likeness) && areMisspelt(left, right);
  if (!isMisspelt && !isLikelyIn(one, other, { ...likeness, signs: 0 })) return null;
  const found = findSubstitution(left, right, isMisspelt);
  const against = objectionTo(one, other, isMisspelt) ?? (found && `“${found.left}” became “${found.right}”`);
  return verdictOn(likeness, against);
}
