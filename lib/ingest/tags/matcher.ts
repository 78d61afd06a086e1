import type { TagType } from "@/lib/domain/ingest";
import { foldKey, isCapitalised, isNumber, type Token, tokenise } from "@/lib/ingest/tags/tokens";
import type { VocabularyTerm } from "@/lib/ingest/tags/vocabulary";

/** What a spelling stands for; no name for a phrase that only looks like one ("Gulf of Guinea"). */
interface Entry {
  readonly type: TagType | null;
  readonly name: string;
  /** Written as given: acronyms and mixed case ("US", "BiH") must be met letter by letter. */
  readonly exact: readonly string[] | null;
  /** Starts small in the vocabulary, so any case will do. */
  readonly anyCase: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** A compiled vocabulary: a trie over words, so that a text is read once. */
export interface Matcher {
  readonly root: Node;
  /** Marks the first letter and length of all first words that need no capital: few small words can start a name. */
  readonly small: Uint8Array;
}

/** A name found in a text: words `[from, to)` of its tokens. */
export interface Match {
  readonly type: TagType | null;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Which of the matchers knew it. */
  readonly matcher: number;
}

const newNode = (): Node => ({ next: new Map(), entries: [] });

function isExact(token: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(token) && (token.length <= 6 || !/\p{Ll}/u.test(token));
}

const LONGEST = 31;

/** Where in `small` a word has its mark; null for words of other letters. */
function slotOf(key: string): number | null {
  const letter = key.charCodeAt(0) - 0x61;
  return letter >= 0 && letter < 26 ? letter * (LONGEST + 1) + Math.min(key.length, LONGEST) : null;
}

/** Cheap test first: whether a name may start at a word. */
function mayStart({ small }: Matcher, { raw, key }: Token): boolean {
  const unit = raw.charCodeAt(0);
  if (unit < 0x61 || unit > 0x7a) return true;
  const slot = slotOf(key);
  return slot === null || small[slot] === 1;
}

function insert({ root, small }: Matcher, spelling: string, type: TagType | null, name: string): void {
  const tokens = tokenise(spelling);
  if (tokens.length === 0) return;
  let node = root;
  for (const { key } of tokens) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  const raws = tokens.map(({ raw }) => raw);
  const first = raws[0] ?? "";
  const isDotted = raws.length > 1 && raws.every((raw) => raw.length === 1);
  const exact = isDotted || (raws.length === 1 && isExact(first)) ? raws : null;
  const slot = slotOf(tokens[0]?.key ?? "");
  if (!isCapitalised(first) && slot !== null) small[slot] = 1;
  node.entries.unshift({ type, name, exact, anyCase: !isCapitalised(first) });
}

/** Compile terms and misleading phrases; where two share a spelling, the later one wins. */
export function compileMatcher(terms: readonly VocabularyTerm[], shadows: readonly string[] = []): Matcher {
  const matcher: Matcher = { root: newNode(), small: new Uint8Array(26 * (LONGEST + 1)) };
  for (const shadow of shadows) insert(matcher, shadow, null, shadow);
  for (const term of terms)
    for (const spelling of [term.name, ...term.aliases]) insert(matcher, spelling, term.type, term.name);
  return matcher;
}

/** What may stand between the words of one name. */
function joins(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === "" || /^[\s\u00a0]{0,2}$/.test(gap) || /^ ?[-–'’/] ?$/.test(gap)) return true;
  return gap === ", " || (/^\.\s?$/.test(gap) && left.raw.length <= 2);
}

function fits(entry: Entry, tokens: readonly Token[], from: number, length: number): boolean {
  if (entry.anyCase) return true;
  if (entry.exact) return entry.exact.every((raw, at) => tokens[from + at]?.raw === raw);
  const first = tokens[from]?.raw ?? "";
  const last = tokens[from + length - 1]?.raw ?? "";
  return (
    (isCapitalised(first) || isNumber(first)) &&
    (length === 1 || isCapitalised(last) || isNumber(last) || length > 2)
  );
}

/** The first code unit of the Arabic script. */
const ARABIC = 0x600;

/** The longest name that starts at word `from`, over several matchers; the first matcher wins a tie. */
function longestAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  matchers: readonly Matcher[],
): Match | null {
  let best: Match | null = null;
  const first = tokens[from] as Token;
  const { key } = first;
  for (let matcher = 0; matcher < matchers.length; matcher++) {
    const candidate = matchers[matcher] as Matcher;
    if (!mayStart(candidate, first)) continue;
    const { root } = candidate;
    let node = root.next.get(key) ?? (key.charCodeAt(0) < ARABIC ? undefined : arabicStem(root, key));
    for (let at = from; node; at++) {
      const to = at + 1;
      const current = node;
      const entry = current.entries.find((spelt) => fits(spelt, tokens, from, to - from));
      if (entry && (!best || to > best.to)) best = { type: entry.type, name: entry.name, from, to, matcher };
      const [left, right] = [tokens[at], tokens[to]];
      node = left && right && joins(text, left, right) ? current.next.get(right.key) : undefined;
    }
  }
  return best;
}

/** Arabic writes "and", "in", "for" and the article onto the name. */
function arabicStem(root: Node, key: string): Node | undefined {
  if (!/^[وفبلك]\p{Script=Arabic}{3,}/u.test(key)) return undefined;
  const stem = key.slice(1);
  return root.next.get(stem) ?? (stem.startsWith("ل") ? root.next.get(`ا${stem}`) : undefined);
}

/** All names in a text, longest first, none inside another. */
export function findMatches(text: string, tokens: readonly Token[], matchers: readonly Matcher[]): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = longestAt(text, tokens, at, matchers);
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}

/** Whether some matcher knows exactly this spelling. */
export function knows(matcher: Matcher, spelling: string): boolean {
  let node: Node | undefined = matcher.root;
  for (const word of tokenise(spelling)) node = node?.next.get(foldKey(word.raw));
  return node?.entries.some((entry) => entry.type !== null) ?? false;
}
