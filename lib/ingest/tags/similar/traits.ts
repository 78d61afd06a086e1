import type { DeskTerm } from "@/lib/domain/desk-vocabulary";
import { knownMeaning } from "@/lib/ingest/tags/similar/known-meanings";
import { foldPhrase, isAcronym, tokenise } from "@/lib/ingest/tags/tokens";

/** A tag as it is compared with others. */
export interface Traits {
  readonly id: number;
  readonly type: DeskTerm["type"];
  readonly name: string;
  /** Folded words of the name without its short form in brackets. */
  readonly words: readonly string[];
  /** The same in one piece, without spaces and signs. */
  readonly letters: string;
  /** Without little words such as "of". */
  readonly telling: readonly string[];
  /** Its short form: the whole name, or what stands in brackets. */
  readonly short: string | null;
  readonly initials: readonly string[];
  /** Its words without the endings of the plural. */
  readonly singular: string;
  readonly spellings: readonly string[];
  readonly digits: string;
  readonly meaning: string | undefined;
}

const LITTLE = new Set(
  (
    "a an the of and for in on to at by de des du la le les l d et en pour del los las el y e da do das dos di della delle dei " +
    "der die das und für fur von van het een voor i w na o"
  ).split(" "),
);

/** What two tags may have in common, of one of them. */
export function traitsOf({ id, type, name, aliases }: DeskTerm & { readonly id: number }): Traits {
  const [, long, bracket] = /^([^()]{2,180}) \(([^()]{1,40})\)$/u.exec(name) ?? [];
  const words = tokenise(long ?? name).map(({ key }) => key);
  const telling = words.filter((word) => !LITTLE.has(word));
  const isShort = words.length === 1 && isAcronym(long ?? name);
  return {
    ...{ id, type, name, words, telling },
    letters: words.join(""),
    short: bracket && isAcronym(bracket) ? foldPhrase(bracket) : isShort ? (words[0] ?? null) : null,
    initials: initialsOf(words, telling),
    singular: words.map(singularOf).join(" "),
    spellings: aliases.map(foldPhrase),
    digits: (name.match(/\p{N}+/gu) ?? []).join(" "),
    meaning: knownMeaning({ type, name }),
  };
}

function initialsOf(words: readonly string[], telling: readonly string[]): string[] {
  const initials = (all: readonly string[]): string => all.map(([first = ""]) => first).join("");
  return [...new Set([initials(words), initials(telling)])].filter(({ length }) => length >= 2);
}

/** A word without the ending that makes it a plural in the languages of Western Europe. */
function singularOf(word: string): string {
  if (word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/eaux$/.test(word)) return word.slice(0, -1);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
