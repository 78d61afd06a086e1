import type { DeskTerm } from "@/lib/domain/desk-vocabulary";
import { compareTerms, type Likeness } from "@/lib/ingest/tags/similar/compare-terms";
import { type Traits, traitsOf } from "@/lib/ingest/tags/similar/traits";

/** Two tags that may be the same, the lower id first, with the reason in words. */
export interface SimilarPair extends Likeness {
  readonly lowId: number;
  readonly highId: number;
}

/** A key that so many tags share tells nothing about any two of them. */
const MOST_ALIKE = 100;
const START_LETTERS = 4;
/** A name with so many words less may be the short form of a longer one. */
const MOST_WORDS_MORE = 2;

/**
 * Pairs of tags that may be the same, the likeliest first.
 *
 * Only tags that share a key are compared, so that the time grows with their number, not with its square.
 *
 * @param isDecided whether somebody has said that the two are different.
 */
export function findSimilarTerms(
  terms: readonly (DeskTerm & { readonly id: number })[],
  isDecided: (lowId: number, highId: number) => boolean = () => false,
): SimilarPair[] {
  const pairs = new Map<string, SimilarPair>();
  const seen = new Set<string>();
  for (const group of groupsOf(terms.map(traitsOf))) {
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        const [low, high] = one.id < other.id ? [one, other] : [other, one];
        const key = `${low.id} ${high.id}`;
        if (low.id === high.id || seen.has(key)) continue;
        seen.add(key);
        if (isDecided(low.id, high.id)) continue;
        const likeness = compareTerms(low, high);
        if (likeness) pairs.set(key, { lowId: low.id, highId: high.id, ...likeness });
      }
  }
  return [...pairs.values()].sort(
    (left, right) => right.score - left.score || left.lowId - right.lowId || left.highId - right.highId,
  );
}

function groupsOf(all: readonly Traits[]): Traits[][] {
  const groups = new Map<string, Traits[]>();
  for (const traits of all)
    for (const key of new Set(keysOf(traits))) {
      const group = groups.get(key);
      if (group) group.push(traits);
      else groups.set(key, [traits]);
    }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE);
}

/** All that a tag may share with one that is the same; what is written alike is compared across kinds. */
function* keysOf(traits: Traits): Generator<string> {
  const { type, letters, words, telling, short, initials, singular, spellings, meaning } = traits;
  if (letters === "") return;
  yield `written ${letters}`;
  for (const spelling of spellings) yield `written ${spelling.replaceAll(" ", "")}`;
  if (short) yield `short ${type} ${short}`;
  for (const letter of initials) yield `short ${type} ${letter}`;
  yield `singular ${type} ${singular}`;
  if (meaning) yield `meaning ${type} ${meaning}`;
  yield `start ${type} ${letters.slice(0, START_LETTERS)} ${words.length}`;
  yield `end ${type} ${letters[0]} ${letters.slice(-START_LETTERS)} ${words.length}`;
  yield `words ${type} ${[...telling].sort().join(" ")}`;
  for (let less = 1; less <= MOST_WORDS_MORE; less++)
    for (let from = 0; from <= less && telling.length - less >= 2; from++)
      yield `words ${type} ${telling
        .slice(from, from + telling.length - less)
        .sort()
        .join(" ")}`;
}
