import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { asciiDigits } from "@/lib/ingest/text/digits";
import { foldText } from "@/lib/ingest/text/fold";

/** A day without its year at the start of a line. */
export interface DayOfList {
  readonly day: number;
  /** Null where a heading above says it. */
  readonly month: number | null;
  /** What stands behind it in its line. */
  readonly rest: string;
  /** Days of one list are printed alike: alone or before headlines, with their month or without. */
  readonly form: string;
}

const WEEKDAY_BEFORE = /^([\p{L}\p{M}’'-]{2,14})[.,،]{0,2}\s(?=\S)/u;
const WEEKDAY_BEHIND = /^[,،]?\s\(?([\p{L}\p{M}’'-]{2,14})\)?\.?(?=$|[\s,:|–—-])/u;
/** Figures, then words; what ends a day is no digit. */
const NUMBERS = /^(?<day>\d{1,2})[./-]\s?(?<month>\d{1,2})(?!\d)[./]?(?=$|[\s,:|])/u;
const SIGNS = /^(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u;
const DAY_NAMED =
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?\s(?:de\s|of\s|d['’]|di\s|del\s)?(?<name>\p{L}[\p{L}\p{M}’'-]{1,14})\.?(?=$|[\s,:|–—-])/u;
const NAMED_DAY = /^(?<name>\p{L}[\p{L}\p{M}’'-]{1,14})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?=$|[\s,:|–—-])/u;
const ALONE = /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°|日|일)?(?=$|[\s,:|–—-])/u;

/** A headline behind its day is no shorter. */
const MIN_HEADLINE = 12;
const MAX_LINE = 300;

/** Read the day that a line is, or begins with. */
export function readDay(line: string): DayOfList | null {
  if (line.length > MAX_LINE) return null;
  const text = asciiDigits(line);
  const before = WEEKDAY_BEFORE.exec(text);
  const at = before && isWeekday(foldText(before[1] ?? "")) ? before[0].length : 0;
  const found = readNumbers(text.slice(at));
  if (!found || found.day < 1 || found.day > 31) return null;
  const behind = WEEKDAY_BEHIND.exec(text.slice(at + found.length));
  const isNamed = behind !== null && isWeekday(foldText(behind[1] ?? ""));
  const end = at + found.length + (isNamed ? behind[0].length : 0);
  const rest = line.slice(end).replace(/^[\s,:|·•–—-]+/, "");
  if (rest !== "" && !isHeadline(rest)) return null;
  const form = `${found.month === null ? "day" : "month"} ${rest === "" ? "alone" : "before"}`;
  return { day: found.day, month: found.month, rest, form };
}

/** A headline begins with a capital, a figure, a mark, or a letter of a script that has none. */
function isHeadline(rest: string): boolean {
  return rest.length >= MIN_HEADLINE && /^[^\p{Ll}]/u.test(rest) && /\p{L}/u.test(rest);
}

function readNumbers(text: string): { day: number; month: number | null; length: number } | null {
  for (const pattern of [NUMBERS, SIGNS, DAY_NAMED, NAMED_DAY, ALONE]) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const { day, month, name } = match.groups;
    const named = name === undefined ? Number(month) || null : monthOf(foldText(name));
    if (name !== undefined && named === null) continue;
    if (named !== null && named > 31) continue;
    return { day: Number(day), month: named, length: match[0].length };
  }
  return null;
}
