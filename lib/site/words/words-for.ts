import { type SiteLanguage, siteLanguageOf } from "@/lib/domain/site-languages";
import { ar } from "@/lib/site/words/ar";
import { de } from "@/lib/site/words/de";
import { en } from "@/lib/site/words/en";
import { fr } from "@/lib/site/words/fr";
import type { SiteWords } from "@/lib/site/words/site-words";

const CATALOGUES: Readonly<Record<SiteLanguage, SiteWords>> = { en, de, fr, ar };

/** The site's own words in the language of a BCP 47 tag; English where there is no catalogue for it. */
export const wordsFor = (language: string): SiteWords => CATALOGUES[siteLanguageOf(language)];
