import { foldForSearch } from "@/lib/domain/search-text";
import { WORLD_OUTLINES } from "@/lib/site/maps/world-outlines";

/** Usual names that the tables of the runtime do not have. */
const ALSO: Readonly<Record<string, string>> = {
  "republic of the congo": "CG",
  "republic of congo": "CG",
  "democratic republic of the congo": "CD",
  "democratic republic of congo": "CD",
  "dr congo": "CD",
  "ivory coast": "CI",
  "czech republic": "CZ",
  swaziland: "SZ",
  "hong kong": "HK",
  macao: "MO",
  macau: "MO",
  burma: "MM",
  macedonia: "MK",
  palestine: "PS",
  "state of palestine": "PS",
  "russian federation": "RU",
  "saint kitts and nevis": "KN",
  "saint lucia": "LC",
  "saint vincent and the grenadines": "VC",
  "east timor": "TL",
  turkey: "TR",
  uk: "GB",
  "great britain": "GB",
  usa: "US",
  "united states of america": "US",
  "holy see": "VA",
};
const LANGUAGES = ["en", "de", "fr", "ar", "es", "it", "pt", "nl", "ru"];
const SMALL_WORDS = new Set(["and", "the", "of"]);

/** Where two countries have one key, English decides. */
let codes: ReadonlyMap<string, string> | null = null;
let english: ReadonlyMap<string, string> | null = null;

/** The ISO 3166-1 code of a country that the map has, by any of its names; null where it has none. */
export function countryCode(names: readonly string[]): string | null {
  codes ??= readCodes(LANGUAGES);
  for (const name of names) {
    const code = codes.get(keyOf(name));
    if (code) return code;
  }
  return null;
}

/** Whether a country of this code is called so in English. */
export function isEnglishName(name: string, code: string): boolean {
  english ??= readCodes(["en"]);
  return english.get(keyOf(name)) === code;
}

function readCodes(languages: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(ALSO).map(([name, code]) => [keyOf(name), code]));
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of WORLD_OUTLINES.keys()) {
      const key = keyOf(names.of(code) ?? "");
      if (key !== "" && !found.has(key)) found.set(key, code);
    }
  }
  return found;
}

const keyOf = (name: string) =>
  foldForSearch(name)
    .split(" ")
    .filter((word) => !SMALL_WORDS.has(word))
    .join(" ");
