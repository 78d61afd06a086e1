import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { parseMonth } from "@/lib/ingest/dates/read-month";
import { parseDate } from "@/lib/ingest/stages/dates";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";

/** Small words around a day and its time: `Hasta el lunes 24 de febrero`, `Sat 22 June from 6 pm`. */
const SMALL = foldedSpellings(
  "on|from|until|till|to|by|and|the|of|at|am|pm|noon|st|nd|rd|th|der|den|dem|am|ab|bis|bis zum|zum|vom|von|und|um|uhr|le|du|au|de|dès|jusqu'au|jusqu|et|à|h|el|del|al|de|hasta|desde|y|a|las|il|dal|dalle|alle|fino|al|ore|e|ed|di|o|das|dos|às|até|a partir|partir|desde|op|van|tot|en|met|om|vanaf|uur|od|do|dnia|godz|godzina|w|i|saat|ve|kadar|с|по|до|от|и|в|з|від|о|та|den|till|från|kl|och|og|til|fra|klo|ja|asti|ve|v|dne|od|do|în|la|până|ora|και|έως|από|στις|ώρα|من|إلى|حتى|الساعة",
);

/** `8月21日（水）` */
const EASTERN = /^(1[0-2]|[1-9])\s?[月월]\s?([12]\d|3[01]|[1-9])\s?[日일号號](?:\s?[(（]\p{L}{1,3}[)）])?$/u;

const MAX_LINE = 48;
const WORD = /[\p{L}\p{M}'’]+/gu;
const BESIDE = /(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[\s,]{1,2}(?:de\s|di\s|d['’])?$/iu;

/** The day and month that a short line or the front of a headline names without a year; null where it names anything else. */
export function readDayOfEvent(line: string): { day: number; month: number } | null {
  const eastern = EASTERN.exec(line);
  if (eastern) return { day: Number(eastern[2]), month: Number(eastern[1]) };
  if (line.length > MAX_LINE || /(?:19|20)\d{2}(?!\d)/.test(line) || !/\d/.test(line)) return null;
  const words = [...line.matchAll(WORD)];
  const named =
    words.find(([word]) => isMonth(word) && !isWeekday(foldText(word))) ??
    words.find(([word]) => isMonth(word));
  const month = named ? monthOf(foldText(named[0])) : null;
  const areSmall = words.every(
    ([word]) => isMonth(word) || isWeekday(foldText(word)) || SMALL.has(foldText(word)) || word.length === 1,
  );
  if (!named || month === null || !areSmall) return null;
  const before = BESIDE.exec(line.slice(0, named.index))?.[1];
  const after = /^\.?\s(\d{1,2})(?![\d:.]\d)/u.exec(line.slice(named.index + named[0].length))?.[1];
  if (before === undefined && after === undefined) return null;
  // `15 y 16 de marzo` begins on the first of its days.
  const first = /^[^\d]*(\d{1,2})(?![\d:.]\d|\s?(?:h|uhr|am|pm)\b)/iu.exec(line)?.[1];
  const day = Number(before === undefined ? after : (first ?? before));
  return day >= 1 && day <= 31 ? { day, month } : null;
}

const isMonth = (word: string): boolean => word.length >= 3 && monthOf(foldText(word)) !== null;

/** A letter names days that come; one that lies further back is of the next year. */
const MAX_BACK = 90;
const DAY = 86_400_000;

/** A day that is printed without its year, in the year of the issue or the next one; as it is where that can't be told. */
export function inYearOfIssue(raw: string, issue: string | null): string {
  const found = readDayOfEvent(raw);
  const issued = issue === null ? null : (parseDate(issue) ?? parseMonth(issue))?.iso.slice(0, 10);
  if (!found || !issued) return raw;
  const year = Number(issued.slice(0, 4));
  const isoOf = (of: number): string =>
    `${of}-${String(found.month).padStart(2, "0")}-${String(found.day).padStart(2, "0")}`;
  const isPast = Date.parse(isoOf(year)) < Date.parse(issued.padEnd(10, "-01")) - MAX_BACK * DAY;
  return isoOf(isPast ? year + 1 : year);
}
