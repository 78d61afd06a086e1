import { distance } from "@/lib/ingest/dedupe/misspelling";
import type { ReadWord } from "@/lib/ingest/dedupe/read-words";
import { slotsOf } from "@/lib/ingest/dedupe/slots";

/** Words of one text that stand where the other has other ones. */
export interface Substitution {
  readonly left: string;
  readonly right: string;
}

type Words = readonly ReadWord[];

/** Words that stand for one another at most: longer ones are another sentence. */
const LONGEST = 8;
/** Where both texts begin or end, a longer run is another lead, contact or legal notice. */
const LONGEST_AT_EDGE = 3;
/** Words that are passed over in search of the next equal ones. */
const WINDOW = 400;
/** Share of wrong signs in a run of misspelt words, and how many there may be in any. */
const FEW_SLIPS = 2;
const MOST_SLIPS = 0.4;

/**
 * The first name or number of one text in whose place, between equal words, the other has another one; or null.
 *
 * Where words are misspelt all over, near spellings are taken for slips.
 */
export function findSubstitution(one: Words, other: Words, isMisspelt: boolean): Substitution | null {
  return findAlongside(one, other, isMisspelt) ?? (isMisspelt ? null : findInSlots(one, other));
}

/** Between the same words, wherever they stand: sentences may have changed places. */
function findInSlots(one: Words, other: Words): Substitution | null {
  const [slots, mine, theirs] = [slotsOf(other), foldedSet(one), foldedSet(other)];
  const isAlone = (words: Words, others: ReadonlySet<string>) =>
    words.some(({ folded }) => !others.has(folded));
  for (const [context, left] of slotsOf(one)) {
    const right = slots.get(context);
    if (right && isAlone(left, theirs) && isAlone(right, mine))
      return { left: shown(left), right: shown(right) };
  }
  return null;
}

const foldedSet = (words: Words): ReadonlySet<string> => new Set(foldedOf(words));

/** Going along both texts from equal word to equal word. */
function findAlongside(one: Words, other: Words, isMisspelt: boolean): Substitution | null {
  const places = placesOf(other);
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i]?.folded === other[j]?.folded) {
      i++;
      j++;
      continue;
    }
    const next = nextEqual(one, i, places, j);
    const [left, right] = [one.slice(i, next?.i), other.slice(j, next?.j)];
    if (isSubstitution(left, right, next ? LONGEST : LONGEST_AT_EDGE, isMisspelt))
      return { left: shown(left), right: shown(right) };
    if (!next) return null;
    [i, j] = [next.i, next.j];
  }
  return null;
}

/** Where each pair of words begins, in order. */
function placesOf(words: Words): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + 1 < words.length; at++) {
    const known = places.get(pairAt(words, at));
    if (known) known.push(at);
    else places.set(pairAt(words, at), [at]);
  }
  return places;
}

const pairAt = (words: Words, at: number): string => `${words[at]?.folded} ${words[at + 1]?.folded}`;

/** The nearest places from `i` and `j` on where both texts have the same two words; as far in one as in the other, if need be. */
function nextEqual(
  one: Words,
  i: number,
  places: ReadonlyMap<string, readonly number[]>,
  j: number,
): { readonly i: number; readonly j: number } | null {
  let best: { i: number; j: number } | null = null;
  let least = WINDOW;
  for (let at = i; at + 1 < one.length && at - i < least; at++) {
    const place = firstFrom(places.get(pairAt(one, at)) ?? [], j);
    const distance = place === null ? WINDOW : Math.max(at - i, place - j);
    if (place === null || distance >= least) continue;
    best = { i: at, j: place };
    least = distance;
  }
  return best;
}

/** The first of these rising numbers that is no less than `least`, or null. */
function firstFrom(places: readonly number[], least: number): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? null;
}

function isSubstitution(left: Words, right: Words, longest: number, isMisspelt: boolean): boolean {
  if (Math.max(left.length, right.length) > longest) return false;
  if (!hasNameBeside(left, right) || !hasNameBeside(right, left)) return false;
  return !isMisspelt || !isSlip(left, right);
}

/** Whether a run has a name or a number that the other one lacks. */
const hasNameBeside = (words: Words, others: Words): boolean =>
  words.some((word) => isTelling(word) && !others.some(({ folded }) => folded === word.folded));

/** A name or a number: it has a capital that no sentence gave it, a digit, or no case at all. */
const isTelling = ({ shown, isFirst }: ReadWord): boolean =>
  /^[\p{N}\p{Lo}]/u.test(shown) || (/^\p{Lu}/u.test(shown) && !isFirst);

/** Whether one run is the other one misspelt. Figures of one length are other figures: no slip makes a date of a date. */
function isSlip(left: Words, right: Words): boolean {
  const [one, other] = [foldedOf(left), foldedOf(right)];
  const [mine, theirs] = [figuresBeside(one, other), figuresBeside(other, one)];
  if (mine.some((figure) => theirs.some((twin) => twin.length === figure.length))) return false;
  const [a, b] = [one.join(" "), other.join(" ")];
  return distance(a, b) <= Math.max(FEW_SLIPS, MOST_SLIPS * Math.max(a.length, b.length));
}

const foldedOf = (words: Words): string[] => words.map(({ folded }) => folded);

/** The figures of a run that the other one lacks. */
const figuresBeside = (words: readonly string[], others: readonly string[]): string[] =>
  words.filter((word) => /^\p{N}+$/u.test(word) && !others.includes(word));

const shown = (words: Words): string => words.map((word) => word.shown).join(" ");
