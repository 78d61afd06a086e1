import type { Token } from "@/lib/ingest/tags/scan-words";
import { ORGANISATION_HEADS } from "@/lib/ingest/tags/tables/organisations";
import { isCapitalised, tokenise } from "@/lib/ingest/tags/tokens";
import { allMatches } from "@/lib/ingest/text/all-matches";

/** A long name with its short one: "Long Name (LN)". */
export interface Definition {
  readonly long: string;
  readonly short: string;
  /** The words before the long name, and after the bracket. */
  readonly before: string;
  readonly after: string;
}

const SHORT =
  /[([]\s?["“‘']?((?=[^)]{0,20}\p{Lu}[^)]{0,10}[\p{Lu}\p{N}])[\p{L}\p{N}]{1,30}(?:[-–&][\p{L}\p{N}]{1,30}){0,3}(?:\s\p{Lu}[\p{L}\p{N}]{0,30}){0,2})["”’']?\s?[)\]]/gu;
const LINKS = new Set(
  "of for and the on in to a an at with by from against de la le les des du del y e et und für der die do da dos das van voor en".split(
    " ",
  ),
);
const QUOTE_OPENS = /["“„‘'«]/;
const MAX_WORDS = 20;

/** The words that can belong to a name which ends at the end of `text`, walking back over capitals and small link words. */
function runBack(text: string, tokens: readonly Token[]): number {
  let start = tokens.length;
  for (let at = tokens.length - 1; at >= 0 && tokens.length - at <= MAX_WORDS; at--) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const gap = text.slice(token.end, next?.start ?? text.length);
    if (!/^[\s\-–'’&/,]*$/.test(gap) || (gap.includes(",") && !hasLaterAnd(tokens, at + 1))) break;
    if (isCapitalised(token.raw) && !/^\p{N}+$/u.test(token.raw)) start = at;
    else if (!LINKS.has(token.key) && !/^[s]$/.test(token.key)) break;
  }
  return start;
}

/** A comma inside a name only stands in a list: "Asylum, Migration and Integration Fund". */
function hasLaterAnd(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 5).some(({ key }) => key === "and");
}

/** Whether a short name can be spelt from a long one, first letter to first letter. */
export function isSpeltBy(short: string, long: string): boolean {
  return alignedStart(tokenise(long), 0, short) === 0;
}

function isSubsequence(needle: string, haystack: string): boolean {
  let at = 0;
  for (const sign of haystack) if (sign === needle[at]) at++;
  return at === needle.length;
}

/** The nearest word from which the short name can be spelt: by initials, or else by letters. */
function alignedStart(tokens: readonly Token[], from: number, short: string): number | null {
  const letters = short.replace(/[^\p{L}]/gu, "").replace(/(?<=\p{Lu}{2,})s$/u, "");
  const capitals = letters.replace(/\p{Ll}/gu, "").toLowerCase();
  const all = letters.toLowerCase();
  for (const [needle, spell] of [
    [capitals, (token: Token) => token.key[0] ?? ""],
    [all, (token: Token) => token.key],
  ] as const) {
    for (let start = tokens.length - 1; start >= from; start--) {
      const words = tokens.slice(start);
      if (!isCapitalised(tokens[start]?.raw ?? "") || tokens[start]?.key[0] !== needle[0]) continue;
      if (isSubsequence(needle, words.map(spell).join(""))) return start;
    }
  }
  return null;
}

/** An acronym made in another language can't be aligned: take the whole run where it is the name of a body. */
function foreignStart(tokens: readonly Token[], from: number, short: string): number | null {
  const words = tokens.slice(from);
  const isBody = words.some(({ raw, key }) => ORGANISATION_HEADS.has(key) && isCapitalised(raw));
  if (!isBody || words.length < 2 || words.length > 8 || !/^\p{Lu}{2,6}$/u.test(short)) return null;
  const article = words.findLastIndex(
    ({ key }, at) => key === "the" && isCapitalised(words[at + 1]?.raw ?? ""),
  );
  const rest = words.slice(article + 1);
  return rest.some(({ key }) => ORGANISATION_HEADS.has(key)) ? from + article + 1 : from;
}

function quotedBefore(text: string): string | null {
  const closed = /["“„‘'«]([^"“”„«»]{6,220})["”’'»],?\s*$/.exec(text)?.[1];
  if (closed) return closed;
  const open = Math.max(
    text.lastIndexOf("“"),
    text.lastIndexOf('"'),
    text.lastIndexOf("‘"),
    text.lastIndexOf("«"),
  );
  const inside = open < 0 ? "" : text.slice(open + 1);
  return inside.length > 6 && inside.length < 220 && !/["”»]/.test(inside) && !/[.!?]\s/.test(inside)
    ? inside.trim()
    : null;
}

/** "project Developing a strategy for ... (TALENTAS)": the name starts after the word project, whatever its case. */
function afterProjectWord(text: string): string | null {
  const match = /\b(?:project|programme|program)s?,?\s+(\p{Lu}[^.;:"“”()]{8,200})$/u.exec(text)?.[1];
  return match && tokenise(match).length <= MAX_WORDS ? match.trim() : null;
}

/** "Long Name – LN" and "Long Name, LN,": believed only where the letters are those of the name. */
const UNBRACKETED =
  /(?: [-–—] ?(?=\p{Lu})|, )(\p{Lu}{3,10})(?=[ ,.;:)]|$)(?: (?:and|is|was|which|to|has|in)\b|[,.;:]|$)?/gu;

function unbracketed(text: string): Definition[] {
  return allMatches(text, UNBRACKETED).flatMap((match) => {
    const [all, short = ""] = match;
    const head = text.slice(Math.max(0, match.index - 260), match.index);
    const tokens = tokenise(head);
    const start = alignedStart(tokens, runBack(head, tokens), short);
    const first = start === null ? undefined : tokens[start];
    if (!first || start === null || tokens.length - start < 3) return [];
    const end = match.index + all.length;
    const long = head.slice(first.start);
    return [{ long, short, before: head.slice(0, first.start), after: text.slice(end, end + 60) }];
  });
}

/** All "Long Name (LN)" in a text, and such without brackets. */
export function findDefinitions(text: string): Definition[] {
  const bracketed = allMatches(text, SHORT).flatMap((match) => {
    const short = match[1] ?? "";
    const head = text.slice(Math.max(0, match.index - 260), match.index).replace(/\s+$/u, "");
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const whole = quotedBefore(head) ?? afterProjectWord(head);
    if (whole) return [{ long: whole, short, before: head.slice(0, head.lastIndexOf(whole)), after }];
    const tokens = tokenise(head);
    const run = runBack(head, tokens);
    const start = alignedStart(tokens, run, short) ?? foreignStart(tokens, run, short);
    const first = start === null ? undefined : tokens[start];
    if (!first || (start !== null && tokens.length - start < 2)) return [];
    return [{ long: head.slice(first.start), short, before: head.slice(0, first.start), after }];
  });
  return [...bracketed, ...unbracketed(text)].filter(({ long }) => !QUOTE_OPENS.test(long.slice(0, 1)));
}
