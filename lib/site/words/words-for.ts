import { type SiteLanguage, siteLanguageOf } from "@/lib/domain/site-languages";
import { ar } from "@/lib/site/words/ar";
import { de } from "@/lib/site/words/de";
import { en } from "@/lib/site/words/en";
import { fr } from "@/lib/site/words/fr";
import type { SiteWords } from "@/lib/site/words/site-words";

const CATALOGUES: Readonly<Record<SiteLanguage, SiteWords>> = { en, de, fr, ar };

/** The site's own words in the language of a BCP 47 tag; English where there is no catalogue for it. */
export const wordsFor = (language: string): SiteWords => CATALOGUES[siteLanguageOf(language)];

/** The same for a site whose names are in the language `names`; they may be in another, and then it is told with them. */
export function wordsWithNames(language: string, names: string): SiteWords {
  const words = wordsFor(language);
  const [primary] = names.toLowerCase().split("-");
  return words.language === primary ? words : { ...words, names };
}
