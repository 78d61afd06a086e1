import type { SiteLanguage } from "@/lib/domain/site-languages";
import type { SiteWords } from "@/lib/site/words/site-words";
import { wordsFor } from "@/lib/site/words/words-for";

interface Props {
  readonly words: SiteWords;
  /** Those that may be chosen, the site's own first; with none there is no form. */
  readonly languages: readonly SiteLanguage[];
}

/** The languages that the site speaks, each by its own name: a plain form that leads back to the page. */
export function LanguageForm({ words, languages }: Props) {
  if (languages.length === 0) return null;
  return (
    <form className="appearance" method="post" action="/preferences" aria-label={words.languageOfSite}>
      <span>{words.languageOfSite}</span>
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          dir={wordsFor(language).dir}
          aria-pressed={language === words.language}
        >
          {wordsFor(language).ownName}
        </button>
      ))}
    </form>
  );
}
