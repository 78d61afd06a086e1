import { allMatches } from "@/lib/ingest/text/all-matches";

/** One capitalised word. All lengths are bounded: texts are hostile, and matching must stay linear. */
const CAP = "\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[-–'’][\\p{L}\\p{N}]{1,40}){0,4}['’]?";
const KIND =
  "(?:Ministerial Conference|Conference|Summit|Forum|Congress|Ministerial Meeting|Assembly|Workshop|Olympics|Expo|Festival)";
const ORDINAL =
  "(?:\\d{1,3}(?:st|nd|rd|th)|[IVX]{1,5}|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?=\\s))";
const EDGE = "(?<![\\p{L}\\p{N}])";
/** Cheap test first: most paragraphs name no event. */
const MAYBE = /Conference|Summit|Forum|Congress|Ministerial|Assembly|Workshop|Olympics|Expo|Festival/;
const NUMBERED = new RegExp(
  `${EDGE}(${ORDINAL}\\s(?:${CAP}\\s){0,5}${KIND})(?:\\s(?:(of)\\sthe|(on)(?:\\sthe)?)\\s(${CAP}(?:(?:\\s(?:of|and))?\\s${CAP}){0,4}))?(?![\\p{L}\\p{N}])`,
  "gu",
);
const YEARLY = new RegExp(`${EDGE}((?:${CAP}\\s){1,5}${KIND}\\s(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`, "gu");

/** An event that a text names, in the form it is filed under, with the words met. */
export interface NamedEvent {
  readonly name: string;
  readonly evidence: string;
}

/** Single occasions that a text names: with an ordinal, or with a year. "7th Conference of the X" is filed as "7th X Conference". */
export function namedEvents(text: string): NamedEvent[] {
  if (!MAYBE.test(text)) return [];
  const numbered = allMatches(text, NUMBERED)
    .map(([evidence, name = "", of, on, topic]) => {
      if (of && topic) {
        const [ordinal = "", ...kind] = name.split(" ");
        return { name: `${ordinal} ${topic} ${kind.join(" ")}`, evidence };
      }
      return { name: on && topic ? evidence : name, evidence: on && topic ? evidence : name };
    })
    .filter(({ name }) => name.split(" ").length >= 3);
  const yearly = allMatches(text, YEARLY)
    .map(([evidence, name = ""]) => ({
      name: name.replace(/^(?:The|At|In|During|This)\s/, ""),
      evidence,
    }))
    .filter(({ name }) => name.split(" ").length >= 3);
  return [...numbered, ...yearly].map(({ name, evidence }) => ({ name: name.replace(/’/g, "'"), evidence }));
}
