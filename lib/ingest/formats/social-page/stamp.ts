import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { isNearDay, isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { parseDate } from "@/lib/ingest/stages/dates";
import { asciiDigits } from "@/lib/ingest/text/digits";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

const JOINING = foldedSpellings(
  "at|on|um|am|uhr|a|à|le|las|la|alle|ore|às|as|de|del|di|om|o|godz|saat|в|о|об|г|р|в|kl|v|den|the|of|h|el|στις|στη|τις|الساعة|في|pm|p|m|ص|م|год|al|dnia",
);

const TIME = /^\d{1,2}(?:[:.h]\d{2})(?::\d{2})?(?:am|pm)?$|^\d{1,2}h$|^\d{1,2}(?:am|pm)$/;

/** In any language a short word may stand before the time. */
const joinsTime = (word: string, next: string | undefined): boolean =>
  next !== undefined && TIME.test(next) && /^\p{L}{1,5}$/u.test(word);

const MAX_STAMP = 60;
const MAX_WORDS = 10;

/** True for a day and a month in any order, with or without weekday, year and time, and nothing else. */
function isPrintedMoment(text: string): boolean {
  if (text.length > MAX_STAMP) return false;
  if (parseDate(text)) return true;
  const words = asciiDigits(foldText(text))
    .split(/[\s,،]+/)
    .map((word) => word.replace(/[.º°]+$/, ""))
    .filter((word) => word !== "");
  if (words.length > MAX_WORDS) return false;
  const has = { month: false, day: false, time: false, weekday: false };
  for (const [index, word] of words.entries()) {
    if (TIME.test(word)) has.time = true;
    else if (/^\d{1,2}(?:st|nd|rd|th|er)?$/.test(word)) has.day = true;
    else if (monthOf(word)) has.month = true;
    else if (isNearDay(word) || isWeekday(word)) has.weekday = true;
    else if (!/^(?:19|20)\d{2}$/.test(word) && !JOINING.has(word) && !joinsTime(word, words[index + 1]))
      return false;
  }
  return (has.month && has.day) || (has.weekday && has.time);
}

/** Beside the moment stand the readers, a place or a mark of editing: so long at most. */
const MAX_BESIDE = 40;

/** `(edited)` or a star, behind the moment. */
const EDITED = /\s(?:\(\p{L}[\p{L} ]{1,20}\)|\*)$/u;

/** The moment that a line under an author's name is (`2h`, `12. März um 09:15 ·`, `March 8 at 4:40 PM · Public`), as printed; null for other lines. */
export function readStamp(line: string): string | null {
  if (line.length > 110) return null;
  const [first = "", ...beside] = line
    .replace(EDITED, "")
    .split(/\s?[·•]\s?/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (first === "" || beside.length > 3 || beside.some((part) => part.length > MAX_BESIDE)) return null;
  return isRelativeTime(first) || isPrintedMoment(first) ? first : null;
}
