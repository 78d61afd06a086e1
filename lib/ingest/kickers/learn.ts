import { endsInKnownKicker, isKnownKicker } from "@/lib/ingest/kickers/known";
import { learnWideFronts } from "@/lib/ingest/kickers/wide-fronts";
import { foldText } from "@/lib/ingest/text/fold";

/** A title parted from the kicker that was glued to its front. */
export interface UngluedTitle {
  readonly kicker: string | null;
  readonly title: string;
}

interface Candidate {
  readonly prefix: string;
  readonly rest: string;
  /** Colon, bar or dash between the two, or `glued` where nothing parts them. */
  readonly mark: "colon" | "bar" | "dash" | "glued";
}

const MAX_PREFIX = 60;
const PROJECT_WORD =
  /\b(?:project|programme|program|projekt|projekte|programm|projet|proyecto|progetto|projeto|projekty|proje|projesi|projektu|initiative|conference|konferenz)$/;

function candidatesOf(title: string): Candidate[] {
  const head = title.slice(0, MAX_PREFIX + 3);
  const found: Candidate[] = [];
  for (const [pattern, mark] of [
    [/[:：]/, "colon"],
    [/\s?[|│»›]\s?/, "bar"],
    [/\s[–—-]\s/, "dash"],
  ] as const) {
    const match = pattern.exec(head);
    if (match && match.index > 1) {
      const prefix = title.slice(0, match.index).trim();
      const rest = title.slice(match.index + match[0].length).trim();
      if (rest && prefix) found.push({ prefix, rest, mark });
    }
  }
  for (const match of head.matchAll(/(?<=\p{Ll})(?=[\p{Lu}“"„«‘])/gu)) {
    found.push({
      prefix: title.slice(0, match.index).trim(),
      rest: title.slice(match.index).trim(),
      mark: "glued",
    });
  }
  return found;
}

/** A name with a colon ("Bridge Project: …", "BRIDGE: …") recurs like a kicker but belongs to the title. */
function looksLikeName(prefix: string): boolean {
  return PROJECT_WORD.test(foldText(prefix)) || /^[\p{Lu}\d-]+$/u.test(prefix) || /\d/.test(prefix);
}

/** Fewer titles tell nothing about a dump's habits. */
const MIN_TITLES = 3;

/**
 * Learn from all titles of one dump which glued fronts are kickers: known ones, ones that recur in many titles, and,
 * where most titles have such a front, all that recur. A front that recurs in few of them names a project or a series.
 *
 * @returns a function that parts one title of that dump.
 */
export function learnKickers(titles: readonly string[]): (title: string) => UngluedTitle {
  const candidates = titles.map(candidatesOf);
  const counts = new Map<string, number>();
  for (const found of candidates)
    for (const key of new Set(found.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const countOf = (candidate: Candidate): number => counts.get(keyOf(candidate)) ?? 0;
  const share = (mark: Candidate["mark"], isMeant: (one: Candidate) => boolean): number => {
    const hits = candidates.filter((found) => found.some((one) => one.mark === mark && isMeant(one)));
    return hits.length < MIN_TITLES ? 0 : hits.length / titles.length;
  };
  const needed = new Map<Candidate["mark"], number>();
  for (const mark of ["colon", "bar", "glued"] as const) {
    const isMeant = (one: Candidate): boolean =>
      isKnown(one) || (isKickerLike(one) && countOf(one) > 1 && !/^[\p{Ll}\d]/u.test(one.rest));
    const isHabit = share(mark, isMeant) >= 0.6;
    needed.set(mark, isHabit ? 2 : Math.max(MIN_TITLES, titles.length * 0.3));
  }
  // A small letter goes on with the sentence: `Report: less plastic on the beaches`.
  const isApart = (candidate: Candidate): boolean =>
    !/^\p{Ll}/u.test(candidate.rest) || countOf(candidate) > 1;
  const templates = templatesOf(candidates.flat());
  const isRule = haveAllFronts(candidates, (one) => isKnown(one) || countOf(one) > 1);
  const areSet = haveSetFronts(candidates);
  const areGlued = haveGluedFronts(
    candidates,
    (one) => isKnown(one) || (isKickerLike(one) && countOf(one) > 1),
  );
  const isKicker = (candidate: Candidate): boolean =>
    (isKnown(candidate) && isApart(candidate)) ||
    (isRule && isFront(candidate)) ||
    (areSet && isSetFront(candidate)) ||
    (areGlued && isGluedFront(candidate)) ||
    (isKickerLike(candidate) &&
      !templates.has(keyOf(candidate)) &&
      countOf(candidate) >= (needed.get(candidate.mark) ?? Number.POSITIVE_INFINITY));
  const wide = learnWideFronts(titles);
  return (title) => {
    const parted = wide(title);
    if (parted) return parted;
    const hit = candidatesOf(title).find(isKicker);
    return hit ? { kicker: hit.prefix, title: hit.rest } : { kicker: null, title };
  };
}

/** Where nearly all titles have a front, it is a kicker in each. */
const MIN_ALL = 0.9;

const MAX_FRONT = 32;
const MAX_WORDS = 4;

/** So many titles with a lost blank are no chance, and so many of their kickers are known or recur. */
const MIN_GLUED = 5;
const MIN_TOLD = 0.6;

/** A few words before a colon, and a headline behind it. */
function isFront(candidate: Candidate): boolean {
  const isShort = candidate.prefix.length <= MAX_FRONT && !looksLikeName(candidate.prefix);
  return candidate.mark === "colon" && isShort && /^[\p{Lu}\d“„«"'‘¿¡]/u.test(candidate.rest);
}

/** Whether nearly all titles have a front, and some are told to be kickers. */
function haveAllFronts(candidates: readonly Candidate[][], isTold: (one: Candidate) => boolean): boolean {
  const fronts = candidates.flatMap((found) => found.filter(isFront).slice(0, 1));
  return fronts.length >= Math.max(MIN_TITLES, candidates.length * MIN_ALL) && fronts.some(isTold);
}

/** In this share of the titles, sections in capitals before a bar are a habit. */
const MIN_SET = 0.5;

/** `COURT | Man who sold a greenhouse spared jail`: a word or two in capitals before a bar. */
function isSetFront({ prefix, rest, mark }: Candidate): boolean {
  const isSet = prefix.length <= MAX_FRONT && /^\p{Lu}[\p{Lu}\s&'’-]+$/u.test(prefix);
  return mark === "bar" && isSet && rest.length > prefix.length && !/^[\p{Lu}\s]+$/u.test(rest);
}

/** Whether most titles have a section in capitals before a bar, and not all the same one: that would be the site. */
function haveSetFronts(candidates: readonly Candidate[][]): boolean {
  const fronts = candidates.flatMap((found) => found.filter(isSetFront).slice(0, 1));
  const isHabit = fronts.length >= Math.max(MIN_TITLES, candidates.length * MIN_SET);
  return isHabit && new Set(fronts.map(keyOf)).size > 1;
}

/** A few words with a lost blank behind them. */
const isGluedFront = ({ prefix, mark }: Candidate): boolean =>
  mark === "glued" &&
  prefix.length <= MAX_FRONT &&
  prefix.split(" ").length <= MAX_WORDS &&
  /^\p{Lu}/u.test(prefix);

/** Whether nearly all titles have lost a blank, and most of the words before it are told to be kickers. */
function haveGluedFronts(candidates: readonly Candidate[][], isTold: (one: Candidate) => boolean): boolean {
  const fronts = candidates.flatMap((found) => found.filter(isGluedFront).slice(0, 1));
  const told = fronts.filter(isTold).length;
  return (
    fronts.length >= Math.max(MIN_GLUED, candidates.length * MIN_ALL) && told >= fronts.length * MIN_TOLD
  );
}

/** How many words of what follows are compared. */
const COMPARED = 2;

/** Fronts behind which all titles go on alike: `Night trains: a second chance for …` is a headline that recurs, no kicker. */
function templatesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const rests = new Map<string, string[]>();
  for (const candidate of candidates) {
    const all = rests.get(keyOf(candidate));
    if (all) all.push(candidate.rest);
    else rests.set(keyOf(candidate), [candidate.rest]);
  }
  const isTemplate = (all: readonly string[]): boolean => {
    // `August 30` and `August 23` are one opening: a series counts in numbers and days.
    const openings = new Set(all.map((rest) => rest.replace(/\d+/g, "0").split(" ", COMPARED).join(" ")));
    const distinct = new Set(all).size;
    return distinct > 1 && openings.size === 1;
  };
  return new Set([...rests].filter(([, all]) => isTemplate(all)).map(([key]) => key));
}

const keyOf = ({ mark, prefix }: Candidate): string => `${mark}:${foldText(prefix)}`;

function isKnown({ prefix, mark }: Candidate): boolean {
  return isKnownKicker(prefix) || (mark !== "glued" && mark !== "dash" && endsInKnownKicker(prefix));
}

/** Few words, and no name. */
function isKickerLike({ prefix, mark }: Candidate): boolean {
  const words = prefix.split(" ").length;
  return words <= 4 && !looksLikeName(prefix) && (mark !== "glued" || words > 1);
}
