import countryNames from "i18n-iso-countries";
import { isMeant, type Section } from "@/lib/ingest/tags/context";
import { learnTerms } from "@/lib/ingest/tags/learn-terms";
import { compileMatcher, findMatches, type Matcher } from "@/lib/ingest/tags/matcher";
import { namedEvents } from "@/lib/ingest/tags/mine/events";
import { namedPeople } from "@/lib/ingest/tags/mine/people";
import { refineNames } from "@/lib/ingest/tags/refine-names";
import { sectionsOf } from "@/lib/ingest/tags/sections";
import type { Sighting } from "@/lib/ingest/tags/sighting";
import { COUNTRIES, COUNTRY_SHADOWS, MISLEADING_NAMES } from "@/lib/ingest/tags/tables/countries";
import { foldKey } from "@/lib/ingest/tags/tokens";
import type { Vocabulary, VocabularyTerm } from "@/lib/ingest/tags/vocabulary";
import type { CleanItem, IdentifiedItem, TagSuggestion } from "@/lib/ingest/types";

/** Words; beyond it, names need more than one mention. */
const LONG_TEXT = 450;

/** Which matcher is which, in the order they are asked. */
const LEARNED = 1;

/** A large dump is sampled: enough to meet its projects and bodies several times each. */
const LEARN_FROM = 1000;

type Terms = readonly VocabularyTerm[];
const compiled = new WeakMap<Terms, Map<string, Matcher>>();
const compiledLearned = new WeakMap<Terms, Matcher>();

/** What the countries of the vocabulary are called in another language. */
function countriesIn(language: string, vocabulary: Vocabulary): VocabularyTerm[] {
  if (language === "en" || !countryNames.getSupportedLanguages().includes(language)) return [];
  const names = countryNames.getNames(language, { select: "all" });
  const wanted = new Set(vocabulary.terms.filter(({ type }) => type === "country").map(({ name }) => name));
  return COUNTRIES.filter(({ name }) => wanted.has(name)).map(({ code, name }) => ({
    type: "country",
    name,
    aliases: (names[code] ?? []).filter(
      (alias) => !/^\p{Script=Latin}{1,2}$/u.test(alias) && !MISLEADING_NAMES.has(foldKey(alias)),
    ),
  }));
}

function matcherFor(vocabulary: Vocabulary, language: string): Matcher {
  const matchers = compiled.get(vocabulary.terms) ?? new Map<string, Matcher>();
  compiled.set(vocabulary.terms, matchers);
  const known = matchers.get(language);
  if (known) return known;
  const matcher = compileMatcher(
    [...countriesIn(language, vocabulary), ...vocabulary.terms],
    COUNTRY_SHADOWS,
  );
  matchers.set(language, matcher);
  return matcher;
}

function learnedMatcher(terms: Terms): Matcher {
  const matcher = compiledLearned.get(terms) ?? compileMatcher(terms);
  compiledLearned.set(terms, matcher);
  return matcher;
}

function sightings(section: Section, gazetteer: Matcher, learned: Matcher): Sighting[] {
  const { text, tokens, where } = section;
  const matches = findMatches(text, tokens, [gazetteer, learned]).filter((match) => isMeant(section, match));
  // A learned name ("Coast Guard of Ruritania") still speaks of the country or region inside it.
  const inner = matches
    .filter(({ matcher }) => matcher === LEARNED)
    .flatMap(({ from, to }) => {
      const inside: Section = { ...section, tokens: tokens.slice(from, to) };
      return findMatches(text, inside.tokens, [gazetteer])
        .filter((match) => (match.type === "country" || match.type === "region") && isMeant(inside, match))
        .map((match) => ({ ...match, from: match.from + from, to: match.to + from }));
    });
  return [...matches, ...inner].map(({ type, name, from, to }) => {
    const year =
      type === "event" && /^(?:19|20)\d\d$/.test(tokens[to]?.raw ?? "") ? ` ${tokens[to]?.raw}` : "";
    const end = tokens[year === "" ? to - 1 : to]?.end;
    return {
      type: type ?? "topic",
      name: `${name}${year}`,
      where,
      evidence: text.slice(tokens[from]?.start, end),
    };
  });
}

/** Title counts most, then how often and how early a name is met. */
function confidenceOf(found: readonly Sighting[]): number {
  const base = found.some(({ where }) => where === "title")
    ? 0.9
    : found.some(({ where }) => where === "lead")
      ? 0.75
      : 0.6;
  return Math.round(Math.min(0.98, base + 0.04 * (found.length - 1)) * 100) / 100;
}

/** Events, people and topics are read off each item by itself. */
function mined(item: IdentifiedItem, sections: readonly Section[]): Sighting[] {
  const events = sections.flatMap(({ text, where }) =>
    namedEvents(text).map(({ name, evidence }) => ({ type: "event" as const, name, evidence, where })),
  );
  const body = item.body.map(({ text }) => text).join("\n");
  const people = namedPeople(item.title, body).map((name) => ({
    type: "person" as const,
    name,
    evidence: name,
    where: item.title.includes(name) ? ("title" as const) : ("body" as const),
  }));
  const topics = item.categories.map((name) => ({
    type: "topic" as const,
    name,
    evidence: name,
    where: "lead" as const,
  }));
  return [...events, ...people, ...topics];
}

function suggest(item: IdentifiedItem, gazetteer: Matcher, learned: Matcher): TagSuggestion[] {
  const sections = sectionsOf(item);
  const seen = [
    ...sections.flatMap((section) => sightings(section, gazetteer, learned)),
    ...mined(item, sections),
  ];
  const all = refineNames(seen);
  const groups = new Map<string, Sighting[]>();
  for (const sighting of all) {
    const key = `${sighting.type}|${foldKey(sighting.name)}`;
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const words = sections.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [...groups.values()]
    .filter((found) => !isPassing(found, words))
    .flatMap((found) =>
      found
        .slice(0, 1)
        .map(({ type, name, evidence }) => ({ type, name, confidence: confidenceOf(found), evidence })),
    )
    .sort((left, right) => right.confidence - left.confidence);
}

/** In a long text a town or region named once, far down, is no subject. */
function isPassing(found: readonly Sighting[], words: number): boolean {
  const [first] = found;
  if (!first || (first.type !== "place" && first.type !== "region")) return false;
  return (
    words > LONG_TEXT &&
    found.every(({ where }) => where === "body") &&
    found.length < 1 + Math.floor(words / LONG_TEXT)
  );
}

/**
 * Add to a vocabulary what the items of one dump define themselves: "Long Name (LN)", "the X project".
 *
 * Then a short name that one item explains is recognised in all. Large dumps are sampled evenly.
 */
export function learnVocabulary(items: readonly CleanItem[], vocabulary: Vocabulary): Vocabulary {
  const step = Math.max(1, Math.ceil(items.length / LEARN_FROM));
  const sample = items.filter((_, at) => at % step === 0);
  return { terms: vocabulary.terms, learned: learnTerms(sample, matcherFor(vocabulary, "en")) };
}

/** Suggest the tags of one item, each with the words that triggered it; the surest first. */
export function tagItem(item: IdentifiedItem, vocabulary: Vocabulary): TagSuggestion[] {
  const { learned = [] } = vocabulary.learned ? vocabulary : learnVocabulary([item], vocabulary);
  return suggest(item, matcherFor(vocabulary, item.language), learnedMatcher(learned));
}

/** The tags of all items of one dump, which learn from each other. */
export function tagItems(items: readonly IdentifiedItem[], vocabulary: Vocabulary): TagSuggestion[][] {
  const known = learnVocabulary(items, vocabulary);
  return items.map((item) => tagItem(item, known));
}
