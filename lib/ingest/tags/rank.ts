import type { TagType } from "@/lib/domain/ingest";
import { foldKey } from "@/lib/ingest/tags/fold-unit";
import type { Sighting } from "@/lib/ingest/tags/sighting";
import type { TagSuggestion } from "@/lib/ingest/types";

/** Words of a text for each mention that a name needs which stands in its body alone, by type; others need one. */
const WORDS_A_MENTION: Partial<Record<TagType, number>> = {
  place: 450,
  region: 150,
  organisation: 900,
  topic: 300,
};
const MOST_MENTIONS: Partial<Record<TagType, number>> = { region: 2, organisation: 2, topic: 3 };

/** Names met in an item as suggestions, the surest first; those that only pass through are left out. */
export function rank(sightings: readonly Sighting[], words: number): TagSuggestion[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.type}|${foldKey(sighting.name)}`;
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  return [...groups.values()]
    .filter((found) => !isPassing(found, words))
    .flatMap((found) =>
      found
        .slice(0, 1)
        .map(({ type, name, evidence }) => ({ type, name, confidence: confidenceOf(found), evidence })),
    );
}

/** Title counts most, then how often and how early a name is met. */
function confidenceOf(found: readonly Sighting[]): number {
  const base = found.some(({ where }) => where === "title")
    ? 0.9
    : found.some(({ where }) => where === "lead" || where === "label")
      ? 0.75
      : 0.6;
  return Math.round(Math.min(0.98, base + 0.04 * (found.length - 1)) * 100) / 100;
}

/** In a long text a town, region or body named once, far down, is no subject. */
function isPassing(found: readonly Sighting[], words: number): boolean {
  const type = found[0]?.type ?? "topic";
  const wordsAMention = WORDS_A_MENTION[type];
  if (wordsAMention === undefined || found.some(({ where }) => where !== "body")) return false;
  const wanted = 1 + Math.floor(words / wordsAMention);
  return found.length < Math.min(wanted, MOST_MENTIONS[type] ?? wanted);
}
