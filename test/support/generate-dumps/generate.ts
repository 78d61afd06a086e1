import { generateDocplayer } from "./docplayer";
import type { GeneratedDump } from "./items";
import { generateLinkedin } from "./linkedin";
import { generateListing } from "./listing";
import { generateNewsletter } from "./newsletter";
import { createRandom, type Random } from "./random";
import { generateRssText } from "./rss-text";
import { generateSocialPage } from "./social-page";
import type { LanguageWords } from "./words";
import { ar } from "./words/ar";
import { cs } from "./words/cs";
import { de } from "./words/de";
import { el } from "./words/el";
import { en } from "./words/en";
import { es } from "./words/es";
import { fr } from "./words/fr";
import { it } from "./words/it";
import { nl } from "./words/nl";
import { pl } from "./words/pl";
import { pt } from "./words/pt";
import { ro } from "./words/ro";
import { ru } from "./words/ru";
import { sv } from "./words/sv";
import { tr } from "./words/tr";
import { uk } from "./words/uk";

/** The shapes of text that dumps are made of. */
export const SHAPES = ["listing", "rss-text", "linkedin", "docplayer", "social-page", "newsletter"] as const;

export type Shape = (typeof SHAPES)[number];

/** The languages that pages are written in. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  tr,
  ar,
  ru,
  uk,
  el,
  sv,
  cs,
  ro,
};

const RENDERERS: Readonly<Record<Shape, (words: LanguageWords, random: Random) => GeneratedDump>> = {
  listing: generateListing,
  "rss-text": generateRssText,
  linkedin: generateLinkedin,
  docplayer: generateDocplayer,
  "social-page": generateSocialPage,
  newsletter: generateNewsletter,
};

/** Make the dump of `shape` in `language` that belongs to `seed`: always the same one. */
export function generateDump(shape: Shape, language: string, seed: number): GeneratedDump {
  const words = LANGUAGES[language];
  if (!words) throw new Error(`There are no words for the language ${language}.`);
  const mixed =
    seed * 7919 + SHAPES.indexOf(shape) * 104_729 + Object.keys(LANGUAGES).indexOf(language) * 1_299_709;
  return RENDERERS[shape](words, createRandom(mixed));
}
