import type { ReadWord } from "@/lib/ingest/dedupe/read-words";

type Words = readonly ReadWord[];

/**
 * The names and numbers of a text by three of the words around them, without what stands between the same words twice.
 */
export function slotsOf(words: Words): ReadonlyMap<string, Words> {
  const slots = new Map<string, Words | null>();
  for (let at = 1; at < words.length; at++) {
    if (!isPlainName(words[at]) || isPlainName(words[at - 1])) continue;
    let end = at;
    while (isPlainName(words[end])) end++;
    for (const context of [around(words, at - 2, at, end, end + 1), around(words, at - 1, at, end, end + 2)])
      if (context !== null) slots.set(context, slots.has(context) ? null : words.slice(at, end));
    at = end;
  }
  return new Map([...slots].flatMap(([context, value]) => (value === null ? [] : [[context, value]])));
}

/** The words of `[from, to)` and `[next, end)` as a key, or null where the text has no such words. */
function around(words: Words, from: number, to: number, next: number, end: number): string | null {
  if (from < 0 || end > words.length) return null;
  const join = (part: Words) => part.map(({ folded }) => folded).join(" ");
  return `${join(words.slice(from, to))} _ ${join(words.slice(next, end))}`;
}

/** A number, or a word with a capital that no sentence gave it. */
const isPlainName = (word: ReadWord | undefined): boolean =>
  word !== undefined && (/^\p{N}/u.test(word.shown) || (/^\p{Lu}/u.test(word.shown) && !word.isFirst));
