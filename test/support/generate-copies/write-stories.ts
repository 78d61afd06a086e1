import type { CleanItem } from "@/lib/ingest/types";
import { buildCleanItem } from "../build-item";
import { entries, fillSlots, isoDay, randomDay, spellDate } from "../generate-dumps/items";
import { createRandom, type Random } from "../generate-dumps/random";
import type { LanguageWords } from "../generate-dumps/words";

/** A made-up item: what is compared of it, before any pipeline. */
export interface MadeItem {
  readonly title: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
}

const SYLLABLES = [
  "ba",
  "ke",
  "lo",
  "mi",
  "ran",
  "ste",
  "vor",
  "tu",
  "pel",
  "din",
  "gar",
  "so",
  "hel",
  "wen",
  "fi",
  "cor",
];
const CONTENT_WORDS = 6_000;

/** A language with a vocabulary of its own: its little words are real ones, all others are made of syllables. */
export interface Tongue {
  readonly words: LanguageWords;
  readonly little: readonly string[];
  readonly content: readonly string[];
  readonly names: readonly string[];
}

/** The vocabulary of a language, always the same one. */
export function learnTongue(words: LanguageWords, seed: number): Tongue {
  const random = createRandom(seed);
  const invent = (least: number, most: number) =>
    Array.from({ length: random.between(least, most) }, () => random.pick(SYLLABLES)).join("");
  const little =
    entries(words.sentences)
      .join(" ")
      .toLowerCase()
      .match(/(?<![\p{L}{])\p{L}{1,4}(?![\p{L}}])/gu) ?? [];
  return {
    words,
    little: [...new Set(little)],
    content: [...new Set(Array.from({ length: CONTENT_WORDS }, () => invent(2, 4)))],
    names: Array.from({ length: 400 }, () => capital(invent(2, 3))),
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A word as often as language has it: a few all the time, most hardly ever. */
function pickWord({ content }: Tongue, random: Random): string {
  const share = random.between(1, 1_000_000) / 1_000_000;
  return content[Math.floor(share ** 3 * content.length)] ?? content[0] ?? "";
}

function writeSentence(tongue: Tongue, random: Random): string {
  const { words, little, names } = tongue;
  const parts = Array.from({ length: random.between(9, 24) }, () => {
    if (random.chance(0.38)) return random.pick(little);
    if (random.chance(0.08)) return random.pick(names);
    if (random.chance(0.04)) return String(random.between(2, 4_000));
    if (random.chance(0.02)) return spellDate(randomDay(random), entries(words.dates)[0] ?? "", words);
    return pickWord(tongue, random);
  });
  return `${capital(parts.join(" "))}.`;
}

/** Write one item. */
export function writeStory(tongue: Tongue, random: Random): MadeItem {
  const { words, names } = tongue;
  const title = [
    random.pick(names),
    ...Array.from({ length: random.between(3, 7) }, () => pickWord(tongue, random)),
  ];
  return {
    title: `${title.join(" ")} ${random.chance(0.5) ? random.pick(entries(words.places)) : random.pick(names)}`,
    language: words.code,
    publishedAt: isoDay(randomDay(random)),
    paragraphs: Array.from({ length: random.between(2, 9) }, () =>
      Array.from({ length: random.between(1, 4) }, () => writeSentence(tongue, random)).join(" "),
    ),
  };
}

/** Notices of one template: all is the same but a place, a number and a day. */
export function writeNotices(tongue: Tongue, random: Random, count: number): MadeItem[] {
  const { words, names } = tongue;
  const body = Array.from({ length: 6 }, () => writeSentence(tongue, random));
  const heading = writeSentence(tongue, random).split(" ").slice(0, 4).join(" ");
  const isNamed = random.chance(0.5);
  const before = capital(random.pick(tongue.little));
  return Array.from({ length: count }, () => {
    const [name, day] = [random.pick(names), randomDay(random)];
    const spelt = spellDate(day, entries(words.dates)[0] ?? "", words);
    return {
      title: isNamed ? `${heading} ${name}` : heading,
      language: words.code,
      publishedAt: "2024-03-05",
      paragraphs: [fillSlots(`${body[0]} ${before} ${name} ${spelt} {n}.`, words, random), ...body.slice(1)],
    };
  });
}

/** The item as the pipeline hands it to identification. */
export function cleanOf({ title, language, publishedAt, paragraphs }: MadeItem, position: number): CleanItem {
  return buildCleanItem({
    position,
    title,
    publishedAtRaw: publishedAt,
    publishedAt,
    datePrecision: "day",
    declaredLanguage: language,
    text: paragraphs.join("\n"),
  });
}
