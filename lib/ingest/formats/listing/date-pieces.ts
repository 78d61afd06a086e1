import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** A whole date in figures, or with its month's name. */
const FIGURES = String.raw`(?:\d{1,2}(?:[./-]|\.\s)\d{1,2}(?:[./-]|\.\s)(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})`;
const NAMED = String.raw`(?:\d{1,2}\.?\s\p{L}{3,12}\.?\s(?:19|20)\d{2}|\p{Lu}\p{Ll}{2,11}\s\d{1,2},\s(?:19|20)\d{2})`;
const YEAR = String.raw`(?<!\d)(?:19|20)\d{2}`;

/** In scripts without capitals no label is longer; a sentence goes on behind its date without a blank. */
const MAX_SMALL = 14;

/** Where the blank was lost with the tags around a date. */
const UNSPACED = [
  // `3 September 2020News`
  new RegExp(String.raw`(?<=${YEAR}|(?<!\d)\d{1,2}:\d{2})(?=\p{Lu}\p{Ll}{2})`, "u"),
  // `9. 11. 2024A-team`, `2024.03.05IR`; the `T` of a machine's stamp parts nothing.
  new RegExp(String.raw`(?<=(?<!\d)${FIGURES})(?=\p{Lu})(?!T\d)`, "u"),
  // `2024.03.05お知らせ`; the letter of a year (`2024م`) is a part of it.
  new RegExp(String.raw`(?<=(?<!\d)${FIGURES})(?=\p{Lo}{2}.{0,${MAX_SMALL - 2}}$)`, "u"),
  // `Harbour05 March 2024`
  new RegExp(String.raw`(?<=\p{L}[\p{L})])(?=${NAMED}|${FIGURES})`, "u"),
  // `4 March 20245 May 2024`: when it was written, and when changed.
  new RegExp(`(?<=${YEAR})(?=${NAMED})`, "u"),
];

/** `4 March 2024byAda Marsh` */
const UNSPACED_BYLINE = new RegExp(String.raw`(?<=${YEAR})(by|von|par|por|door|av|af)(?=\p{L})`, "u");

/** Asked first, since hardly any line has such a joint. */
const MAY_BE_GLUED = /\d\p{L}|\p{L}\d|\d{5}|\p{L}\p{Lu}\p{Ll}{2,11}\s\d/u;

/** `2024.03.05図書館が再開`: in a script that has no capitals nothing tells a section from a headline. */
const OPENS_GLUED = new RegExp(String.raw`^\s*${FIGURES}(?=\p{Lo}{2})`, "u");
export const opensGlued = (line: string): boolean => OPENS_GLUED.test(line);

/** A line with a mark between a date and the word that is glued to it. */
export function withDateApart(line: string): string {
  if (!MAY_BE_GLUED.test(line)) return line;
  const apart = UNSPACED.reduce((words, place) => words.replace(place, " | "), line);
  return apart.replace(UNSPACED_BYLINE, " | $1 ");
}

const MAX_PIECES = 8;

/** `1 15 /12 /décembre /2014`: numbers and months beside a date are its parts again. */
export function isPieceOfDate(part: string): boolean {
  const words = part.split(/[\s/:.]+/).filter((word) => word !== "");
  const isPart = (word: string): boolean => /^\d{1,4}$/.test(word) || monthOf(foldText(word)) !== null;
  return words.length > 0 && words.length <= MAX_PIECES && words.every(isPart);
}

/** Whether a bar stands before a part of a date's line: behind a comma stands another writer, or a place. */
export function isBehindBar(part: string, before: string, after: string): boolean {
  const side = after.includes(part) ? after : before;
  return /[|│·•]\s*$/.test(side.slice(0, Math.max(0, side.indexOf(part))));
}
