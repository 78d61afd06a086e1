import { PERSON_TITLE } from "@/lib/ingest/tags/hash-filter";
import type { ItemText, Section } from "@/lib/ingest/tags/section";

const NAME =
  "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)?(?:\\s(?:\\p{Lu}\\.|(?:van|von|de|der|den|al|el|bin|di|da|dos|la)\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)?)){1,3}";
const TITLED = new RegExp(
  `(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Ambassador|President|Prime Minister|Minister|Commissioner|Secretary[- ]General|Director[- ]General|Chancellor)\\.?,?\\s(${NAME})(?![\\p{L}])`,
  "uy",
);
/** The words that such a title starts with, folded: for a cheap test before the pattern. */
export const TITLES_OF_PEOPLE =
  "mr mrs ms dr prof professor sir ambassador president prime minister commissioner secretary director chancellor".split(
    " ",
  );
const ROLE_WORD =
  /\b(?:of|for|Minister|General|Affairs|State|Republic|Union|Nations|Director|Ambassador|Ministry|Commission|Secretary)\b/;
/** People who only pass through a text are no tags: this many times must one be named. */
const ENOUGH = 3;

/** People a text is about: named with a title or office, and in the headline or three times over. */
export function namedPeople({ words, sections }: ItemText): { name: string; where: Section["where"] }[] {
  const names = new Set<string>();
  for (let at = 0; at < words.count; at++) {
    if ((words.flags(at) & PERSON_TITLE) === 0) continue;
    TITLED.lastIndex = words.start(at);
    const name = TITLED.exec(words.text)?.[1];
    if (name && !ROLE_WORD.test(name)) names.add(name);
  }
  if (names.size === 0) return [];
  const title = sections.find(({ where }) => where === "title")?.text ?? "";
  return [...names]
    .map((name) => ({ name, where: title.includes(name) ? ("title" as const) : ("body" as const) }))
    .filter(({ name, where }) => where === "title" || words.text.split(name).length > ENOUGH);
}
