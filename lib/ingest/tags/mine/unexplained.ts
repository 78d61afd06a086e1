import { isSpeltBy } from "@/lib/ingest/tags/mine/definitions";
import type { Piece } from "@/lib/ingest/tags/sections";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";
import { allMatches } from "@/lib/ingest/text/all-matches";

/** A project whose name no bracket explains, with what else the text calls it. */
export interface UnexplainedProject {
  readonly name: string;
  readonly aliases: readonly string[];
}

const CAP = "\\p{Ll}?\\p{Lu}[\\p{L}\\p{N}]{0,30}";
const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}{3,10}(?![\p{L}\p{N}-])/gu;
/** A phrase in capitals that ends as projects do. */
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${CAP}(?:(?: (?:of|for|on|and|in|the|to))? ${CAP}){1,7}) (?:Initiative|Programme|Program|Facility|Project)(?!\\p{L})`,
  "gu",
);
/** "‘Support to Safe Harbours in Ruritania’, SH aims at". */
const AFTER_QUOTE =
  /["“„‘'«]([^"“”„«»‘’]{8,160})["”’'»], (\p{Lu}{2,8}) (?:aims|will|is|was|has|seeks|supports|works)(?!\p{L})/gu;
const MAILBOX = /(?<![\p{L}\p{N}.-])(\p{Lu}{2,10}[-_.]\p{Lu}\p{Ll}{2,20})@/gu;
const ACTIVITY =
  /^(\p{Lu}{3,10})(?:['’]s)? (?:workshop|training|seminar|conference|meeting|kick-?off|consultation|roundtable|study visit|webinar|launch)/u;

/** Projects that an item uses by their short names, and that it explains otherwise than by a bracket. */
export function unexplainedProjects(pieces: readonly Piece[]): UnexplainedProject[] {
  const title = pieces.find(({ where }) => where === "title")?.text ?? "";
  const text = pieces.map((piece) => piece.text).join("\n");
  return [...speltByPhrases(title, text), ...quoted(text), ...mailboxes(text), ...announced(title, text)];
}

/** "MIX presents ... the Migration Index Initiative": the acronym leads the title, and a phrase of the text spells it. */
function speltByPhrases(title: string, text: string): UnexplainedProject[] {
  const acronyms = new Set(allMatches(title, ACRONYM).map(([acronym]) => acronym));
  if (acronyms.size === 0) return [];
  const phrases = allMatches(text, PHRASE).map(([whole, name = ""]) => ({ whole, name }));
  return [...acronyms].flatMap((acronym) => {
    const phrase = phrases.find(({ name }) => acronym.length > 3 && isSpeltBy(acronym, name));
    return phrase ? [{ name: acronym, aliases: [phrase.whole] }] : [];
  });
}

/** An acronym of common words ("IBM") is the project's only together with its country. */
function quoted(text: string): UnexplainedProject[] {
  return allMatches(text, AFTER_QUOTE).flatMap(([, title = "", acronym = ""]) => {
    const words = title.split(/\s+/);
    const isSpelt = words.some((_, at) => isSpeltBy(acronym, words.slice(at, at + acronym.length).join(" ")));
    const place = / in (?:the )?(\p{Lu}[\p{L} ]{2,40})$/u.exec(title)?.[1];
    const country = COUNTRIES.find(({ name, names }) => name === place || names.includes(place ?? ""))?.name;
    const name = country ? `${acronym} ${country}` : acronym;
    return isSpelt ? [{ name, aliases: [title] }] : [];
  });
}

/** "For more information on this project: SH-Ruritania@example.org": a project's mailbox has its name. */
function mailboxes(text: string): UnexplainedProject[] {
  return allMatches(text, MAILBOX)
    .filter(({ index }) =>
      /(?:project|programme|initiative)/i.test(text.slice(Math.max(0, index - 200), index)),
    )
    .map(([, box = ""]) => ({ name: box.replace(/[-_.]/g, " "), aliases: [box] }));
}

/** Two signs at once: an activity right behind the acronym that leads the title, and "more information on the ...". */
function announced(title: string, text: string): UnexplainedProject[] {
  const acronym = ACTIVITY.exec(title)?.[1];
  const isReferredTo =
    acronym && new RegExp(`information (?:on|about) the ${acronym}(?!\\p{L})`, "u").test(text);
  return isReferredTo ? [{ name: acronym, aliases: [] }] : [];
}
