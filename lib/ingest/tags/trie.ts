import type { TagType } from "@/lib/domain/ingest";
import {
  admit,
  type HashFilter,
  hashOf,
  NAMES,
  SHORTEST_STEM,
  SMALL,
  STEM,
} from "@/lib/ingest/tags/hash-filter";
import type { Token } from "@/lib/ingest/tags/scan-words";
import { isCapitalised, tokenise } from "@/lib/ingest/tags/tokens";
import type { VocabularyTerm } from "@/lib/ingest/tags/vocabulary";

/** What a spelling stands for; no type for a phrase that only looks like a name ("Gulf of Guinea"). */
export interface Entry {
  readonly type: TagType | null;
  readonly name: string;
  /** The folded words, those of which only the beginning is given with their `*`. */
  readonly keys: readonly string[];
  /** Written as given: acronyms and mixed case ("US", "BiH") must be met letter by letter. */
  readonly exact: readonly string[] | null;
  /** Starts small in the vocabulary, so any case will do. */
  readonly anyCase: boolean;
  /** Of two words, the second starts big as well. */
  readonly isBigTwice: boolean;
  /** Counts little by itself; see the table of topics. */
  readonly isWeak: boolean;
}

/** Branches are found by the hash of a word: no word is cut out of the text until a whole name fits. */
export interface Node {
  next: Map<number, Node>;
  /** Words of which only the beginning is given: "manag*". */
  stems: Map<string, Node>;
  /** The latest first. */
  entries: readonly Entry[];
}

/** A compiled vocabulary: a trie over words, so that a text is read once. */
export interface Matcher {
  readonly root: Node;
  /** The folded words that names start with, and what a filter has to know of each. */
  readonly first: Map<string, { isStem: boolean; isWord: boolean; maySmall: boolean }>;
}

/** One way to write a name. A `*` after a word lets it end in any way, a `~` in front makes the whole weak. */
export interface Spelling {
  readonly spelling: string;
  readonly type: TagType | null;
  readonly name: string;
  /** Somebody has written it with care: of two words, the second may be small where it is so here. */
  readonly isByHand?: boolean;
}

/** A vocabulary may have 200,000 nodes: they share what stays empty. */
const NO_WORDS = new Map<number, Node>();
const NO_STEMS = new Map<string, Node>();
const NO_ENTRIES: readonly Entry[] = [];

/** So many tags may be written alike; the ones before are never reached. */
const MOST_ALIKE = 8;

const newNode = (): Node => ({ next: NO_WORDS, stems: NO_STEMS, entries: NO_ENTRIES });

function isExact(token: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(token) && (token.length <= 6 || !/\p{Ll}/u.test(token));
}

function insert({ root, first: starts }: Matcher, { spelling, type, name, isByHand }: Spelling): void {
  const tokens = tokenise(spelling);
  const [first] = tokens;
  if (!first) return;
  const isStem = ({ key, end }: Token): boolean => spelling[end] === "*" && key.length >= SHORTEST_STEM;
  let node = root;
  for (const token of tokens)
    node = isStem(token) ? stemBranch(node, token.key) : wordBranch(node, token.key);
  const raws = tokens.map(({ raw }) => raw);
  const isDotted = raws.length > 1 && raws.every((raw) => raw.length === 1);
  const anyCase = !isCapitalised(first.raw);
  const start = starts.get(first.key) ?? { isStem: false, isWord: false, maySmall: false };
  starts.set(first.key, {
    isStem: start.isStem || isStem(first),
    isWord: start.isWord || !isStem(first),
    maySmall: start.maySmall || anyCase,
  });
  const entry: Entry = {
    type,
    name,
    keys: tokens.map((token) => (isStem(token) ? `${token.key}*` : token.key)),
    exact: isDotted || (raws.length === 1 && !isStem(first) && isExact(first.raw)) ? raws : null,
    anyCase,
    isBigTwice: tokens.length === 2 && !(isByHand && !isCapitalised(tokens[1]?.raw ?? "")),
    isWeak: spelling.startsWith("~"),
  };
  node.entries = [entry, ...node.entries.slice(0, MOST_ALIKE - 1)];
}

function wordBranch(parent: Node, key: string): Node {
  if (parent.next === NO_WORDS) parent.next = new Map();
  const hash = hashOf(key);
  const node = parent.next.get(hash) ?? newNode();
  parent.next.set(hash, node);
  return node;
}

function stemBranch(parent: Node, key: string): Node {
  if (parent.stems === NO_STEMS) parent.stems = new Map();
  const node = parent.stems.get(key) ?? newNode();
  parent.stems.set(key, node);
  return node;
}

/** Compile spellings; where two are alike, the later one wins. */
export function compileSpellings(spellings: Iterable<Spelling>): Matcher {
  const matcher: Matcher = { root: newNode(), first: new Map() };
  for (const spelling of spellings) insert(matcher, spelling);
  return matcher;
}

/** Compile terms and misleading phrases; where two share a spelling, the later one wins. */
export function compileMatcher(terms: readonly VocabularyTerm[], shadows: readonly string[] = []): Matcher {
  return compileSpellings([
    ...shadows.map((spelling) => ({ spelling, type: null, name: spelling })),
    ...terms.flatMap(({ type, name, aliases }) =>
      [name, ...aliases].map((spelling) => ({ spelling, type, name })),
    ),
  ]);
}

/** Let the words that a matcher's names start with pass a filter, as those of matcher `number`. */
export function admitMatcher(filter: HashFilter, { first }: Matcher, number: number): void {
  for (const [key, { isStem, isWord, maySmall }] of first) {
    if (isStem) admit(filter, key, STEM);
    if (isWord) admit(filter, key, (NAMES[number] ?? 0) | (maySmall ? SMALL : 0));
  }
}

/** Whether some matcher knows exactly this spelling. */
export function knows(matcher: Matcher, spelling: string): boolean {
  let node: Node | undefined = matcher.root;
  for (const { key } of tokenise(spelling)) node = node?.next.get(hashOf(key));
  return node?.entries.some((entry) => entry.type !== null) ?? false;
}
