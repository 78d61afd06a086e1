import type { TopicProfile } from "@/lib/domain/topic-model";
import { type Corpus, PARTS } from "@/lib/ingest/tags/model/corpus";

/** With fewer documents of a topic, or fewer others, nothing is learned about it. */
export const ENOUGH_DOCUMENTS = 5;
/** A word has to stand in so many documents of the topic. */
const ENOUGH_SIGHTINGS = 3;
/** ... and to be so much likelier there than elsewhere: twice. */
const LEAST_WEIGHT = Math.log(2);
const MOST_WORDS = 60;
/** Of what would be suggested, so much has to be what editors gave. */
const PRECISION = 0.8;
const SURE_PRECISION = 0.95;
/** Fewer right guesses are luck. */
const ENOUGH_HITS = 4;
/** Wrong guesses that are taken for granted, so that a few right ones are no proof. */
const DOUBT = 1;

/** Scores that documents got from a model that had not seen them, and whether editors gave them the topic. */
type Trial = { readonly score: number; readonly isRight: boolean };

/**
 * Learn the words of a topic from a corpus: those that are likelier in its documents than in others (naive Bayes).
 *
 * What sum of weights is enough is tried on documents that were left out; null where no sum is right often enough.
 */
export function learnProfile(corpus: Corpus, name: string): TopicProfile | null {
  const trials: Trial[] = [];
  for (let part = 0; part < PARTS; part++) {
    const weights = weigh(corpus, name, part);
    for (let at = part; at < corpus.documents.length; at += PARTS) {
      const document = corpus.documents[at];
      if (!document) continue;
      trials.push({ score: sumOf(weights, document.words), isRight: document.topics.has(name) });
    }
  }
  const from = leastSum(trials, PRECISION);
  if (from === null) return null;
  const words = [...weigh(corpus, name, null)].map(
    ([word, weight]) => [word, Math.round(weight * 100) / 100] as const,
  );
  const sure = Math.max(leastSum(trials, SURE_PRECISION) ?? 0, from * 1.5);
  return { name, words, from: Math.round(from * 100) / 100, sure: Math.round(sure * 100) / 100 };
}

/** The most telling words of a topic with the logarithm of their odds; documents of one part are left out. */
function weigh(corpus: Corpus, name: string, without: number | null): Map<string, number> {
  const counts = new Map<string, number>();
  let [mine, others] = [0, 0];
  for (const [at, { words, topics }] of corpus.documents.entries()) {
    if (at % PARTS === without) continue;
    if (!topics.has(name)) {
      others++;
      continue;
    }
    mine++;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weighed = [...counts].flatMap(([word, inMine]) => {
    const inOthers = corpus.frequency(word, without) - inMine;
    const weight = Math.log((inMine + 0.5) / (mine + 1)) - Math.log((inOthers + 0.5) / (others + 1));
    return inMine >= ENOUGH_SIGHTINGS && weight >= LEAST_WEIGHT
      ? [{ word, weight, gain: inMine * weight }]
      : [];
  });
  weighed.sort((one, other) => other.gain - one.gain || (one.word < other.word ? -1 : 1));
  return new Map(weighed.slice(0, MOST_WORDS).map(({ word, weight }) => [word, weight]));
}

function sumOf(weights: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const [word, weight] of weights) if (words.has(word)) sum += weight;
  return sum;
}

/** The sum from which on the guesses are right so often, half way to the next wrong one; null where hits are too few. */
function leastSum(trials: readonly Trial[], precision: number): number | null {
  const sorted = [...trials].sort((one, other) => other.score - one.score);
  let [hits, least] = [0, null as number | null];
  for (const [at, { score, isRight }] of sorted.entries()) {
    if (score <= 0) break;
    if (isRight) hits++;
    const below = sorted[at + 1]?.score ?? 0;
    if (below !== score && hits >= ENOUGH_HITS && hits / (at + 1 + DOUBT) >= precision)
      least = (score + below) / 2;
  }
  return least;
}
