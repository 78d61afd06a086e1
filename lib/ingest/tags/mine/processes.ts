import { PLACES } from "@/lib/ingest/tags/tables/places";
import { allMatches } from "@/lib/ingest/text/all-matches";

const TOWNS = new Set(PLACES.flatMap(([name, aliases]) => [name, ...aliases]));
const CAP = "\\p{Lu}[\\p{L}\\p{N}]{0,40}";
const AFTER_TOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(${CAP}(?:\\s${CAP}){0,2})\\s(Process|Dialogue)(?![\\p{L}])`,
  "gu",
);
const PARTNERSHIP = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:EU|${CAP})[-–](?:EU|${CAP}(?:\\s${CAP})?)\\s(?:Mobility|Strategic|Migration|Free Trade)\\s(?:Partnership|Agreement|Dialogue))(?![\\p{L}])`,
  "gu",
);
const CONVENTION = /(?<![\p{L}])(?:ILO|UN|IMO) Convention(?: No\.?)? ?\d{1,3}(?!\d)/gu;

/** Processes, partnerships and conventions that a text names. */
export function namedProcesses(text: string): string[] {
  if (!/Process|Dialogue|Partnership|Agreement|Convention/.test(text)) return [];
  const towns = allMatches(text, AFTER_TOWN).flatMap(([, words = "", kind = ""]) => {
    const town = words.replace(/^(?:The|At|In|On|Both|While|As)\s/, "");
    return TOWNS.has(town) ? [`${town} ${kind}`] : [];
  });
  const partnerships = allMatches(text, PARTNERSHIP).map(([, name = ""]) => name.replace(/–/g, "-"));
  const conventions = allMatches(text, CONVENTION).map(([name]) => name.replace(/ No\.?/, ""));
  return [...towns, ...partnerships, ...conventions];
}
