import type { TagType } from "@/lib/domain/ingest";
import { keepMade } from "@/lib/domain/keep-made";
import { siteLanguageOf } from "@/lib/domain/site-languages";
import { countryCode, isEnglishName } from "@/lib/site/maps/country-code";
import type { SiteWords } from "@/lib/site/words/site-words";

/** A name as a page says it. */
export interface SaidName {
  readonly name: string;
  /** Only where it is not the language of the site's other names. */
  readonly lang: string | undefined;
}

interface Named {
  readonly name: string;
  readonly type?: TagType | undefined;
}

type Words = Pick<SiteWords, "language" | "names">;

/**
 * The name of a tag: that of a country in the language of the page's words, any other as the site has it.
 *
 * In the site's own language a country keeps the name that editors gave it, unless that is the English one of a site
 * that is not in English: so the pipeline names it.
 */
export function saidName({ name, type }: Named, words: Words): SaidName {
  const asItIs = { name, lang: undefined };
  const code = type === "country" ? countryCode([name]) : null;
  if (code === null) return asItIs;
  const { language, names } = words;
  const isChosen = names !== undefined && siteLanguageOf(names) !== language;
  const isForeign = names === undefined && language !== "en" && isEnglishName(name, code);
  const said = isChosen || isForeign ? countryIn(language, code) : null;
  return said && said !== name ? { name: said, lang: names === undefined ? undefined : language } : asItIs;
}

/** Their long names say more than that it is a country. */
const SHORT = new Set(["PS", "HK", "MO"]);

const namesIn = keepMade((key) => {
  const [language = "en", style] = key.split(" ");
  return new Intl.DisplayNames([language], {
    ...{ type: "region", fallback: "none" },
    style: style === "short" ? "short" : "long",
  });
});

const countryIn = (language: string, code: string): string | null =>
  namesIn(`${language} ${SHORT.has(code) ? "short" : "long"}`).of(code) ?? null;
