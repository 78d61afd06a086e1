import { findMatches, type NumberedMatcher } from "@/lib/ingest/tags/matcher";
import type { Words } from "@/lib/ingest/tags/scan-words";
import { gapAfter, type ItemText, type Section } from "@/lib/ingest/tags/section";
import type { TagSuggestion } from "@/lib/ingest/types";

/** How much a word counts by where it stands. */
const WEIGHT: Readonly<Record<Section["where"], number>> = {
  title: 4,
  label: 4,
  lead: 2,
  body: 1,
  hashtag: 2,
};
/** A phrase of several words says more than one word, which may mean many things. */
const PHRASE = 1.5;
/** A phrase inside a name ("the Regional Migration Policy Forum") says what somebody is called. */
const IN_NAME = 0.5;
/** What counts less by itself: a word that many texts have. */
const WEAK = 0.4;
/** So many of the same words count in full; the rest says nothing new. */
const MOST_REPEATS = 3;
/** A text is about few things. */
const MOST_TOPICS = 4;
/** Points that make a topic, and points of one that is beyond doubt. */
const ENOUGH = 3;
const PLENTY = 9;
/** Words of a text for each further point that is asked for: long texts touch on much. */
const WORDS_A_POINT = 150;
/** ... but never more than so many. */
const MOST_FURTHER = 4;

interface Score {
  points: number;
  isStrong: boolean;
  evidence: string;
  /** The weight of the evidence that is shown: the most telling words. */
  heaviest: number;
  readonly repeats: Map<string, number>;
}

/**
 * The topics that an item is about, by the words that give them away.
 *
 * @param bodies words that name organisations: a Ministry of Fisheries may do something else today.
 */
export function findTopics(
  { words, sections }: ItemText,
  topics: readonly NumberedMatcher[],
  bodies: readonly (readonly [from: number, to: number])[],
): TagSuggestion[] {
  const scores = new Map<string, Score>();
  let body = 0;
  let section = 0;
  for (const { name, from, to, isWeak } of findMatches(words, topics)) {
    while (from >= (bodies[body]?.[1] ?? Number.POSITIVE_INFINITY)) body++;
    if (from >= (bodies[body]?.[0] ?? Number.POSITIVE_INFINITY)) continue;
    while (from >= (sections[section]?.to ?? Number.POSITIVE_INFINITY)) section++;
    const evidence = words.text.slice(words.start(from), words.end(to - 1));
    const where = sections[section]?.where ?? "body";
    const weight = WEIGHT[where] * (isWeak ? WEAK : 1) * (to - from > 1 ? PHRASE : 1);
    const isName = (where === "lead" || where === "body") && isInName(words, from, to);
    add(scores, name, { evidence, weight: isName ? weight * IN_NAME : weight, isWeak });
  }
  const enough = ENOUGH + Math.min(MOST_FURTHER, Math.floor(words.count / WORDS_A_POINT));
  return [...scores]
    .filter(([, { points, isStrong }]) => isStrong && points >= enough)
    .sort(([a, left], [b, right]) => right.points - left.points || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([name, { points, evidence }]) => ({
      type: "topic",
      name,
      confidence: confidenceOf(points, enough),
      evidence,
    }));
}

/** Whether a phrase stands between other words that start big, as in a running text only names do. */
function isInName(words: Words, from: number, to: number): boolean {
  if (!isCased(words, from)) return false;
  const goesOn = (left: number): boolean => gapAfter(words, left) === " ";
  return (goesOn(from - 1) && isCased(words, from - 1)) || (goesOn(to - 1) && isCased(words, to));
}

/** Whether a word starts with a capital, in a script that has small letters. */
function isCased(words: Words, at: number): boolean {
  if (at < 0 || at >= words.count) return false;
  const first = words.text[words.start(at)] ?? "";
  return first !== first.toLowerCase();
}

function add(
  scores: Map<string, Score>,
  name: string,
  { evidence, weight, isWeak }: { evidence: string; weight: number; isWeak: boolean },
): void {
  const score = scores.get(name) ?? { points: 0, isStrong: false, evidence, heaviest: 0, repeats: new Map() };
  scores.set(name, score);
  const words = evidence.toLowerCase();
  const times = score.repeats.get(words) ?? 0;
  score.repeats.set(words, times + 1);
  if (times < MOST_REPEATS) score.points += weight;
  score.isStrong ||= !isWeak;
  if (weight <= score.heaviest) return;
  score.heaviest = weight;
  score.evidence = evidence;
}

/** From 0.6 where there is just enough to 0.95 where it is beyond doubt. */
function confidenceOf(points: number, enough: number): number {
  const share = Math.min(1, (points - enough) / (PLENTY - ENOUGH));
  return Math.round((0.6 + 0.35 * share) * 100) / 100;
}
