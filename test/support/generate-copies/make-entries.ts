import { LANGUAGES } from "../generate-dumps/generate";
import { createRandom, type Random } from "../generate-dumps/random";
import { NOISE } from "./noise";
import { learnTongue, type MadeItem, writeNotices, writeStory } from "./write-stories";

/** A made-up item, and what it is a copy of. */
export interface MadeEntry {
  readonly item: MadeItem;
  /** Place of the original, or null for an original. */
  readonly copyOf: number | null;
  readonly noise: string | null;
}

const DAY_MS = 86_400_000;
const NOTICES = 10;

/** Items that tell of different things, series and notices among them, and behind them copies of some under each kind of noise. */
export function makeEntries(
  seed: number,
  { items: count, copies }: { readonly items: number; readonly copies: number },
): MadeEntry[] {
  const random = createRandom(seed);
  const tongues = Object.values(LANGUAGES).map((words, at) => learnTongue(words, at + 1));
  const items: MadeItem[] = [];
  while (items.length < count) {
    const tongue = random.pick(tongues);
    if (random.chance(0.005)) items.push(...writeNotices(tongue, random, NOTICES));
    else if (random.chance(0.03)) items.push(...writeSeries(writeStory(tongue, random), random));
    else items.push(writeStory(tongue, random));
  }
  const originals = items.map((item): MadeEntry => ({ item, copyOf: null, noise: null }));
  const made = Object.entries(NOISE).flatMap(([noise, change]) =>
    Array.from({ length: copies }, (): MadeEntry => {
      const copyOf = random.between(0, items.length - 1);
      return { item: later(change(items[copyOf] as MadeItem, random), random), copyOf, noise };
    }),
  );
  return [...originals, ...made];
}

/** The same words about another meeting: the next number, another month, another place. */
function writeSeries(story: MadeItem, random: Random): MadeItem[] {
  const place = random.pick(["Alder Bay", "Northwick", "Stonebridge"]);
  return [
    { ...story, title: `${story.title} 3` },
    { ...story, title: `${story.title} 4` },
    { ...story, publishedAt: dayAfter(story.publishedAt, 30) },
    { ...story, title: story.title.replace(/\S+$/, place) },
  ];
}

const later = (item: MadeItem, random: Random): MadeItem => ({
  ...item,
  publishedAt: dayAfter(item.publishedAt, random.between(0, 3)),
});

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
