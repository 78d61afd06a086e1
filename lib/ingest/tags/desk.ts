import type { DeskTerm, DeskVocabulary, TagKey } from "@/lib/domain/desk-vocabulary";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import { compileTopics, type TopicModel } from "@/lib/ingest/tags/model/suggest-topics";
import { foldPhrase, isAcronym, isCapitalised, tokenise } from "@/lib/ingest/tags/tokens";
import { compileSpellings, type Matcher, type Spelling } from "@/lib/ingest/tags/trie";
import { isBuiltIn } from "@/lib/ingest/tags/vocabulary";

/** What editors made of the vocabulary, compiled. */
export interface Desk {
  readonly matcher: Matcher;
  /** What was learned about its topics; null where nothing was. */
  readonly model: TopicModel | null;
  /** Whether a tag of the desk is written so. */
  isNamed(spelling: string): boolean;
  /** The tag of the desk that a found one stands for, itself where there is none; null where it was removed. */
  file(tag: TagKey): TagKey | null;
}

/** A name has no more letters; a longer spelling is a mistake. */
const LONGEST_SPELLING = 200;
/** Found tags whose place is remembered. */
const MOST_FILED = 20_000;

/** Compile what editors made of the vocabulary. */
export function compileDesk({ terms, merged, removed, topics = [] }: DeskVocabulary): Desk {
  const places = new Map<string, TagKey | null>();
  const put = (type: TagType, name: string, to: TagKey | null): unknown => places.set(keyOf(type, name), to);
  // What is put later wins: a tag's own name over another's spelling, a tag in use over a removed one.
  for (const { type, name, aliases } of removed)
    for (const way of [name, ...impliedIn(name), ...aliases]) put(type, way, null);
  for (const { from, into } of merged)
    put(from.type, from.name, places.get(keyOf(into.type, into.name)) === null ? null : into);
  for (const term of terms)
    for (const way of [...impliedIn(term.name), ...term.aliases]) put(term.type, way, term);
  for (const term of terms) put(term.type, term.name, term);
  return {
    matcher: compileSpellings(spellingsOf(terms)),
    model: compileTopics(topics),
    isNamed: (spelling) => TAG_TYPES.some((type) => places.has(keyOf(type, spelling))),
    file: remembering(({ type, name }) => {
      const found = places.get(keyOf(type, name));
      return found === undefined ? { type, name } : found;
    }),
  };
}

const keyOf = (type: TagType, name: string): string => `${type}|${foldPhrase(name)}`;

/** The same few tags are met in every item. */
function remembering(file: Desk["file"]): Desk["file"] {
  const filed = new Map<string, TagKey | null>();
  return (tag) => {
    const key = `${tag.type}|${tag.name}`;
    const known = filed.get(key);
    if (known !== undefined) return known;
    if (filed.size >= MOST_FILED) filed.clear();
    const place = file(tag);
    filed.set(key, place);
    return place;
  };
}

/** "Quay Union Association (QUA)" is written in full and in short. */
function impliedIn(name: string): string[] {
  const [, long, short] = /^([^()]{3,150}) \(([^()\s]{2,20})\)$/u.exec(name) ?? [];
  return long !== undefined && short !== undefined && isAcronym(short) ? [long, short] : [];
}

/** What is looked for in texts; of two tags that are written alike the later one wins, given spellings over implied ones. */
function* spellingsOf(terms: readonly DeskTerm[]): Generator<Spelling> {
  for (const term of terms) for (const way of impliedIn(term.name)) yield spell(term, way);
  for (const term of terms) {
    const ways = term.aliases.filter((way) => way.length <= LONGEST_SPELLING);
    for (const way of ways) yield spell(term, way);
    // A built-in tag is found with more care than by its bare name, and no name reaches over a bracket.
    if (!isBuiltIn(term) && impliedIn(term.name).length === 0) yield spell(term, term.name);
  }
}

const spell = ({ type, name }: DeskTerm, way: string): Spelling => ({
  spelling: type === "topic" ? inAnyCase(way) : way,
  type,
  name,
  isByHand: true,
});

/** A topic is a common noun, however its tag is written; an acronym stays one. */
function inAnyCase(spelling: string): string {
  const [first] = tokenise(spelling);
  if (!first || !isCapitalised(first.raw) || isAcronym(first.raw)) return spelling;
  return spelling.slice(0, first.start) + first.raw.toLowerCase() + spelling.slice(first.end);
}

/** Found tags as the desk's vocabulary has them; those that were removed are left out. */
export function fileTags<Tag extends TagKey>(tags: readonly Tag[], desk: Desk): Tag[] {
  return tags.flatMap((tag) => {
    const place = desk.file(tag);
    if (place === null) return [];
    return [
      place.type === tag.type && place.name === tag.name
        ? tag
        : { ...tag, type: place.type, name: place.name },
    ];
  });
}
