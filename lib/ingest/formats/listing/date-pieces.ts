import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** `3 September 2020News`: tags were lost, and with them what parted a date from the section behind it. */
const UNSPACED = /(?<=(?<!\d)(?:(?:19|20)\d{2}|\d{1,2}:\d{2}))(?=\p{Lu}\p{Ll}{2})/u;

/** A line with a mark between a date and the word that is glued to it. */
export const withDateApart = (line: string): string => line.replace(UNSPACED, " | ");

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
