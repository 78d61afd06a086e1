/** @jsxImportSource preact */
import { PreferenceForm } from "@/components/site/preference-form";
import type { SiteLanguage } from "@/lib/domain/site-languages";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsFor } from "@/lib/site/words/words-for";

interface Props {
  readonly words: SiteWords;
  /** Those that may be chosen, the site's own first; with none there is no form. */
  readonly languages: readonly SiteLanguage[];
}

/** The languages that the site speaks, each by its own name. */
export function LanguageForm({ words, languages }: Props) {
  if (languages.length === 0) return null;
  const choices = languages.map((language) => ({
    value: language,
    label: wordsFor(language).ownName,
    isChosen: language === words.language,
    lang: language,
    dir: wordsFor(language).dir,
  }));
  return <PreferenceForm title={words.languageOfSite} name="language" choices={choices} />;
}
