import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** Words are fields of the feed where at least so many texts have them in one place, and so large a share of all. */
const MIN_TEXTS = 3;
const MIN_SHARE = 0.75;

/** Shorter pieces are titles and labels. */
const MIN_TEXT = 45;

/** A field glued to a text is a few words. */
const MAX_WORDS = 6;
const MAX_FIELD = 60;

/** Part what stands in the same line as a text and is a field of its own: counts of comments, running times, authors, categories. */
export function partGluedFields(tokens: readonly Token[]): Token[] {
  const counted = tokens.flatMap((token, index) => partCount(token, tokens[index - 1]).flatMap(partMedia));
  const heads = learnHeads(counted);
  const tails = learnTails(counted);
  const labels = new Set(counted.filter(isLabel).map(({ text }) => text));
  return counted.flatMap((token, index) => {
    if (!isText(token)) return [token];
    const [before, after] = partAt(token, opensRun(counted, index) ? heads(token.text) : 0);
    if (!after) return [token];
    const end = tails(after.text) || (endsRun(counted, index) ? labelledTail(after.text, labels) : 0);
    return [...(before ? [asField(before)] : []), ...partTail(after, end)];
  });
}

const isText = ({ kind, isSpelt }: Token): boolean => kind === "text" && !isSpelt;

function isLabel({ kind, text, isSpelt }: Token): boolean {
  return kind === "text" && !isSpelt && text.length <= MAX_FIELD && !endsLikeSentence(text);
}

/** Behind the address of an entry's comments stands how many there are. */
function partCount(token: Token, before: Token | undefined): Token[] {
  if (token.kind !== "text" || before?.kind !== "url" || purposeOf(before.text) !== "comments")
    return [token];
  const count = /^\d{1,5}\s+(?=\S)/.exec(token.text)?.[0].length ?? 0;
  return partAt(token, count).filter((part) => part !== null);
}

/** How long an episode runs, of which kind it is, whether children may hear it, its number and its season's. */
const MEDIA =
  /^\d{1,2}:\d{2}(?::\d{2})?(?=\s(?:full|bonus|trailer|yes|no|true|false|clean|explicit)\b)(?:\s(?:full|bonus|trailer))?(?:\s(?:yes|no|true|false|clean|explicit))?(?:\s\d{1,4}(?=\s)){0,2}\s+(?=\S)/;

function partMedia(token: Token): Token[] {
  const length = token.kind === "text" ? (MEDIA.exec(token.text)?.[0].length ?? 0) : 0;
  const [fields, rest] = partAt(token, length);
  return [fields && asField(fields), rest].filter((part) => part !== null);
}

/** Cut a piece in two; the first one is null where nothing is cut off. */
function partAt(token: Token, length: number): [Token | null, Token | null] {
  if (length <= 0) return [null, token];
  const [head, rest] = [token.text.slice(0, length).trimEnd(), token.text.slice(length)];
  return [
    { ...token, text: head, end: token.start + head.length, isSpelt: false },
    { ...token, text: rest, start: token.end - rest.length, gap: 0 },
  ];
}

function partTail(token: Token, at: number): Token[] {
  if (at <= 0) return [token];
  const [text, tail] = partAt(token, at);
  return [text, tail && asField(tail)].filter((part) => part !== null);
}

/** What a program made of digits and letters is the number of a record. */
function asField(token: Token): Token {
  return { ...token, kind: /\d/.test(token.text) ? "guid" : "text", isTeaser: false };
}

const opensRun = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.gap === 0 && tokens[index - 1]?.kind !== "text";
/** Behind it an address or another mark follows, or a title that an address spells. */
function endsRun(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.kind !== "text" || next.isSpelt;
}

/** The form of a word: running times, and codes of letters and digits, are alike whatever they are. */
function formOf(word: string): string {
  if (/^\d{1,2}(?::\d{2}){1,2}$/.test(word)) return "#time";
  if (/\d/.test(word) && /^[\p{L}\d_-]{5,64}$/u.test(word) && /\p{L}|-/u.test(word)) return "#code";
  return word.replace(/\d+/g, "0");
}

/** Count the forms of all heads, or tails, of the texts; each tells how many of its words are a field. */
function learn(parts: readonly string[][], entries: number, isField: (words: readonly string[]) => boolean) {
  const counts = new Map<string, number>();
  const keyOf = (words: readonly string[]): string => words.map(formOf).join(" ");
  const most = Math.max(MIN_TEXTS, entries * MIN_SHARE);
  for (const words of parts)
    for (let size = 1; size <= Math.min(MAX_WORDS, words.length - 1); size++) {
      const key = keyOf(words.slice(0, size));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return (words: readonly string[]): number => {
    for (let size = Math.min(MAX_WORDS, words.length - 1); size > 0; size--) {
      const field = words.slice(0, size);
      if ((counts.get(keyOf(field)) ?? 0) >= most && isField(words.slice(0, size + 1))) return size;
    }
    return 0;
  };
}

const WINDOW = 160;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const headWords = (text: string): string[] => wordsOf(text.slice(0, WINDOW)).slice(0, MAX_WORDS + 1);
const tailWords = (text: string): string[] =>
  wordsOf(text.slice(-WINDOW))
    .toReversed()
    .slice(0, MAX_WORDS + 1);

/** How long the field is with which a text begins. */
function learnHeads(tokens: readonly Token[]): (text: string) => number {
  const texts = tokens.filter(
    (token, index) => isText(token) && opensRun(tokens, index) && token.text.length >= MIN_TEXT,
  );
  const small = smallWords(tokens);
  // Words of the language stand in small letters elsewhere; a name or a label does not.
  const isField = (words: readonly string[]): boolean => {
    const [first = "", next = ""] = [words[0], words.at(-1)];
    const field = words.slice(0, -1);
    if (field.every((word) => formOf(word) === "#code")) return true;
    return (
      /^\p{Lu}/u.test(first) &&
      /^[\p{Lu}“„«"¿¡]/u.test(next) &&
      !small.has(first.toLowerCase()) &&
      !/[.:,;]$/.test(field.at(-1) ?? "")
    );
  };
  const sizeOf = learn(
    texts.map(({ text }) => headWords(text)),
    texts.length,
    isField,
  );
  return (text) => offsetAfter(text, sizeOf(headWords(text)));
}

/** How long the text is behind which a field stands. */
function learnTails(tokens: readonly Token[]): (text: string) => number {
  const texts = tokens.filter((token) => isText(token) && token.text.length > MIN_TEXT);
  const isField = (words: readonly string[]): boolean =>
    /[.!?…؟。]["'”’»)\]]{0,2}$/u.test(words.at(-1) ?? "") && !/[.!?…؟。:,;]$/u.test(words[0] ?? "");
  const sizeOf = learn(
    texts.map(({ text }) => tailWords(text)),
    tokens.filter(({ kind }) => kind === "stamp").length,
    isField,
  );
  return (text) => {
    const words = tailWords(text);
    const size = sizeOf(words);
    return size === 0 ? 0 : text.length - lengthOfLast(text, size);
  };
}

/** Where behind the last sentence stands what other entries have as a label of its own. */
function labelledTail(text: string, labels: ReadonlySet<string>): number {
  const tail = /[.!?…؟。]["'”’»)\]]{0,2}\s+([^.!?…]{2,60})$/u.exec(text.slice(-MAX_FIELD - 8))?.[1];
  return tail !== undefined && labels.has(tail) ? text.length - tail.length : 0;
}

function smallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.flatMap(({ kind, text }) => (kind === "text" ? wordsOf(text.slice(0, 2000)) : []));
  return new Set(words.filter((word) => /^\p{Ll}/u.test(word)));
}

/** How many units the first `size` words and the blanks behind them take. */
function offsetAfter(text: string, size: number): number {
  return size === 0 ? 0 : (allMatches(text.slice(0, WINDOW), /\S+/g)[size]?.index ?? 0);
}

/** How many units the last `size` words take. */
function lengthOfLast(text: string, size: number): number {
  const tail = text.slice(-WINDOW);
  return tail.length - (allMatches(tail, /\S+/g).at(-size)?.index ?? tail.length);
}
