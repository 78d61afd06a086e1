import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** Stands for a date that an editor could give or not. */
export const UNDECIDED = "?";

/** What a dump says, known before it is rendered. */
export interface TrueItem {
  /** Null where the shape prints no title. */
  readonly title: string | null;
  readonly kicker: string | null;
  /** Kickers that are as right. */
  readonly kickerAccept?: readonly (string | null)[];
  readonly url: string | null;
  /** ISO 8601, `UNDECIDED`, or null where the shape prints no date. */
  readonly publishedAt: string | null;
  readonly language: string;
  readonly body: readonly string[];
  /** Text that may stand in the body or not. */
  readonly optional?: readonly string[];
}

/** A rendered dump and what is in it. */
export interface GeneratedDump {
  readonly text: string;
  readonly items: readonly TrueItem[];
}

/** A news item before it is rendered. */
export interface Story {
  readonly title: string;
  readonly kicker: string;
  readonly day: Date;
  readonly paragraphs: readonly string[];
  /** Paragraphs that are printed with a bullet. */
  readonly list: readonly string[];
}

/** The entries of a `|` list. */
export const entries = (list: string): string[] => list.split("|");

const pad = (value: number): string => String(value).padStart(2, "0");

/** A day between 2012 and 2024, at a whole minute. */
export function randomDay(random: Random): Date {
  const day = Date.UTC(random.between(2012, 2024), random.between(0, 11), random.between(1, 28));
  return new Date(day + random.between(6 * 60, 20 * 60) * 60_000);
}

/** `2024-03-05`. */
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10);

/** Print `day` in one of the language's spellings. */
export function spellDate(day: Date, spelling: string, words: LanguageWords): string {
  const month = day.getUTCMonth();
  return spelling
    .replace("{dd}", pad(day.getUTCDate()))
    .replace("{d}", String(day.getUTCDate()))
    .replace("{month}", entries(words.months)[month] ?? "")
    .replace("{mon}", entries(words.monthsShort)[month] ?? "")
    .replace("{mm}", pad(month + 1))
    .replace("{m}", String(month + 1))
    .replace("{yy}", pad(day.getUTCFullYear() % 100))
    .replace("{y}", String(day.getUTCFullYear()));
}

/** `09:05`. */
export const spellTime = (day: Date): string => day.toISOString().slice(11, 16);

/** Fill the slots of a template with words of the language. */
export function fillSlots(template: string, words: LanguageWords, random: Random): string {
  const [spelling = "{y}-{mm}-{dd}"] = entries(words.dates);
  const fillers: Readonly<Record<string, () => string>> = {
    place: () => random.pick(entries(words.places)),
    org: () => random.pick(entries(words.orgs)),
    person: () => random.pick(entries(words.persons)),
    n: () => String(random.between(12, 480)),
    year: () => String(random.between(2005, 2023)),
    date: () => spellDate(randomDay(random), spelling, words),
    url: () =>
      `https://www.${random.pick(["river", "harbour", "meadow"])}.example/info/${random.between(10, 99)}`,
  };
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => fillers[name]?.() ?? slot);
}

/** Write `count` different stories. */
export function writeStories(words: LanguageWords, random: Random, count: number, most: number): Story[] {
  const titles = new Set<string>();
  const stories: Story[] = [];
  let day = randomDay(random);
  while (stories.length < count) {
    const title = fillSlots(random.pick(entries(words.titles)), words, random);
    if (titles.has(title)) continue;
    titles.add(title);
    stories.push({
      title,
      kicker: random.pick(entries(words.kickers)),
      day,
      ...writeBody(words, random, most),
    });
    day = new Date(day.getTime() - random.between(1, 20) * 86_400_000 - random.between(1, 200) * 60_000);
  }
  return stories;
}

function writeBody(words: LanguageWords, random: Random, most: number): Pick<Story, "paragraphs" | "list"> {
  const pool = random.shuffle([
    ...entries(words.sentences),
    ...entries(words.traps),
    ...entries(words.quotes),
  ]);
  const take = (): string => fillSlots(pool.pop() ?? random.pick(entries(words.sentences)), words, random);
  const paragraphs = Array.from({ length: random.between(1, most) }, () =>
    Array.from({ length: random.between(2, 4) }, take).join(" "),
  );
  if (paragraphs.length < 3 || random.chance(0.6)) return { paragraphs, list: [] };
  const list = random.shuffle(entries(words.listItems)).slice(0, random.between(2, 4));
  return { paragraphs: [...paragraphs, fillSlots(words.listIntro, words, random)], list };
}
