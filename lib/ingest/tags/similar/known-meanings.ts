import countryNames from "i18n-iso-countries";
import type { TagKey } from "@/lib/domain/desk-vocabulary";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";
import { foldPhrase } from "@/lib/ingest/tags/tokens";
import gazetteer from "@/lib/ingest/tags/vocabulary";

let meanings: ReadonlyMap<string, string> | null = null;

/** What the built-in tables call a tag, in whichever language it is written; undefined where they don't know it. */
export function knownMeaning({ type, name }: TagKey): string | undefined {
  meanings ??= readTables();
  return meanings.get(`${type}|${foldPhrase(name)}`);
}

function readTables(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const put = (type: string, spelling: string, name: string): void => {
    const key = `${type}|${foldPhrase(spelling)}`;
    if (!all.has(key)) all.set(key, name);
  };
  for (const { type, name } of gazetteer().terms) put(type, name, name);
  for (const { name } of gazetteer().topics ?? []) put("topic", name, name);
  for (const { name, names } of COUNTRIES) for (const spelling of names) put("country", spelling, name);
  for (const language of countryNames.getSupportedLanguages()) {
    const names = countryNames.getNames(language, { select: "all" });
    for (const { code, name } of COUNTRIES)
      for (const spelling of names[code] ?? []) put("country", spelling, name);
  }
  for (const { type, name, aliases } of gazetteer().terms)
    if (type !== "country") for (const alias of aliases) put(type, alias, name);
  return all;
}
