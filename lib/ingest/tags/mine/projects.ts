import type { Definition } from "@/lib/ingest/tags/mine/definitions";
import { ORGANISATION_HEADS, PROJECT_HEADS } from "@/lib/ingest/tags/tables/organisations";
import { isCapitalised, tokenise } from "@/lib/ingest/tags/tokens";
import { allMatches } from "@/lib/ingest/text/all-matches";

const WORD = "(?:[Pp]roject|PROJECT|[Pp]rogramme|[Pp]rogram|[Ii]nitiative)";
/** A short name: two capitals, or capitals and digits, with a phase after it. */
const SHORT =
  "(?=[\\p{L}\\p{N}]{0,12}[\\p{Lu}\\p{N}][\\p{L}\\p{N}]{0,12}[\\p{Lu}\\p{N}])\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:[-–][\\p{L}\\p{N}]{1,30}){0,4}";
const PHASE = "(?:\\s(?:[IVX]+|\\d{1,2}))?";
const EDGE = "(?<![\\p{L}\\p{N}-])";
/** Cheap test first: most paragraphs name no project. */
const MAYBE = /project|programme|program|initiative|facility|\s(?:I[IVX]|V)/i;
const BEFORE = new RegExp(`${EDGE}(${SHORT}${PHASE}(?:\\s\\p{Lu}\\p{Ll}+){0,2})\\s${WORD}(?![\\p{L}])`, "gu");
const AFTER = new RegExp(`${EDGE}${WORD}\\s(${SHORT}${PHASE})(?![\\p{L}\\p{N}])`, "gu");
const IS_A = new RegExp(
  `${EDGE}(${SHORT}${PHASE})\\s(?:is|was)\\s(?:an?|the|one of the)\\s[^.]{0,40}?(?:project|programme|initiative|facility)`,
  "gu",
);
/** Bodies have no phases: "ACRO III" is a project. */
const PHASED = new RegExp(`${EDGE}(${SHORT}\\s(?:II|III|IV|VI{0,3}|IX))(?![\\p{L}\\p{N}-])`, "gu");
const PLAIN = new RegExp(
  `${EDGE}(?<!(?<!\\p{L})(?!(?:The|An?|Our|In|Under|Within|For|At|This)\\s)\\p{Lu}[\\p{L}\\p{N}-]{0,40}\\s(?:(?:and|of|for)\\s)?)(\\p{Lu}\\p{Ll}{3,})\\s(?:[Pp]roject|[Pp]rogramme)(?![\\p{L}])`,
  "gu",
);
const QUOTED =
  /\b(?:project|programme|program)s?(?:\s(?:entitled|called|titled|named))?[,:]?\s["“„‘«]([^"“”„«»]{8,160}?)["”’»]/gu;
const COMMON = new Set(
  (
    "this that these those the our their its his her each every another other any all some one two three new old pilot joint twinning regional " +
    "national senior junior training global european international local rural urban research development education master bachelor " +
    "support current previous first second third final flagship future action work general special strategic innovation youth health " +
    "student students exchange programme phase state partner partners under within during through both funded said similar large small " +
    "summer winter spring autumn capital major minor federal municipal public private community social cultural scientific space nuclear manager"
  ).split(" "),
);

/** A name without its phase: "FReM III" is FReM, while "CAIR-II" is named so. */
export function withoutPhase(name: string): string {
  return name.replace(/\s(?:[IVX]+|\d{1,2})$/u, "");
}

/** Short names that a text calls a project. */
export function projectShortNames(text: string): string[] {
  if (!MAYBE.test(text)) return [];
  const found = [BEFORE, AFTER, IS_A, PHASED].flatMap((pattern) =>
    allMatches(text, pattern).map(([, name = ""]) => name),
  );
  return found.map((name) => name.trim());
}

/** Ordinary words that a text uses as a project's name ("the Inspire project"); only repetition makes them credible. */
export function plainProjectNames(text: string): string[] {
  if (!MAYBE.test(text)) return [];
  return allMatches(text, PLAIN)
    .map(([, name = ""]) => name)
    .filter((name) => !COMMON.has(name.toLowerCase()));
}

/** Titles in quotation marks after the word project. */
export function quotedProjects(text: string): string[] {
  return allMatches(text, QUOTED)
    .map(([, title = ""]) => title.trim())
    .filter((title) => {
      const words = tokenise(title);
      return (
        words.length >= 3 && words.length <= 20 && isCapitalised(words[0]?.raw ?? "") && !/\(/.test(title)
      );
    });
}

/** "also known as the Harbour-Link QUAY support project": what follows is its usual name. */
const ALSO_KNOWN = new RegExp(
  `(?:[Aa]lso known as|known as|called|referred to as|in short) (?:the )?["“‘«]?((?:\\p{Lu}[\\p{L}\\p{N}-]{0,30} ){0,3}${SHORT})["”’»]?(?: \\p{Ll}{3,15})? ${WORD}(?!\\p{L})`,
  "gu",
);

/** Names that a text gives as the usual ones of projects. */
export function usualProjectNames(text: string): string[] {
  if (!MAYBE.test(text)) return [];
  return allMatches(text, ALSO_KNOWN).map(([, name = ""]) => name);
}

/** Work is done under a project or in its framework; a body is told apart by the words of its name. */
const UNDER_A_PROJECT = /(?:under|within|in) the (?:framework|frame|scope|umbrella) of (?:the )?$/i;

/** Whether a definition names a project: the word stands beside it or in it. */
export function isProjectDefinition({ long, before, after }: Definition): boolean {
  if (/^["”’'»]?\)?,?\s(?:\S+\s)?(?:project|programme|program|initiative|action)\b/i.test(after)) return true;
  if (
    /\b(?:project|programme|program|initiative)s?,?(?:\s(?:entitled|called|titled|named))?,?\s?["“„‘'«]?$/i.test(
      before,
    )
  )
    return true;
  return hasProjectHead(long) || (UNDER_A_PROJECT.test(before) && !isOrganisationName(long));
}

function isOrganisationName(long: string): boolean {
  return tokenise(long).some(({ raw, key }) => ORGANISATION_HEADS.has(key) && isCapitalised(raw));
}

/** Whether a long name says itself that it is a project or programme. */
export function hasProjectHead(long: string): boolean {
  return tokenise(long).some(({ raw, key }) => PROJECT_HEADS.has(key) && isCapitalised(raw));
}
