import type { Match } from "@/lib/ingest/tags/matcher";
import { FIRST_NAMES, LANGUAGE_NOUNS, PERSON_TITLES } from "@/lib/ingest/tags/tables/people";
import { NOT_A_PLACE_BEFORE } from "@/lib/ingest/tags/tables/places";
import { isAcronym, isCapitalised, type Token } from "@/lib/ingest/tags/tokens";

/** One piece of an item that names are looked for in: the title, a paragraph, a caption. */
export interface Section {
  readonly where: "title" | "lead" | "body" | "hashtag";
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Countries whose name is also a surname or a first name. */
const ALSO_SURNAMES = new Set([
  "malta",
  "jordan",
  "israel",
  "france",
  "ireland",
  "england",
  "holland",
  "wales",
  "chad",
  "cuba",
  "germany",
  "spain",
  "poland",
  "lebanon",
  "brazil",
  "britain",
  "kenya",
  "china",
  "cyprus",
  "peru",
  "rome",
  "paris",
  "berlin",
  "florence",
  "milan",
  "lyon",
  "essen",
  "sydney",
  "boston",
  "houston",
  "london",
  "york",
  "lisbon",
  "valencia",
  "nassau",
  "mali",
  "sofia",
  "van",
]);
const ALSO_FIRST_NAMES = new Set([
  "jordan",
  "chad",
  "georgia",
  "israel",
  "kenya",
  "india",
  "paris",
  "sydney",
  "florence",
  "sofia",
  "dakota",
  "milan",
]);
const SAYS =
  /^(?:said|says|told|tells|added|adds|explained|explains|noted|stressed|who|whose|wrote|joined|plays|played|scored|was born)$/;

const LANGUAGES = new Set(
  "french german spanish portuguese italian russian chinese japanese dutch polish turkish greek danish swedish norwegian finnish ukrainian vietnamese thai nepali somali".split(
    " ",
  ),
);

function gap(section: Section, left: number): string {
  const [one, other] = [section.tokens[left], section.tokens[left + 1]];
  return one && other ? section.text.slice(one.end, other.start) : "\n";
}

const isSpace = (text: string): boolean => /^[\s\u00a0]+$/.test(text);
const isPlainName = (word: string): boolean =>
  isCapitalised(word) && /\p{Ll}/u.test(word) && !isAcronym(word);

/** "Vasco Malta", "Mr Jordan", "Dr Anna Holland": the name belongs to a person. */
function endsPersonName(section: Section, match: Match): boolean {
  const before = section.tokens[match.from - 1];
  if (!before || !/^\.?[\s\u00a0]+$/.test(gap(section, match.from - 1))) return false;
  if (PERSON_TITLES.has(before.key)) return true;
  if (!isPlainName(before.raw) || !ALSO_SURNAMES.has(section.tokens[match.from]?.key ?? "")) return false;
  if (FIRST_NAMES.has(before.key)) return true;
  const title = section.tokens[match.from - 2];
  return title !== undefined && PERSON_TITLES.has(title.key);
}

/** "Jordan Peterson said", "Ms Georgia Brown", "Chad Miller, director": a first name. */
function startsPersonName(section: Section, match: Match): boolean {
  if (match.to - match.from > 1 || !ALSO_FIRST_NAMES.has(section.tokens[match.from]?.key ?? "")) return false;
  const next = section.tokens[match.to];
  if (!next || !isSpace(gap(section, match.to - 1)) || !isPlainName(next.raw)) return false;
  const before = section.tokens[match.from - 1];
  if (before && PERSON_TITLES.has(before.key)) return true;
  const after = section.tokens[match.to + 1];
  if (!after) return false;
  const between = gap(section, match.to);
  return (
    (isSpace(between) && SAYS.test(after.raw)) ||
    (/^, $/.test(between) &&
      /^(?:a|an|the|who|\d+|[a-z]+)$/.test(after.raw) &&
      !/^(?:and|in|or|as|with|on|to|for|from|where|which)$/.test(after.raw))
  );
}

/** "in French", "the Spanish translation", "Russian-speaking": the language, not the country. */
function isLanguage(section: Section, match: Match): boolean {
  if (match.to - match.from > 1 || !LANGUAGES.has(section.tokens[match.from]?.key ?? "")) return false;
  const next = section.tokens[match.to];
  if (next && LANGUAGE_NOUNS.has(next.key)) return true;
  const before = section.tokens[match.from - 1]?.key ?? "";
  const nextJoins = next && isSpace(gap(section, match.to - 1));
  const isAlone = !nextJoins || /^(?:and|or|only|as|by|at|with|from)$/.test(next.key);
  return (
    isAlone &&
    /^(?:in|into|speaks?|spoke|speaking|learn(?:s|ed|ing)?|and|or)$/.test(before) &&
    match.from > 0 &&
    (before !== "and" && before !== "or"
      ? true
      : LANGUAGES.has(section.tokens[match.from - 2]?.key ?? "") ||
        section.tokens[match.from - 2]?.key === "english")
  );
}

/** In a line of capitals "US" may be the pronoun. */
function isShouted(section: Section, match: Match): boolean {
  const raw = section.tokens[match.from]?.raw ?? "";
  if (raw !== "US" && raw !== "WHO") return false;
  const around = [section.tokens[match.from - 1], section.tokens[match.to]].filter(
    (token) => token !== undefined,
  );
  return (
    around.length > 0 &&
    around.every(({ raw: word }) => word.length > 2 && word === word.toUpperCase() && /\p{Lu}/u.test(word))
  );
}

/** "Vienna Convention", "the Geneva Office", "Dublin III Regulation": a treaty or a body, not the town. */
function isPartOfTitle(section: Section, match: Match): boolean {
  for (let at = match.to; at < match.to + 3; at++) {
    const next = section.tokens[at];
    if (!next || !isSpace(gap(section, at - 1)) || !isCapitalised(next.raw)) return false;
    if (NOT_A_PLACE_BEFORE.has(next.key)) return true;
  }
  return false;
}

/** Whether a match in its surroundings means what the vocabulary says. */
export function isMeant(section: Section, match: Match): boolean {
  if (match.type === null) return false;
  if (match.type === "organisation") return !isShouted(section, match);
  if (match.type !== "country" && match.type !== "place") return true;
  if (endsPersonName(section, match) || startsPersonName(section, match)) return false;
  if (match.type === "place") return !isPartOfTitle(section, match);
  return !isLanguage(section, match) && !isShouted(section, match);
}
