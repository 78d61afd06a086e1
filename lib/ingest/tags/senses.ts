import { foldKey } from "@/lib/ingest/tags/fold-unit";
import { hashOf } from "@/lib/ingest/tags/hash-filter";
import type { Words } from "@/lib/ingest/tags/scan-words";
import type { Sighting } from "@/lib/ingest/tags/sighting";
import { GEORGIA_IS_A_STATE, SENSES, type Sense, UNDECIDED } from "@/lib/ingest/tags/tables/senses";

/** The hashes of a sense's cues. */
const CUES: ReadonlyMap<Sense, readonly number[]> = new Map(
  [...SENSES.values()].flat().map((sense) => [sense, sense.cues.map((cue) => hashOf(cue))]),
);
/** Which words may be a cue, by the last bits of their hashes: few of a text are worth a place in a set. */
const IN_GLANCE = 0x3fff;
const glance = new Uint8Array(IN_GLANCE + 1);
for (const cues of CUES.values()) for (const hash of cues) glance[hash & IN_GLANCE] = 1;

/** The hashes of the words of an item that may be cues: made only where a name asks for them. */
function cuesIn(words: Words): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let at = 0; at < words.count; at++) {
    const hash = words.hash(at);
    if (glance[hash & IN_GLANCE] === 1) hashes.add(hash);
  }
  return hashes;
}

function votes(sense: Sense, hashes: ReadonlySet<number>): number {
  let count = 0;
  for (const hash of CUES.get(sense) ?? []) if (hashes.has(hash)) count++;
  return count;
}

/** The sense that most words of the item speak for; the first where none speaks. */
function likeliest(senses: readonly Sense[], hashes: ReadonlySet<number>): Sense | undefined {
  let [best, most] = [senses[0], senses[0] ? votes(senses[0], hashes) : 0];
  for (const sense of senses.slice(1)) {
    const count = votes(sense, hashes);
    if (count > most) [best, most] = [sense, count];
  }
  return best;
}

const OPEN = new Set(UNDECIDED);

/** Where a bare name is the place itself, whoever is called so: "in Malta", "to Jordan". */
const PLACED = /(?:^|[^\p{L}])(?:in|to|from|into|across|near|for|between|of|with)[\s\u00a0]+$/iu;

/**
 * Decide what ambiguous spellings mean, by the other words of the item: Georgia the country or the state, the
 * Congo of Kinshasa or of Brazzaville, Jordan the country or the person whose full name the item gives.
 */
export function resolveSenses(
  sightings: readonly Sighting[],
  words: Words,
  { language, people }: { readonly language: string; readonly people: ReadonlySet<string> },
): Sighting[] {
  let hashes: ReadonlySet<number> | null = null;
  const decided = new Map<string, Sense | undefined>();
  const senseOf = (key: string, senses: readonly Sense[]): Sense | undefined => {
    hashes ??= cuesIn(words);
    if (!decided.has(key)) decided.set(key, likeliest(senses, hashes));
    return decided.get(key);
  };
  return sightings.flatMap((sighting) => {
    if (sighting.type !== "country") return [sighting];
    const key = foldKey(sighting.evidence);
    if (key === "georgia" && GEORGIA_IS_A_STATE.has(language) && sighting.evidence === "Georgia") return [];
    const senses = SENSES.get(key) ?? SENSES.get(key.replace(/s$/, ""));
    const sense = senses ? senseOf(key, senses) : undefined;
    if (sense && sense.name === null) return [];
    if (people.has(key) && !isPlaced(sighting, sightings)) return [];
    return [sense?.name && OPEN.has(sighting.name) ? { ...sighting, name: sense.name } : sighting];
  });
}

/** Whether something beside the bare name speaks of the country. */
function isPlaced({ name, before, evidence }: Sighting, all: readonly Sighting[]): boolean {
  return PLACED.test(before) || all.some((other) => other.name === name && other.evidence !== evidence);
}
