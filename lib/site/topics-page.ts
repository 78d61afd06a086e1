import type { Tx } from "@/db/db";
import { type CountedTerm, listNamedTerms } from "@/db/queries/live-terms";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import { type Paging, pagingOf } from "@/lib/site/paging";
import { topicPath } from "@/lib/site/paths";
import { saidName } from "@/lib/site/said-name";
import type { SiteWords } from "@/lib/site/words/site-words";

/** A tag in the index of all. */
export interface IndexEntry {
  readonly name: string;
  readonly type: TagType;
  readonly path: string;
  readonly count: number;
}

/** The busiest tags of one type, and how many there are. */
export interface TopicType {
  readonly type: TagType;
  readonly total: number;
  readonly path: string;
  readonly busiest: readonly IndexEntry[];
}

/** Tags that begin with one letter. */
export interface LetterOfTopics {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** All tags of one type by letter, a page at a time. */
export interface TopicsOfType {
  readonly type: TagType;
  readonly path: string;
  readonly paging: Paging;
  readonly letters: readonly LetterOfTopics[];
  /** Where each letter begins. */
  readonly index: readonly { readonly letter: string; readonly path: string }[];
}

type Words = Pick<SiteWords, "language" | "names">;

const BUSIEST = 18;
const PAGE_SIZE = 300;
/** Of more tags those with the most stories are shown. */
const MOST = 6_000;

const typePath = (type: TagType): string => `/topics?type=${type}`;

/** Read the types of tag that have live articles, each with its busiest. */
export async function readTopicTypes(db: Tx, now: Date): Promise<TopicType[]> {
  const types: TopicType[] = [];
  for (const type of TAG_TYPES) {
    const terms = await listNamedTerms(db, { now, type, limit: MOST });
    if (terms.length === 0) continue;
    const busiest = terms.slice(0, BUSIEST).map(toEntry);
    types.push({ type, total: terms.length, path: typePath(type), busiest });
  }
  return types;
}

/** Read one page of all tags of a type, by the names that the page says in the order of its language; null where there is no such page. */
export async function readTopicsOfType(
  db: Tx,
  asked: { readonly type: string; readonly page: number; readonly now: Date; readonly words: Words },
): Promise<TopicsOfType | null> {
  const type = TAG_TYPES.find((one) => one === asked.type);
  if (!type) return null;
  const terms = await listNamedTerms(db, { now: asked.now, type, limit: MOST });
  const paging = pagingOf(asked.page, PAGE_SIZE, terms.length);
  if (terms.length === 0 || !paging) return null;
  const { language } = asked.words;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = terms
    .map((term) => ({ entry: toEntry(term), said: saidName(term, asked.words).name }))
    .sort((a, b) => compare(a.said, b.said));
  const start = (asked.page - 1) * PAGE_SIZE;
  return {
    ...{ type, path: typePath(type), paging },
    letters: byLetter(sorted.slice(start, start + PAGE_SIZE), language),
    index: indexOf(sorted, typePath(type), language),
  };
}

/** A tag, and the name by which it is put in order. */
interface Sorted {
  readonly entry: IndexEntry;
  readonly said: string;
}

const toEntry = ({ name, type, slug, count }: CountedTerm): IndexEntry => ({
  ...{ name, type, count },
  path: topicPath(slug),
});

/** The first letter without its marks; everything that begins with none stands under one sign. */
export function letterOf(name: string, language: string): string {
  const first = /\p{L}|\p{N}/u.exec(name.normalize("NFKD"))?.[0] ?? "";
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : "#";
}

function byLetter(entries: readonly Sorted[], language: string): LetterOfTopics[] {
  const letters = new Map<string, IndexEntry[]>();
  for (const { entry, said } of entries) {
    const letter = letterOf(said, language);
    const list = letters.get(letter);
    if (list) list.push(entry);
    else letters.set(letter, [entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, entries: list }));
}

function indexOf(entries: readonly Sorted[], path: string, language: string): TopicsOfType["index"] {
  const starts = new Map<string, number>();
  for (const [at, { said }] of entries.entries()) {
    const letter = letterOf(said, language);
    if (!starts.has(letter)) starts.set(letter, Math.floor(at / PAGE_SIZE) + 1);
  }
  return [...starts].map(([letter, page]) => ({
    letter,
    path: `${path}${page > 1 ? `&page=${page}` : ""}#${encodeURIComponent(letter)}`,
  }));
}
