import { ARABIC } from "@/lib/ingest/tags/tables/topics/ar";
import { GERMAN } from "@/lib/ingest/tags/tables/topics/de";
import { ENGLISH } from "@/lib/ingest/tags/tables/topics/en";
import { SPANISH } from "@/lib/ingest/tags/tables/topics/es";
import { FRENCH } from "@/lib/ingest/tags/tables/topics/fr";
import { ITALIAN } from "@/lib/ingest/tags/tables/topics/it";
import { DUTCH } from "@/lib/ingest/tags/tables/topics/nl";
import { POLISH } from "@/lib/ingest/tags/tables/topics/pl";
import { PORTUGUESE } from "@/lib/ingest/tags/tables/topics/pt";
import { RUSSIAN } from "@/lib/ingest/tags/tables/topics/ru";
import { TURKISH } from "@/lib/ingest/tags/tables/topics/tr";

/** A topic with the words that give it away, by language. */
export interface Topic {
  readonly name: string;
  /** `*` stands for any ending; a word with `~` in front supports a topic and makes none. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
}

const TABLES: Readonly<Record<string, string>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  tr: TURKISH,
};

function read(table: string): Map<string, readonly string[]> {
  const rows = table.trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [name = "", cues = ""] = row.split("=");
      return [name, cues.split(";")] as const;
    }),
  );
}

const byLanguage = Object.entries(TABLES).map(([language, table]) => [language, read(table)] as const);

/** What news and policy texts are about, in the broad lines of the IPTC's media topics. */
export const TOPICS: readonly Topic[] = [...read(ENGLISH).keys()].map((name) => ({
  name,
  cues: Object.fromEntries(byLanguage.map(([language, table]) => [language, table.get(name) ?? []])),
}));
