import { isLanguage } from "@/lib/ingest/tags/languages";
import type { Match } from "@/lib/ingest/tags/matcher";
import { isPersonName } from "@/lib/ingest/tags/person-names";
import type { Words } from "@/lib/ingest/tags/scan-words";
import { gapAfter, isSpace } from "@/lib/ingest/tags/section";
import { isCommonWord } from "@/lib/ingest/tags/tables/country-forms";
import { NOT_A_PLACE_BEFORE } from "@/lib/ingest/tags/tables/places";
import { AMERICAN_STATES, SECOND_HALVES, TOWNS_OF_THE_STATE } from "@/lib/ingest/tags/tables/senses";
import { isCapitalised } from "@/lib/ingest/tags/tokens";

/** In a line of capitals "US" may be the pronoun. */
function isShouted(words: Words, match: Match): boolean {
  const raw = words.at(match.from)?.raw ?? "";
  if (raw !== "US" && raw !== "WHO") return false;
  const around = [words.at(match.from - 1), words.at(match.to)].filter((token) => token !== undefined);
  return (
    around.length > 0 &&
    around.every(({ raw: word }) => word.length > 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word))
  );
}

/** "Vienna Convention", "the Geneva Office", "Dublin III Regulation": a treaty or a body, not the town. */
function isPartOfTitle(words: Words, match: Match): boolean {
  for (let at = match.to; at < match.to + 3; at++) {
    const next = words.at(at);
    if (!next || !isSpace(gapAfter(words, at - 1)) || !isCapitalised(next.raw)) return false;
    if (NOT_A_PLACE_BEFORE.has(next.key)) return true;
  }
  return false;
}

/** "Lebanon, Ohio", "Paris, Tex.", "Athens, Georgia": a town of the United States, or the state after its town. */
function isAmericanTown(words: Words, match: Match): boolean {
  const isListed = (left: number): boolean => gapAfter(words, left) === ", ";
  const next = words.at(match.to)?.raw ?? "";
  if (isListed(match.to - 1) && AMERICAN_STATES.has(next)) {
    const isHalf = /^(?:New|Rhode|South|North)$/.test(next);
    return !isHalf || SECOND_HALVES.has(words.at(match.to + 1)?.raw ?? "");
  }
  if (words.at(match.from)?.key !== "georgia" && next !== "Georgia") return false;
  if (next === "Georgia")
    return isListed(match.to - 1) && TOWNS_OF_THE_STATE.has(words.at(match.from)?.raw ?? "");
  return isListed(match.from - 1) && TOWNS_OF_THE_STATE.has(words.at(match.from - 1)?.raw ?? "");
}

/** What a match in its surroundings turns out to be. */
export type Meaning = "name" | "person" | "other";

/** Whether a match in its surroundings means what the vocabulary says, or a person, or something else. */
export function meaningOf(words: Words, match: Match, language: string): Meaning {
  if (match.type === null) return "other";
  if (match.type === "organisation") return isShouted(words, match) ? "other" : "name";
  if (match.type !== "country" && match.type !== "place") return "name";
  const isOneWord = match.to - match.from === 1;
  if (isOneWord && isCommonWord(words.at(match.from)?.key ?? "", language)) return "other";
  if (isPersonName(words, match)) return "person";
  if (isAmericanTown(words, match)) return "other";
  if (match.type === "place") return isPartOfTitle(words, match) ? "other" : "name";
  return isLanguage(words, match) || isShouted(words, match) ? "other" : "name";
}
