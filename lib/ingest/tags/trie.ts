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
  /** Counts little by itself; see the table of topics. */
  readonly isWeak: boolean;
}

/** Branches are found by the hash of a word: no word is cut out of the text until a whole name fits. */
export interface Node {
  readonly next: Map<number, Node>;
  /** Words of which only the beginning is given: "manag*". */
  readonly stems: Map<string, Node>;
  readonly entries: Entry[];
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
}

const newNode = (): Node => ({ next: new Map(), stems: new Map(), entries: [] });

function isExact(token: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(token) && (token.length <= 6 || !/\p{Ll}/u.test(token));
}

function insert({ root, first: starts }: Matcher, { spelling, type, name }: Spelling): void {
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
  node.entries.unshift({
    ...{ type, name, anyCase },
    keys: tokens.map((token) => (isStem(token) ? `${token.key}*` : token.key)),
    exact: isDotted || (raws.length === 1 && !isStem(first) && isExact(first.raw)) ? raws : null,
    isWeak: spelling.startsWith("~"),
  });
}

function wordBranch({ next }: Node, key: string): Node {
  const hash = hashOf(key);
  const node = next.get(hash) ?? newNode();
  next.set(hash, node);
  return node;
}

function stemBranch({ stems }: Node, key: string): Node {
  const node = stems.get(key) ?? newNode();
  stems.set(key, node);
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
