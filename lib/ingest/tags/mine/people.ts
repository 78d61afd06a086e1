import { allMatches } from "@/lib/ingest/text/all-matches";

const NAME =
  "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)?(?:\\s(?:\\p{Lu}\\.|(?:van|von|de|der|den|al|el|bin|di|da|dos|la)\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)?)){1,3}";
const TITLED = new RegExp(
  `(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Ambassador|President|Prime Minister|Minister|Commissioner|Secretary[- ]General|Director[- ]General|Chancellor)\\.?,?\\s(${NAME})(?![\\p{L}])`,
  "gu",
);
const ROLE_WORD =
  /\b(?:of|for|Minister|General|Affairs|State|Republic|Union|Nations|Director|Ambassador|Ministry|Commission|Secretary)\b/;
/** People who only pass through a text are no tags: this many times must one be named. */
const ENOUGH = 3;

/** People a text is about: named with a title or office, and in the headline or three times over. */
export function namedPeople(title: string, text: string): string[] {
  const all = `${title}\n${text}`;
  const names = new Set(
    allMatches(all, TITLED)
      .map(([, name = ""]) => name)
      .filter((name) => !ROLE_WORD.test(name)),
  );
  return [...names].filter((name) => title.includes(name) || all.split(name).length > ENOUGH);
}
