import type { Comparable } from "@/lib/ingest/dedupe/comparable";
import { daysApart } from "@/lib/ingest/dedupe/days-apart";
import { estimateLikeness, type Likeness } from "@/lib/ingest/dedupe/likeness";
import { isSameMisspelt, namesDiffer, titleKey, titleLikeness } from "@/lib/ingest/dedupe/titles";
import type { Verdict } from "@/lib/ingest/dedupe/verdict";
import { hasMarkOutside, sameMarks } from "@/lib/ingest/identify/marks";

/** From where on two texts are taken for copies; texts of fewer runs are alike by chance. */
const LIKELY = { runs: 12, words: 0.5, contained: 0.6, signs: 0.6 };
/** The same headline within some days is evidence too. */
const LIKELY_UNDER_ONE_TITLE = { runs: 6, words: 0.25, contained: 0.3, signs: 0.5 };
/** With fewer equal runs of words than this, equal runs of signs mean misspelt words. */
const CLEAN = 0.75;
const LIKELY_TITLE = 0.5;
/** Days from which on another date makes another item; short notices come again sooner. */
const SAME_WEEK = 7;
const SHORT = { runs: 40, days: 3 };

/** What nearly equal wording says of two items: never more than that an editor should look. */
export function judgeWording(one: Comparable, other: Comparable): Verdict | null {
  const likeness = estimateLikeness(one, other);
  if (!isLikelyIn(one, other, likeness)) return null;
  return verdictOn(likeness, objectionTo(one, other, mayBeMisspelt(likeness)));
}

/** Whether two items as alike as this may be copies. */
export function isLikelyIn(one: Comparable, other: Comparable, likeness: Likeness): boolean {
  const runs = Math.min(one.fingerprint.wordRuns, other.fingerprint.wordRuns);
  // Titles are looked at last: of the pairs that share a key hardly any is alike.
  return (
    reaches(LIKELY_UNDER_ONE_TITLE, runs, likeness) &&
    (reaches(LIKELY, runs, likeness) || isUnderOneTitle(one, other))
  );
}

function reaches(least: typeof LIKELY, runs: number, { words, contained, signs }: Likeness): boolean {
  return runs >= least.runs && (words >= least.words || contained >= least.contained || signs >= least.signs);
}

function isUnderOneTitle(one: Comparable, other: Comparable): boolean {
  if ((daysApart(one.publishedAt, other.publishedAt) ?? 0) > SHORT.days) return false;
  const key = titleKey(one.title);
  return key !== null && key === titleKey(other.title);
}

/** Whether words may be misspelt all over, as in a scanned text: only the texts themselves can tell. */
export const mayBeMisspelt = ({ contained, signs }: Likeness): boolean =>
  contained < CLEAN && signs >= LIKELY_UNDER_ONE_TITLE.signs;

/** Why two items with the same wording are not the same item; null where nothing speaks against it. */
export function objectionTo(one: Comparable, other: Comparable, isMisspelt: boolean): string | null {
  const [a, b] = [one.traits, other.traits];
  const isDerived = a.titleDerived || b.titleDerived;
  const runs = Math.min(one.fingerprint.wordRuns, other.fingerprint.wordRuns);
  const days = daysApart(one.publishedAt, other.publishedAt);
  if (days !== null && days >= (runs < SHORT.runs ? SHORT.days : SAME_WEEK)) return "another date";
  if (isMisspelt && (isDerived || isSameMisspelt(one.title, other.title))) return null;
  if (!isDerived && !sameMarks(a.titleMarks, b.titleMarks)) return "another number or date";
  if (eachHasMarks(one, other)) return "another number or date";
  // Whether a name is taken for a place hangs on the whole text, so of one title nothing follows.
  if (titleKey(one.title) !== titleKey(other.title) && !sameMarks(a.titlePlaces, b.titlePlaces))
    return "another place";
  if (isDerived) return null;
  if (namesDiffer(one.title, other.title)) return "another name in the title";
  return titleLikeness(one.title, other.title) >= LIKELY_TITLE ? null : "another title";
}

/** A copy may lack a number of the lead; that each begins with one that the other lacks makes a series. */
function eachHasMarks(one: Comparable, other: Comparable): boolean {
  const [a, b] = [one.traits.leadMarks, other.traits.leadMarks];
  return hasMarkOutside(a, allMarks(other)) && hasMarkOutside(b, allMarks(one));
}

const allMarks = ({ fingerprint, traits }: Comparable) => [...fingerprint.marks, ...traits.titleMarks];

/** The verdict on a likeness and what speaks against it. */
export function verdictOn(likeness: Likeness, against: string | null): Verdict {
  const { words, contained, signs } = likeness;
  const share = Math.max(words, contained * 0.95, signs * 0.9);
  const score = Math.min(0.99, Math.round(share * 100) / 100);
  const wording = describe(likeness);
  return against === null
    ? { kind: "same", score, reason: `${wording}, and so are title, date and numbers.` }
    : { kind: "related", score, reason: `${wording}, but ${against}: perhaps a series.` };
}

function describe(likeness: Likeness): string {
  const { words, contained, signs } = likeness;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  if (mayBeMisspelt(likeness) && words < LIKELY.words)
    return `${percent(signs)} of the letters are the same, in misspelt words`;
  return words >= LIKELY.words && words * 1.15 >= contained
    ? `${percent(words)} of the wording is the same`
    : `${percent(contained)} of the shorter text is the same`;
}
