import { ar } from "@/lib/site/words/ar";
import { de } from "@/lib/site/words/de";
import { en } from "@/lib/site/words/en";
import { fr } from "@/lib/site/words/fr";
import type { SiteWords } from "@/lib/site/words/site-words";

const CATALOGUES: Readonly<Record<string, SiteWords>> = { en, de, fr, ar };

/** Languages that the public section can speak itself. */
export const WORD_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The site's own words in the language of a BCP 47 tag; English where there is no catalogue for it. */
export function wordsFor(language: string): SiteWords {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return Object.hasOwn(CATALOGUES, primary) ? (CATALOGUES[primary] ?? en) : en;
}
