import { EVENT_KIND } from "@/lib/ingest/tags/hash-filter";
import { isCapitalAt, type Words } from "@/lib/ingest/tags/scan-words";
import type { Section } from "@/lib/ingest/tags/section";

/** One capitalised word. All lengths are bounded: texts are hostile, and matching must stay linear. */
const CAP = "\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[-–'’][\\p{L}\\p{N}]{1,40}){0,4}['’]?";
const KIND =
  "(?:Ministerial Conference|Conference|Summit|Forum|Congress|Ministerial Meeting|Assembly|Workshop|Olympics|Expo|Festival)";
const ORDINAL =
  "(?:\\d{1,3}(?:st|nd|rd|th)|[IVX]{1,5}|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?=\\s))";
/** The words that say what kind of event it is, folded: for a cheap test before the patterns. */
export const EVENT_KINDS =
  "conference summit forum congress ministerial assembly workshop olympics expo festival".split(" ");
const NUMBERED = new RegExp(
  `(${ORDINAL}\\s(?:${CAP}\\s){0,5}${KIND})(?:\\s(?:(of)\\sthe|(on)(?:\\sthe)?)\\s(${CAP}(?:(?:\\s(?:of|and))?\\s${CAP}){0,4}))?(?![\\p{L}\\p{N}])`,
  "uy",
);
const YEARLY = new RegExp(`((?:${CAP}\\s){1,5}${KIND}\\s(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`, "uy");

/** An event that a text names, in the form it is filed under, with the words met. */
export interface NamedEvent {
  readonly name: string;
  readonly evidence: string;
}

/** So many words may stand between the ordinal, or the first word of the name, and the kind. */
const LONGEST_NAME = 6;
const MAYBE_ORDINAL = /^(?:\d{1,3}\p{L}{2}|[IVX]{1,5}|[FSTEN]\p{Ll}{3,6})$/u;

/** Single occasions that a text names: with an ordinal, or with a year. "7th Conference of the X" is filed as "7th X Conference". */
export function namedEvents(words: Words, { from, to }: Section): NamedEvent[] {
  const found = new Map<string, NamedEvent>();
  for (let kind = from; kind < to; kind++) {
    if ((words.flags(kind) & EVENT_KIND) === 0 || !isCapitalAt(words.text, words.start(kind))) continue;
    for (let at = kind - 1; at >= Math.max(from, kind - LONGEST_NAME); at--) {
      const event = MAYBE_ORDINAL.test(words.at(at)?.raw ?? "")
        ? numberedAt(words.text, words.start(at))
        : null;
      if (event) found.set(`numbered ${at}`, event);
    }
    if (kind + 1 >= to || !isYear(words, kind + 1)) continue;
    const first = firstOfName(words, kind, from);
    const event = yearlyAt(words.text, words.start(first));
    if (event) found.set(`yearly ${first}`, event);
  }
  return [...found.values()]
    .filter(({ name }) => name.split(" ").length >= 3)
    .map(({ name, evidence }) => ({ name: name.replace(/’/g, "'"), evidence }));
}

const isYear = (words: Words, at: number): boolean => {
  const unit = words.text.charCodeAt(words.start(at));
  return words.end(at) - words.start(at) === 4 && (unit === 0x31 || unit === 0x32);
};

/** The first of the capitalised words that stand right before a kind of event. */
function firstOfName(words: Words, kind: number, from: number): number {
  const leads = (at: number): boolean =>
    isCapitalAt(words.text, words.start(at)) && words.start(at + 1) === words.end(at) + 1;
  let first = kind;
  while (first > Math.max(from, kind - LONGEST_NAME + 1) && leads(first - 1)) first--;
  return first;
}

function numberedAt(text: string, start: number): NamedEvent | null {
  NUMBERED.lastIndex = start;
  const [evidence, name = "", of, on, topic] = NUMBERED.exec(text) ?? [];
  if (evidence === undefined) return null;
  if (of && topic) {
    const [ordinal = "", ...kind] = name.split(" ");
    return { name: `${ordinal} ${topic} ${kind.join(" ")}`, evidence };
  }
  return { name: on && topic ? evidence : name, evidence: on && topic ? evidence : name };
}

function yearlyAt(text: string, start: number): NamedEvent | null {
  YEARLY.lastIndex = start;
  const [evidence, name = ""] = YEARLY.exec(text) ?? [];
  return evidence === undefined ? null : { name: name.replace(/^(?:The|At|In|During|This)\s/, ""), evidence };
}
