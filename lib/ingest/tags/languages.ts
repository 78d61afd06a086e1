import type { Match } from "@/lib/ingest/tags/matcher";
import type { Words } from "@/lib/ingest/tags/scan-words";
import { gapAfter, isSpace } from "@/lib/ingest/tags/section";
import { LANGUAGE_NOUNS } from "@/lib/ingest/tags/tables/people";
import { isCapitalised } from "@/lib/ingest/tags/tokens";

/** English names of peoples that are names of languages too. */
const LANGUAGES = new Set(
  "french german spanish portuguese italian russian chinese japanese dutch polish turkish greek danish swedish norwegian finnish ukrainian vietnamese thai nepali somali".split(
    " ",
  ),
);
/** "en español", "in italiano", "em inglês", "po polsku". */
const BEFORE_A_LANGUAGE = new Set(["en", "in", "em", "po", "al", "auf", "na"]);
/** Beginnings of the word "language" in the main languages, folded. */
const LANGUAGE_WORD =
  /^(?:langue|lengua|idioma|lingua|ling|taal|sprach|jezyk|dil|язык|لغه|اللغه|باللغه|لغة|اللغة|باللغة)/;

/** "in French", "the Spanish translation", "en español": the language, not the country. */
export function isLanguage(words: Words, match: Match): boolean {
  const name = words.at(match.from);
  if (!name || match.to - match.from > 1) return false;
  const [before, next] = [words.at(match.from - 1), words.at(match.to)];
  if ([before, next].some((word) => word && LANGUAGE_WORD.test(word.key))) return true;
  if (!isCapitalised(name.raw)) return isBareAdjective(words, match);
  if (!LANGUAGES.has(name.key)) return false;
  if (next && LANGUAGE_NOUNS.has(next.key)) return true;
  const isAlone =
    !next || !isSpace(gapAfter(words, match.to - 1)) || /^(?:and|or|only|as|by|at|with|from)$/.test(next.key);
  return isAlone && followsLanguage(words, match);
}

/** A small adjective right after a preposition, with no noun of its own. */
function isBareAdjective(words: Words, match: Match): boolean {
  const before = words.at(match.from - 1);
  return before !== undefined && BEFORE_A_LANGUAGE.has(before.key);
}

function followsLanguage(words: Words, match: Match): boolean {
  const before = words.at(match.from - 1)?.key ?? "";
  if (/^(?:in|into|speaks?|spoke|speaking|learn(?:s|ed|ing)?)$/.test(before)) return true;
  if (before !== "and" && before !== "or") return false;
  const other = words.at(match.from - 2)?.key ?? "";
  return LANGUAGES.has(other) || other === "english";
}
