import countryNames from "i18n-iso-countries";
import { compileDesk, type Desk } from "@/lib/ingest/tags/desk";
import { foldKey } from "@/lib/ingest/tags/fold-unit";
import { admit, EVENT_KIND, type HashFilter, newFilter, PERSON_TITLE } from "@/lib/ingest/tags/hash-filter";
import type { NumberedMatcher } from "@/lib/ingest/tags/matcher";
import { EVENT_KINDS } from "@/lib/ingest/tags/mine/events";
import { TITLES_OF_PEOPLE } from "@/lib/ingest/tags/mine/people";
import { COUNTRIES, COUNTRY_SHADOWS, MISLEADING_NAMES } from "@/lib/ingest/tags/tables/countries";
import { countryForms, FOREIGN_SHADOWS, WRONG_NAMES } from "@/lib/ingest/tags/tables/country-forms";
import {
  admitMatcher,
  compileMatcher,
  compileSpellings,
  type Matcher,
  type Spelling,
} from "@/lib/ingest/tags/trie";
import type { Vocabulary, VocabularyTerm } from "@/lib/ingest/tags/vocabulary";

/** All that is looked for in texts of one language, compiled. */
export interface Lexicon {
  /** The vocabulary, the countries as this language names them, and what the dump at hand defines itself. */
  readonly names: readonly NumberedMatcher[];
  /** Those that know countries and regions inside the names of bodies. */
  readonly places: readonly NumberedMatcher[];
  readonly topics: readonly NumberedMatcher[];
  /** The words that anything of it starts with. */
  readonly filter: HashFilter;
  /** What editors made of the vocabulary; null where they have made nothing. */
  readonly desk: Desk | null;
}

/** From this number on matchers hold names that somebody made: the dump itself, or editors. */
export const LEARNED = 2;
const TOPICS = 3;
const DESK = 4;

const NOTHING: readonly VocabularyTerm[] = [];
const lexicons = new WeakMap<Vocabulary, Map<string, Lexicon>>();
const foreignAndTopics = new WeakMap<Vocabulary["terms"], Map<string, readonly [Matcher, Matcher]>>();
const matchers = new WeakMap<Vocabulary["terms"], Matcher>();
const desks = new WeakMap<NonNullable<Vocabulary["desk"]>, Desk>();

/** The lexicon of a vocabulary for one language; compiled once for each. */
export function lexiconFor(vocabulary: Vocabulary, language: string): Lexicon {
  return remember(lexicons, vocabulary, language, () => {
    const [foreign, topics] = remember(foreignAndTopics, vocabulary.terms, language, () => [
      compileSpellings(countriesIn(language, vocabulary)),
      compileSpellings(topicsIn(language, vocabulary)),
    ]);
    const built = [matcherOf(vocabulary.terms), foreign, matcherOf(vocabulary.learned ?? NOTHING)];
    const desk = deskOf(vocabulary);
    const names = built.map((matcher, number) => ({ matcher, number }));
    return {
      // The first one wins a tie: what editors made comes first.
      names: desk ? [{ matcher: desk.matcher, number: DESK }, ...names] : names,
      places: names.slice(0, LEARNED),
      topics: [{ matcher: topics, number: TOPICS }],
      filter: filterFor([...built, topics, ...(desk ? [desk.matcher] : [])]),
      desk,
    };
  });
}

/** What editors made of a vocabulary, compiled once; null where they have made nothing. */
export function deskOf({ desk: made }: Vocabulary): Desk | null {
  if (!made) return null;
  const desk = desks.get(made) ?? compileDesk(made);
  desks.set(made, desk);
  return desk;
}

function remember<Key extends object, Value>(
  cache: WeakMap<Key, Map<string, Value>>,
  key: Key,
  language: string,
  make: () => Value,
): Value {
  const languages = cache.get(key) ?? new Map<string, Value>();
  cache.set(key, languages);
  const value = languages.get(language) ?? make();
  languages.set(language, value);
  return value;
}

function filterFor(all: readonly Matcher[]): HashFilter {
  const filter = newFilter();
  for (const [number, matcher] of all.entries()) admitMatcher(filter, matcher, number);
  for (const word of TITLES_OF_PEOPLE) admit(filter, word, PERSON_TITLE);
  for (const word of EVENT_KINDS) admit(filter, word, EVENT_KIND);
  return filter;
}

/** A list of terms, compiled once. */
export function matcherOf(terms: readonly VocabularyTerm[]): Matcher {
  const matcher = matchers.get(terms) ?? compileMatcher(terms, terms === NOTHING ? [] : COUNTRY_SHADOWS);
  matchers.set(terms, matcher);
  return matcher;
}

/** Words that give a topic away in this language; English where the language has none of its own. */
function topicsIn(language: string, { topics = [] }: Vocabulary) {
  return topics.flatMap(({ name, cues }) => {
    const spellings = cues[language] ?? (language === "und" ? cues.en : undefined) ?? [];
    return spellings.map((spelling) => ({ spelling, type: "topic" as const, name }));
  });
}

/** What the countries of the vocabulary are called in another language, with the ending that it gives them. */
function countriesIn(language: string, vocabulary: Vocabulary): Spelling[] {
  if (language === "en" || !countryNames.getSupportedLanguages().includes(language)) return [];
  const names = countryNames.getNames(language, { select: "all" });
  const forms = countryForms(language);
  const isTelling = (alias: string): boolean =>
    !/^\p{Script=Latin}{1,2}$/u.test(alias) && !MISLEADING_NAMES.has(foldKey(alias));
  const wanted = new Set(vocabulary.terms.filter(({ type }) => type === "country").map(({ name }) => name));
  const spell = (type: "country" | null, name: string, spelling: string): Spelling => ({
    ...{ type, name, spelling, isByHand: true },
  });
  const isRight = (code: string, name: string): boolean => !WRONG_NAMES.has(`${language} ${code} ${name}`);
  return [
    ...(FOREIGN_SHADOWS[language] ?? []).map((phrase) => spell(null, phrase, phrase)),
    ...COUNTRIES.filter(({ name }) => wanted.has(name)).flatMap(({ code, name }) => [
      spell("country", name, name),
      ...(names[code] ?? [])
        .filter((alias) => isTelling(alias) && isRight(code, alias))
        .map((alias) => spell("country", name, alias)),
      ...(forms.get(code) ?? []).map((form) => spell("country", name, form)),
    ]),
  ];
}
