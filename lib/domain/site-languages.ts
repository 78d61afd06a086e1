/** Languages that the public section can speak itself. */
export const SITE_LANGUAGES = ["en", "de", "fr", "ar"] as const;
export type SiteLanguage = (typeof SITE_LANGUAGES)[number];

/** The language in which a site speaks whose own is this BCP 47 tag; English where we have no words in it. */
export function siteLanguageOf(tag: string): SiteLanguage {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  return SITE_LANGUAGES.find((language) => language === primary) ?? "en";
}
