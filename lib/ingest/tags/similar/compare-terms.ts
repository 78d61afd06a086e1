import { spellingDistance } from "@/lib/domain/spelling-distance";
import type { Traits } from "@/lib/ingest/tags/similar/traits";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";

/** Why two tags may be the same. */
export interface Likeness {
  /** In words, for an editor. */
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
}

type Test = (one: Traits, other: Traits) => Likeness | null;

const likeness = (isLike: boolean, score: number, reason: string): Likeness | null =>
  isLike ? { score, reason } : null;

const sameWriting: Test = (one, other) =>
  likeness(one.letters === other.letters, 0.95, "Written alike but for capitals, accents or signs");

const sameShort: Test = (one, other) =>
  likeness(
    one.words.length > 1 !== other.words.length > 1 && one.short !== null && one.short === other.short,
    0.93,
    `“${one.words.length > 1 ? other.name : one.name}” is the short form of the other`,
  );

const spelling: Test = (one, other) => {
  const isOf = (left: Traits, right: Traits): boolean =>
    right.spellings.some((way) => way.replaceAll(" ", "") === left.letters);
  if (isOf(one, other)) return { score: 0.92, reason: `“${one.name}” is a spelling of “${other.name}”` };
  return likeness(isOf(other, one), 0.92, `“${other.name}” is a spelling of “${one.name}”`);
};

const translation: Test = ({ meaning }, other) =>
  likeness(meaning !== undefined && meaning === other.meaning, 0.9, `Both are names of “${meaning}”`);

const acronym: Test = (one, other) => {
  const stands = (left: Traits, right: Traits): boolean =>
    left.words.length === 1 &&
    left.short !== null &&
    right.words.length > 1 &&
    right.initials.includes(left.short);
  if (stands(one, other))
    return { score: 0.8, reason: `“${one.name}” may be the initials of “${other.name}”` };
  return likeness(stands(other, one), 0.8, `“${other.name}” may be the initials of “${one.name}”`);
};

const plural: Test = (one, other) =>
  likeness(one.singular === other.singular, 0.85, "Singular and plural of the same words");

const sameWords: Test = (one, other) =>
  likeness(
    one.telling.length > 1 && [...one.telling].sort().join(" ") === [...other.telling].sort().join(" "),
    0.75,
    "The same words, but for their order or little words",
  );

/** Letters of a name from which on one, or two, may be a slip of the pen. */
const LONG_FOR_ONE = 5;
const LONG_FOR_TWO = 12;

const slip: Test = (one, other) => {
  const length = Math.min(one.letters.length, other.letters.length);
  if (length < LONG_FOR_ONE || one.letters[0] !== other.letters[0]) return null;
  const most = length >= LONG_FOR_TWO ? 2 : 1;
  const distance = spellingDistance(one.letters, other.letters, most);
  if (distance > most) return null;
  return distance === 1
    ? { score: 0.7, reason: "Spelt the same but for one letter" }
    : { score: 0.6, reason: "Spelt the same but for two letters" };
};

/** Every topic stands in a narrower one ("migration" in "labour migration"): names of bodies and persons don't. */
const containment: Test = (one, other) => {
  if (one.type === "topic" || one.type === "country" || one.type === "region") return null;
  const [shorter, longer] = one.telling.length < other.telling.length ? [one, other] : [other, one];
  const isInside = ` ${longer.telling.join(" ")} `.includes(` ${shorter.telling.join(" ")} `);
  const more = longer.telling.length - shorter.telling.length;
  return likeness(
    shorter.telling.length >= 2 && more > 0 && more <= 2 && isInside,
    0.5,
    `“${shorter.name}” stands in “${longer.name}”`,
  );
};

const WITHIN_A_KIND: readonly Test[] = [
  ...[sameWriting, sameShort, spelling, translation, plural, acronym, sameWords, slip, containment],
];
/** Tags of two kinds are the same only where they are written so. */
const ACROSS_KINDS: readonly Test[] = [sameWriting, spelling];

/** Why two tags may be the same; null where nothing speaks for it. */
export function compareTerms(one: Traits, other: Traits): Likeness | null {
  if (areKnownApart(one, other)) return null;
  const isOneKind = one.type === other.type;
  for (const test of isOneKind ? WITHIN_A_KIND : ACROSS_KINDS) {
    const found = test(one, other);
    if (found && isOneKind) return found;
    if (found)
      return { score: found.score - 0.3, reason: `${found.reason}, as ${one.type} and as ${other.type}` };
  }
  return null;
}

/** "COP 26" and "COP 27", "Niger" and "Nigeria": whoever numbered or listed them meant two things. */
function areKnownApart(one: Traits, other: Traits): boolean {
  if (one.digits !== other.digits) return true;
  if (one.type !== other.type) return false;
  const isListed = one.meaning !== undefined && other.meaning !== undefined && one.meaning !== other.meaning;
  return isListed || (isBuiltIn(one) && isBuiltIn(other));
}
