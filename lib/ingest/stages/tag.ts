import { fileTags } from "@/lib/ingest/tags/desk";
import { findNames } from "@/lib/ingest/tags/find-names";
import { findTopics } from "@/lib/ingest/tags/find-topics";
import { learnTerms } from "@/lib/ingest/tags/learn-terms";
import { deskOf, lexiconFor, matcherOf } from "@/lib/ingest/tags/lexicon";
import { namedEvents } from "@/lib/ingest/tags/mine/events";
import { namedPeople } from "@/lib/ingest/tags/mine/people";
import { suggestTopics } from "@/lib/ingest/tags/model/suggest-topics";
import { rank } from "@/lib/ingest/tags/rank";
import { refineNames } from "@/lib/ingest/tags/refine-names";
import type { ItemText } from "@/lib/ingest/tags/section";
import { readItem } from "@/lib/ingest/tags/sections";
import { resolveSenses } from "@/lib/ingest/tags/senses";
import type { Sighting } from "@/lib/ingest/tags/sighting";
import { knows } from "@/lib/ingest/tags/trie";
import type { Vocabulary } from "@/lib/ingest/tags/vocabulary";
import type { CleanItem, IdentifiedItem, TagSuggestion } from "@/lib/ingest/types";

/** A large dump is sampled: enough to meet its projects and bodies several times each. */
const LEARN_FROM = 1000;

/** Events, people and the source's own categories are read off each item by itself. */
function mined(item: IdentifiedItem, text: ItemText, named: readonly Sighting[]): Sighting[] {
  const events = text.sections.flatMap((section) =>
    namedEvents(text.words, section).map(({ name, evidence }) => ({
      type: "event" as const,
      name,
      evidence,
      where: section.where,
      before: "",
    })),
  );
  const people = namedPeople(text).map(({ name, where }) => ({
    type: "person" as const,
    name,
    evidence: name,
    where,
    before: "",
  }));
  // A category "Poland" is the country, not a topic.
  const places = new Set(named.filter(({ where }) => where === "label").map(({ evidence }) => evidence));
  const topics = item.categories
    .filter((name) => !places.has(name))
    .map((name) => ({
      type: "topic" as const,
      name,
      evidence: name,
      where: "lead" as const,
      before: "",
    }));
  return [...events, ...people, ...topics];
}

/** The tags that an item's text suggests, the surest first, each with the words that triggered it. */
export function tagItem(item: IdentifiedItem, vocabulary: Vocabulary): TagSuggestion[] {
  const known = vocabulary.learned ? vocabulary : learnVocabulary([item], vocabulary);
  const lexicon = lexiconFor(known, item.language);
  const { topics, filter, desk } = lexicon;
  const text = readItem(item, filter);
  const { sightings, people, bodies } = findNames(text, lexicon, item.language);
  const meant = resolveSenses(sightings, text.words, { language: item.language, people });
  const found = refineNames([...meant, ...mined(item, text, meant)]);
  const named = rank(desk ? fileTags(found, desk) : found, text.words.count);
  const byWords = findTopics(text, topics, bodies);
  const byModel = desk?.model ? suggestTopics(text, desk.model) : [];
  const about = desk ? fileTags([...byWords, ...byModel], desk) : byWords;
  return [...named, ...newTopics(about, named)].sort((left, right) => right.confidence - left.confidence);
}

/** Each topic once, those left out that are named already. */
function newTopics(about: readonly TagSuggestion[], named: readonly TagSuggestion[]): TagSuggestion[] {
  const given = new Set(named.filter(({ type }) => type === "topic").map(({ name }) => name));
  return about.filter(({ type, name }) => type !== "topic" || (!given.has(name) && given.add(name)));
}

/**
 * Add to a vocabulary what the items of one dump define themselves: "Long Name (LN)", "the X project".
 *
 * Then a short name that one item explains is recognised in all. Large dumps are sampled evenly.
 */
export function learnVocabulary(items: readonly CleanItem[], vocabulary: Vocabulary): Vocabulary {
  const step = Math.max(1, Math.ceil(items.length / LEARN_FROM));
  const sample = items.filter((_, at) => at % step === 0);
  const known = matcherOf(vocabulary.terms);
  const desk = deskOf(vocabulary);
  const isKnown = (name: string): boolean => knows(known, name) || (desk?.isNamed(name) ?? false);
  return { ...vocabulary, learned: learnTerms(sample, isKnown) };
}

/** The tags of all items of one dump, which learn from each other. */
export function tagItems(items: readonly IdentifiedItem[], vocabulary: Vocabulary): TagSuggestion[][] {
  const known = learnVocabulary(items, vocabulary);
  return items.map((item) => tagItem(item, known));
}
