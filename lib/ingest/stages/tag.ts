import countryNames from "i18n-iso-countries";
import type { TagType } from "@/lib/domain/ingest";
import { isMeant, type Section } from "@/lib/ingest/tags/context";
import { compileMatcher, findMatches, type Matcher } from "@/lib/ingest/tags/matcher";
import { sectionsOf } from "@/lib/ingest/tags/sections";
import { COUNTRIES, COUNTRY_SHADOWS, MISLEADING_NAMES } from "@/lib/ingest/tags/tables/countries";
import { foldKey } from "@/lib/ingest/tags/tokens";
import type { Vocabulary, VocabularyTerm } from "@/lib/ingest/tags/vocabulary";
import type { IdentifiedItem, TagSuggestion } from "@/lib/ingest/types";

const compiled = new WeakMap<Vocabulary, Map<string, Matcher>>();

/** What the countries of the vocabulary are called in another language. */
function countriesIn(language: string, vocabulary: Vocabulary): VocabularyTerm[] {
  if (language === "en" || !countryNames.getSupportedLanguages().includes(language)) return [];
  const names = countryNames.getNames(language, { select: "all" });
  const wanted = new Set(vocabulary.terms.filter(({ type }) => type === "country").map(({ name }) => name));
  return COUNTRIES.filter(({ name }) => wanted.has(name)).map(({ code, name }) => ({
    type: "country",
    name,
    aliases: (names[code] ?? []).filter((alias) => alias.length > 2 && !MISLEADING_NAMES.has(foldKey(alias))),
  }));
}

function matcherFor(vocabulary: Vocabulary, language: string): Matcher {
  const matchers = compiled.get(vocabulary) ?? new Map<string, Matcher>();
  compiled.set(vocabulary, matchers);
  const known = matchers.get(language);
  if (known) return known;
  const matcher = compileMatcher(
    [...countriesIn(language, vocabulary), ...vocabulary.terms],
    COUNTRY_SHADOWS,
  );
  matchers.set(language, matcher);
  return matcher;
}

interface Sighting {
  readonly type: TagType;
  readonly name: string;
  readonly evidence: string;
  readonly where: Section["where"];
}

function sightings(section: Section, matchers: readonly Matcher[]): Sighting[] {
  const { text, tokens, where } = section;
  return findMatches(text, tokens, matchers)
    .filter((match) => isMeant(section, match))
    .map(({ type, name, from, to }) => ({
      type: type ?? "topic",
      name,
      where,
      evidence: text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    }));
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

/** Suggest the tags of one item, each with the words that triggered it; the surest first. */
export function tagItem(item: IdentifiedItem, vocabulary: Vocabulary): TagSuggestion[] {
  const matchers = [matcherFor(vocabulary, item.language)];
  const groups = new Map<string, Sighting[]>();
  for (const section of sectionsOf(item)) {
    for (const sighting of sightings(section, matchers)) {
      const key = `${sighting.type}|${sighting.name}`;
      const group = groups.get(key);
      if (group) group.push(sighting);
      else groups.set(key, [sighting]);
    }
  }
  return [...groups.values()]
    .flatMap((found) =>
      found
        .slice(0, 1)
        .map(({ type, name, evidence }) => ({ type, name, confidence: confidenceOf(found), evidence })),
    )
    .sort((left, right) => right.confidence - left.confidence);
}
