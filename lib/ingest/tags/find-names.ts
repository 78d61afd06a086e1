import { meaningOf } from "@/lib/ingest/tags/context";
import { foldKey } from "@/lib/ingest/tags/fold-unit";
import { LEARNED, type Lexicon } from "@/lib/ingest/tags/lexicon";
import { findMatches, type Match, type NumberedMatcher } from "@/lib/ingest/tags/matcher";
import type { Words } from "@/lib/ingest/tags/scan-words";
import type { ItemText, Section } from "@/lib/ingest/tags/section";
import type { Sighting } from "@/lib/ingest/tags/sighting";

/** The names in an item, and the folded words that are people in it though they could be countries. */
export interface FoundNames {
  readonly sightings: Sighting[];
  readonly people: Set<string>;
  /** Words `[from, to)` that name organisations, in order: what they are called is not what the item is about. */
  readonly bodies: (readonly [from: number, to: number])[];
}

/** So much of what stands before a name is kept. */
const BEFORE = 12;

/** Every name of the vocabulary and of the dump's own in an item. */
export function findNames(
  { words, sections }: ItemText,
  { names, places }: Pick<Lexicon, "names" | "places">,
  language: string,
): FoundNames {
  const found: FoundNames = { sightings: [], people: new Set(), bodies: [] };
  let section = 0;
  for (const match of findMatches(words, names)) {
    while (match.from >= (sections[section]?.to ?? Number.POSITIVE_INFINITY)) section++;
    const where = sections[section]?.where ?? "body";
    const meaning = meaningOf(words, match, language);
    if (match.type === "organisation") found.bodies.push([match.from, match.to]);
    if (meaning === "name") found.sightings.push(sightingOf(words, match, where));
    if (meaning === "person") found.people.add(foldKey(evidenceOf(words, match.from, match.to)));
    // A name that was made ("Coast Guard of Ruritania") still speaks of the country or region inside it.
    if (match.matcher < LEARNED) continue;
    for (const inside of placesInside(words, match, places, language))
      found.sightings.push(sightingOf(words, inside, where));
  }
  return found;
}

function placesInside(
  words: Words,
  { from, to }: Match,
  places: readonly NumberedMatcher[],
  language: string,
): Match[] {
  return findMatches(words, places, [from, to]).filter(
    (match) =>
      (match.type === "country" || match.type === "region") && meaningOf(words, match, language) === "name",
  );
}

function sightingOf(words: Words, { type, name, from, to }: Match, where: Section["where"]): Sighting {
  const year = type === "event" ? (words.at(to)?.raw ?? "") : "";
  const hasYear = year !== "" && /^(?:19|20)\d\d$/.test(year);
  const start = words.start(from);
  return {
    type: type ?? "topic",
    name: hasYear ? `${name} ${year}` : name,
    where,
    evidence: evidenceOf(words, from, hasYear ? to + 1 : to),
    before: words.text.slice(Math.max(0, start - BEFORE), start),
  };
}

const evidenceOf = (words: Words, from: number, to: number): string =>
  words.text.slice(words.start(from), words.end(to - 1));
