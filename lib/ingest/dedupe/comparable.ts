import { isWorldwide } from "@/lib/domain/item-identity";
import type { ItemTraits, TextSketches } from "@/lib/domain/item-traits";
import { eventDates } from "@/lib/ingest/dedupe/event-dates";
import { storyWords } from "@/lib/ingest/dedupe/story-words";
import { foldedWords, foldTyping } from "@/lib/ingest/identify/folded-words";
import { marksOf } from "@/lib/ingest/identify/marks";
import { hashWords } from "@/lib/ingest/identify/word-runs";
import type { ParsedItem, TagSuggestion } from "@/lib/ingest/types";

/** All that is compared of an item but its text: small enough to be kept for each of a million. */
export interface Comparable {
  readonly title: string;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly contentHash: string;
  readonly canonicalUrl: string | null;
  /** The guid, marked with its source where it could be any system's running number. */
  readonly identifier: string | null;
  readonly fingerprint: TextSketches;
  readonly traits: ItemTraits;
}

const ENOUGH_WORDS = 8;
/** So much of a text is read for them. */
const BEGINNING = 500;
/** Names of one kind at most: more are a register, not a story. */
const MOST_NAMES = 8;
/** What a report begins with, and where it is set. */
const FIRST_LINES = 400;
const MOST_SCENES = 2;
const SUBJECTS = new Set(["process", "project"]);

/** What of an item tells what others it resembles. */
type Described = Pick<
  ParsedItem,
  | "title"
  | "titleDerived"
  | "summary"
  | "body"
  | "publishedAt"
  | "language"
  | "contentHash"
  | "canonicalUrl"
  | "guid"
  | "fingerprint"
  | "tags"
>;

/** What is compared of an item; `scope` is where a guid that is only a number counts. */
export function comparableOf(item: Described, scope: string): Comparable {
  const { title, publishedAt, language, contentHash, canonicalUrl } = item;
  const { words, wordRuns, signs, signRuns, marks } = item.fingerprint;
  const text = textOf(item);
  return {
    title,
    publishedAt,
    language,
    contentHash,
    canonicalUrl,
    identifier: identifierOf(item.guid, scope),
    fingerprint: { words, wordRuns, signs, signRuns, marks },
    traits: traitsOf(item, text),
  };
}

/** The body of an item as plain text; its title where it has no body. */
export function textOf({ body, title }: Pick<ParsedItem, "body" | "title">): string {
  return body.length > 0 ? body.map(({ text }) => text).join("\n") : title;
}

/** A guid that could be any system's running number identifies nothing outside its own source. */
export function identifierOf(guid: string | null, scope: string): string | null {
  const trimmed = guid?.trim() ?? "";
  if (trimmed === "") return null;
  return isWorldwide(trimmed) ? trimmed : `${scope}\u0000${trimmed}`;
}

function traitsOf(item: Described, text: string): ItemTraits {
  const isNamed = (types: ReadonlySet<string>) => namesOf(item.tags.filter(({ type }) => types.has(type)));
  const inTitle = ({ evidence }: TagSuggestion) => item.title.includes(evidence);
  const subjects = isNamed(SUBJECTS);
  const opening = leadOf(item);
  const [title, lead] = [marksIn(item.title), marksIn(opening)];
  const words = title.words + (opening.length <= BEGINNING ? lead.words : 0);
  const towns = subjects.length > 0 ? isNamed(new Set(["place"])) : [];
  const upFront = `${item.title}\n${(item.body[0]?.text ?? "").slice(0, FIRST_LINES)}`;
  const isUpFront = ({ type, evidence }: TagSuggestion) => type === "place" && upFront.includes(evidence);
  const scenes = item.publishedAt === null ? [] : namesOf(item.tags.filter(isUpFront)).slice(0, MOST_SCENES);
  return {
    titleDerived: item.titleDerived,
    isShort:
      item.body.length === 0 ||
      (words < ENOUGH_WORDS && !hasEnoughWords(`${item.title} ${text.slice(0, BEGINNING)}`)),
    titleMarks: title.marks,
    leadMarks: lead.marks,
    titlePlaces: namesOf(item.tags.filter((tag) => PLACES.has(tag.type) && inTitle(tag))),
    occasions: occasionsOf(item),
    days: towns.length > 0 ? [...eventDates(text, item.publishedAt)].slice(0, MOST_NAMES) : [],
    towns,
    subjects,
    topics: namesOf(
      item.tags.filter((tag) => tag.type === "project" || (tag.type === "process" && inTitle(tag))),
    ),
    scenes,
    story: scenes.length > 0 ? storyWords(upFront, scenes) : [],
  };
}

/** For what title and first sentence leave open. Most texts have enough in their first line, and the rest need not be folded. */
const hasEnoughWords = (text: string): boolean =>
  [text.slice(0, 100), text].some((part) => foldedWords(part).length >= ENOUGH_WORDS);

/** The marks of a text, and how many words it has. */
function marksIn(text: string) {
  const words = hashWords(foldTyping(text));
  return { marks: marksOf(words), words: words.hashes.length };
}

const PLACES = new Set(["country", "place"]);

const namesOf = (tags: readonly TagSuggestion[]): string[] =>
  [...new Set(tags.map(({ name }) => name))].slice(0, MOST_NAMES);

/** The first sentence of the body, however it ends. */
function leadOf({ body }: Described): string {
  const text = body[0]?.text.slice(0, 2_000) ?? "";
  return /^[\s\S]{20,}?[.!?。！？؟](?=\s|$)/.exec(text)?.[0] ?? text;
}

/** An event name that means one occasion: it has a year or an ordinal, and stands in the title or the lead. */
function occasionsOf(item: Described): string[] {
  const upFront = `${item.title}\n${item.summary ?? ""}\n${item.body[0]?.text ?? ""}`;
  return namesOf(
    item.tags.filter(
      ({ type, name, evidence }) =>
        type === "event" && /\d|^[IVX]+ /.test(name) && upFront.includes(evidence),
    ),
  );
}
