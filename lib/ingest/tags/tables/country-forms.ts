import { ARABIC } from "@/lib/ingest/tags/tables/country-forms/ar";
import { GERMAN } from "@/lib/ingest/tags/tables/country-forms/de";
import { SPANISH } from "@/lib/ingest/tags/tables/country-forms/es";
import { FRENCH } from "@/lib/ingest/tags/tables/country-forms/fr";
import { ITALIAN } from "@/lib/ingest/tags/tables/country-forms/it";
import { DUTCH } from "@/lib/ingest/tags/tables/country-forms/nl";
import { POLISH } from "@/lib/ingest/tags/tables/country-forms/pl";
import { PORTUGUESE } from "@/lib/ingest/tags/tables/country-forms/pt";
import { RUSSIAN } from "@/lib/ingest/tags/tables/country-forms/ru";
import { TURKISH } from "@/lib/ingest/tags/tables/country-forms/tr";

/**
 * What other languages call countries and their people beside the dictionary form of the name: adjectives,
 * cases, other names. A `*` stands for any ending, a capital must be met as a capital.
 */
const FORMS: Readonly<Record<string, string>> = {
  ar: ARABIC,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
};

/** The forms of one language by ISO 3166-1 code; none for a language without a table. */
export function countryForms(language: string): ReadonlyMap<string, readonly string[]> {
  const rows = (FORMS[language] ?? "").trim().split(/;\s*/);
  return new Map(
    rows.map(
      (row) =>
        [
          row.slice(0, 2),
          row
            .slice(3)
            .split("/")
            .filter((form) => form !== ""),
        ] as const,
    ),
  );
}

/** Names that the dictionary of countries gives to the wrong one, by language and code. */
export const WRONG_NAMES: ReadonlySet<string> = new Set([
  "pt CD República Popular do Congo",
  "pt CG República Democrática do Congo",
]);

/** Names of countries that are a common word of the language, folded. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ["مالي", "عمان", "بنين"],
  pl: ["mali"],
  ru: ["того", "чад", "перу"],
  tr: ["mali", "man"],
};

/** Whether a folded word that could name a country is an ordinary word of the language. */
export function isCommonWord(key: string, language: string): boolean {
  const words = COMMON_WORDS[language];
  return (
    words !== undefined && (words.includes(key) || words.includes(key.replace(/^[وفبلك]?(?:ال|لل)/, "")))
  );
}

/** Phrases of other languages that contain a country's name or people and mean something else. */
export const FOREIGN_SHADOWS: Readonly<Record<string, readonly string[]>> = {
  ar: ["المحيط الهندي", "بحر الصين", "بحر عمان", "خليج عمان", "خليج غينيا", "هندسة*"],
  de: [
    ..."Indischer Ozean;Indischen Ozean;Indische Ozean;Golf von Mexiko;Golf von Guinea;Golf von Oman;Neu-Mexiko;Südchinesisches Meer".split(
      ";",
    ),
    ..."Rhode Island;Long Island;Staten Island;Coney Island;Südchinesischen Meer;Deutsche Welle;Deutsche Presse-Agentur;Französisch-Guayana;Französisch-Polynesien;Griechischen Mythologie".split(
      ";",
    ),
    ..."Panama Papers;Jordantal;Provinz Luxemburg;spanische Grippe;Schweizer Käse;russisches Roulette;Türkischer Honig;englische Woche".split(
      ";",
    ),
  ],
  es: "océano Índico;golfo de México;golfo de Guinea;golfo de Omán;Nuevo México;mar de China;conejillo de Indias;indias occidentales;tortilla española;ensalada rusa;ruleta rusa;gripe española;tinta china;papeles de Panamá;Ciudad de México".split(
    ";",
  ),
  fr: "océan Indien;golfe du Mexique;golfe de Guinée;golfe d'Oman;Nouveau-Mexique;mer de Chine;cochon d'Inde;grippe espagnole;roulette russe;encre de Chine;Guyane française;Polynésie française;café turc;bain turc;papiers de Panama;province de Luxembourg;province du Luxembourg;jardin du Luxembourg;palais du Luxembourg;île Maurice Blanc".split(
    ";",
  ),
  it: "oceano Indiano;golfo del Messico;golfo di Guinea;golfo di Oman;Nuovo Messico;mar Cinese;porcellino d'India;roulette russa;insalata russa;bagno turco;febbre spagnola;tè inglese;fico d'India;fichi d'India".split(
    ";",
  ),
  nl: "Indische Oceaan;Golf van Mexico;Golf van Guinee;Golf van Oman;Chinese Zee;Zuid-Chinese Zee;provincie Luxemburg;cavia;Spaanse griep;Russische roulette;Turks fruit;Nederlandse Antillen".split(
    ";",
  ),
  pl: "Ocean Indyjsk*;Zatok* Meksykańsk*;Zatok* Gwinejsk*;Nowy Meksyk;Morz* Południowochińsk*;grypa hiszpańska;rosyjska ruletka".split(
    ";",
  ),
  pt: "oceano Índico;golfo do México;golfo da Guiné;golfo de Omã;Novo México;mar da China;porquinho-da-índia;roleta russa;gripe espanhola;banho turco;papéis do Panamá;Cidade do México".split(
    ";",
  ),
  ru: "Индийск* океан*;Мексиканск* залив*;Гвинейск* залив*;Оманск* залив*;Южно-Китайск* мор*;испанск* грипп*;русск* рулетк*;грецк* орех*;морск* свинк*".split(
    ";",
  ),
  tr: "Hint Okyanusu;Meksika Körfezi;Gine Körfezi;Umman Körfezi;Umman Denizi;Güney Çin Denizi;Rus ruleti;Türk kahvesi".split(
    ";",
  ),
};
