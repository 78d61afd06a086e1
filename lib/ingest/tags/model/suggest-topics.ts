import type { TopicProfile } from "@/lib/domain/topic-model";
import { hashOf } from "@/lib/ingest/tags/hash-filter";
import { WORDS_READ } from "@/lib/ingest/tags/model/corpus";
import type { ItemText } from "@/lib/ingest/tags/section";
import type { TagSuggestion } from "@/lib/ingest/types";

/** Topics by the hash of each word that speaks for them. */
export interface TopicModel {
  readonly profiles: readonly TopicProfile[];
  readonly weights: ReadonlyMap<number, readonly (readonly [profile: number, weight: number])[]>;
}

/** So many words are shown as the reason. */
const MOST_EVIDENCE = 4;
const LEAST_CONFIDENCE = 0.6;
const MOST_CONFIDENCE = 0.9;
/** A text is about few things. */
const MOST_TOPICS = 3;

/** Compile what was learned about topics; null where nothing was. */
export function compileTopics(profiles: readonly TopicProfile[]): TopicModel | null {
  if (profiles.length === 0) return null;
  const weights = new Map<number, (readonly [number, number])[]>();
  for (const [at, { words }] of profiles.entries())
    for (const [word, weight] of words) {
      const hash = hashOf(word);
      const entry = weights.get(hash);
      if (entry) entry.push([at, weight]);
      else weights.set(hash, [[at, weight]]);
    }
  return { profiles, weights };
}

interface Sum {
  total: number;
  readonly found: { readonly at: number; readonly weight: number }[];
}

/** Topics whose articles have the words of this text, each with the most telling of them. */
export function suggestTopics({ words }: ItemText, { profiles, weights }: TopicModel): TagSuggestion[] {
  const sums = new Map<number, Sum>();
  const seen = new Set<number>();
  for (let at = 0; at < Math.min(words.count, WORDS_READ); at++) {
    const hash = words.hash(at);
    const speaksFor = weights.get(hash);
    if (!speaksFor || seen.has(hash)) continue;
    seen.add(hash);
    for (const [profile, weight] of speaksFor) {
      const sum = sums.get(profile) ?? { total: 0, found: [] };
      sums.set(profile, sum);
      sum.total += weight;
      sum.found.push({ at, weight });
    }
  }
  return [...sums]
    .flatMap(([at, { total, found }]) => {
      const profile = profiles[at];
      if (!profile || total < profile.from) return [];
      const telling = [...found].sort((one, other) => other.weight - one.weight).slice(0, MOST_EVIDENCE);
      const evidence = telling.map((word) => words.at(word.at)?.raw ?? "").join(", ");
      return [
        { type: "topic" as const, name: profile.name, confidence: confidenceOf(total, profile), evidence },
      ];
    })
    .sort((one, other) => other.confidence - one.confidence || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

function confidenceOf(total: number, { from, sure }: TopicProfile): number {
  const share = Math.min(1, (total - from) / Math.max(0.01, sure - from));
  return Math.round((LEAST_CONFIDENCE + (MOST_CONFIDENCE - LEAST_CONFIDENCE) * share) * 100) / 100;
}
