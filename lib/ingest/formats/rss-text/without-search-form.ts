import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Its title, its description, the name of its field, its address. */
const FIELDS = 4;

/** A field's name is one small word. */
const NAME = /^[a-z][a-z_-]{0,19}$/;
const MAX_WORDS = 100;

/** Leave out the search form with which a feed of the first versions may end, unless entries end with such words themselves. */
export function withoutSearchForm(tokens: readonly Token[]): readonly Token[] {
  const form = tokens.slice(-FIELDS);
  const [title, words, name, url] = form;
  if (form.length < FIELDS || url?.kind !== "url" || !form.every(({ gap }) => gap > 0)) return tokens;
  const areWords = [title, words].every((token) => token?.kind === "text" && token.text.length <= MAX_WORDS);
  if (!areWords || name?.kind !== "text" || !NAME.test(name.text)) return tokens;
  const rest = tokens.slice(0, -FIELDS);
  const isUsual = rest.some(
    (token, index) => token.kind === "text" && NAME.test(token.text) && rest[index + 1]?.kind === "url",
  );
  return isUsual || waitsForAddress(rest) ? tokens : rest;
}

/** Whether the addresses of entries stand behind their texts, so that the last address is an entry's. */
function waitsForAddress(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(({ kind }) => kind === "url" || kind === "stamp");
  if (tokens[last]?.kind !== "stamp") return last === tokens.length - 1;
  if (tokens.slice(last + 1).some(({ text }) => looksLikeProse(text))) return false;
  const before = tokens.slice(0, last);
  const url = before.findLastIndex(({ kind }) => kind === "url");
  const stamp = before.slice(0, Math.max(0, url)).findLastIndex(({ kind }) => kind === "stamp");
  const own = stamp < 0 ? [] : before.slice(stamp + 1, url);
  return own.length > 1 && own.some(({ kind, text }) => kind === "text" && looksLikeProse(text));
}
