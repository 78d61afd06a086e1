import { TIME, withTime } from "@/lib/ingest/dates/clock";
import { type DayParts, dayOnly, fullYear, type ParsedDate } from "@/lib/ingest/dates/day";
import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { firstOfRange, halvesOfRange } from "@/lib/ingest/dates/ranges";
import { fromSolarHijri, isSolarYear, solarMonthOf } from "@/lib/ingest/dates/solar-hijri";
import { asciiDigits } from "@/lib/ingest/text/digits";
import { foldText } from "@/lib/ingest/text/fold";

/**
 * Read one printed date, whole: RFC 822, ISO 8601, `11 December 2023`, `December 11, 2023`, `11.12.2023`, `11/12/2023`.
 *
 * The list of shapes is closed: anything else is null, nothing is guessed from the clock. Month names are known in the
 * languages of Europe, Arabic, Hebrew, Persian, Urdu, Hindi and some more. A time without an offset is left out, for no zone is invented. Of a range
 * of days it is the first one. `isMonthFirst` where the dates beside it say that their month comes first.
 */
export function parseDate(raw: string, isMonthFirst = false): ParsedDate | null {
  if (raw.length > 100) return null;
  const text = asciiDigits(raw)
    .replace(/[\s\u00a0\u200e\u200f]+/g, " ")
    .trim();
  return parseIso(text) ?? parseStamp(text) ?? parseDay(text, isMonthFirst) ?? parseRange(text);
}

function parseRange(text: string): ParsedDate | null {
  const first = firstOfRange(text);
  if (first !== text) return parseDay(first);
  const [from, to] = halvesOfRange(text) ?? [];
  const start = from && to && parseDay(from);
  return start && (parseDay(to) || /^\d{1,2}[:.h]\d{2}/.test(to)) ? start : null;
}

function parseIso(text: string): ParsedDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return match[4] ? withTime(parts, match[4]) : dayOnly(parts);
}

function parseStamp(text: string): ParsedDate | null {
  const match = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2}),? (\d{2}:\d{2}.*)$/.exec(
    text,
  );
  if (!match) return null;
  const month = monthOf(foldText(match[2] ?? ""));
  if (!month) return null;
  return withTime({ year: fullYear(Number(match[3])), month, day: Number(match[1]) }, match[4] ?? "");
}

const NUMERIC = /^(\d{1,2})(\. ?|\/|-)(\d{1,2})(\. ?|\/|-)(\d{4}|\d{2}(?=\s|$))(?!\d)/;
const NUMERIC_YEAR_FIRST =
  /^(\d{4})(?:[./]\s?|年\s?|년\s?)(\d{1,2})(?:[./]\s?|月\s?|월\s?)(\d{1,2})(?:\.(?=\s|$)|日|일)?(?!\d)/;
const DAY_FIRST =
  /^(?:el |le |il |lo |den |der |dem |am |op |dnia |the )?(\d{1,2})(?:\.?º|\.?ª|\.|st|nd|rd|th|er|°|ο|η)?[ /-](?:de |d'|of |del |di )?((?:\p{L}+ )?\p{L}+)\.?[,،]?[ /-](?:de |del |di |of )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?[,،]? (\d{4})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})(?:\. ?| m\. ?)(\p{L}+)\.? (\d{1,2})(?:\.| d\.)?(?!\d)/u;
/** Latvian: `2024. gada 5. marts`. */
const YEAR_AND_DAY = /^(\d{4})\. gada (\d{1,2})\. (\p{L}+)/u;
/** Vietnamese: `ngày 5 tháng 3 năm 2024`. */
const NUMBERED_MONTH = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/;
/** The tenth month in Croatian, where the day has a full stop, is the eleventh in Polish, where it has none. */
const CROATIAN_OCTOBER = /^\d{1,2}\. ?listopada /;

function parseDay(text: string, isMonthFirst = false): ParsedDate | null {
  const body = dropWeekday(text);
  const found = readNumeric(body, isMonthFirst) ?? readNamed(foldText(body)) ?? readSolar(foldText(body));
  if (!found) return null;
  const rest = body.slice(body.length - found.rest);
  return isTimeTail(rest) ? withTime(found.parts, rest) : null;
}

function dropWeekday(text: string): string {
  const last = / (?:\(([\p{L}\p{M}\u200c’'-]{2,14})\)|([\p{L}\p{M}\u200c’'-]{4,14}))$/u.exec(text.slice(-18));
  const name = last?.[1] ?? last?.[2];
  if (last && name && /\d/.test(text.slice(-24, -last[0].length)) && isWeekday(foldText(name)))
    return dropWeekday(text.slice(0, -last[0].length).replace(/[,،]$/, ""));
  const match = /^([\p{L}\p{M}\u200c’'-]{2,14})[.,،]{0,2} (?=\S)/u.exec(text);
  return match?.[1] && isWeekday(foldText(match[1])) && !isMonthBeforeDay(text)
    ? text.slice(match[0].length)
    : text;
}

/** `Mar 5, 2024` starts with a month although `mar` is a weekday in French and Spanish. */
function isMonthBeforeDay(text: string): boolean {
  const match = MONTH_FIRST.exec(foldText(text));
  return match !== null && monthOf(match[1] ?? "") !== null;
}

interface FoundDay {
  readonly parts: DayParts;
  /** Length of what stands behind it: folding changes that of names. */
  readonly rest: number;
}

function readNumeric(text: string, isMonthFirst: boolean): FoundDay | null {
  const first = NUMERIC.exec(text);
  if (first && first[2]?.trim() === first[4]?.trim()) {
    const [a, b, year] = [Number(first[1]), Number(first[3]), fullYear(Number(first[5]))];
    // The American order is believed only where the European one is impossible, here or beside it.
    const parts =
      a <= 12 && (b > 12 || isMonthFirst) ? { year, month: a, day: b } : { year, month: b, day: a };
    return { parts, rest: text.length - first[0].length };
  }
  const second = NUMERIC_YEAR_FIRST.exec(text);
  if (!second) return null;
  const printed = { year: Number(second[1]), month: Number(second[2]), day: Number(second[3]) };
  const parts = isSolarYear(printed.year) ? fromSolarHijri(printed) : printed;
  return parts && { parts, rest: text.length - second[0].length };
}

const SOLAR_DAY = /^(\d{1,2}) (\p{L}[\p{L}\u200c]{1,12})(?: ماه)?[,،]? (?:سال )?(1[34]\d{2})(?!\d)/u;

/** Persian: `۲۳ اردیبهشت ۱۴۰۳`. */
function readSolar(folded: string): FoundDay | null {
  const match = SOLAR_DAY.exec(folded);
  const month = match && solarMonthOf(match[2] ?? "");
  const parts = month && fromSolarHijri({ year: Number(match[3]), month, day: Number(match[1]) });
  return parts ? { parts, rest: folded.length - match[0].length } : null;
}

function readNamed(folded: string): FoundDay | null {
  for (const [pattern, dayAt, monthAt, yearAt] of [
    [DAY_FIRST, 1, 2, 3],
    [MONTH_FIRST, 2, 1, 3],
    [YEAR_FIRST, 3, 2, 1],
    [YEAR_AND_DAY, 2, 3, 1],
    [NUMBERED_MONTH, 1, 2, 3],
  ] as const) {
    const match = pattern.exec(folded);
    const month = match && readMonth(match[monthAt] ?? "", match[0]);
    if (!match || !month) continue;
    return {
      parts: { year: Number(match[yearAt]), month, day: Number(match[dayAt]) },
      rest: folded.length - match[0].length,
    };
  }
  return null;
}

function readMonth(name: string, date: string): number | null {
  if (/^\d/.test(name)) return Number(name);
  return CROATIAN_OCTOBER.test(date) ? 10 : monthOf(name.replace(/ (?:de|del|di|of)$/, ""));
}

const TIME_WORDS =
  /(?<!\p{L})(?:um|at|à|a las|alle ore|alle|ore|la|в|о|об|στις|klo|às|om|o|godz|saat|kl|uhr|hrs?|h|uur|г|م)(?!\p{L})/giu;
const ZONE_NAME = /(?<!\p{L})(?:GMT|UTC)?[+-]\d{2}:?\d{2}|(?<!\p{L})[A-Z]{1,5}(?!\p{L})/gu;

/** `2023 r.`, `2023 года`: the word for the year behind it; `2025年6月10日発行`: what was done on that day. */
const YEAR_WORD =
  /^(?:r|roku|г|года|р|року|م|発行|発表|配信|更新|公開|掲載|付|发布|发表|发行|發布|發表|발행|게시)$/u;

/** After the day only a clock time (with a word such as `um`, `at`, `Uhr`, a zone) may follow, or nothing. */
function isTimeTail(rest: string): boolean {
  const left = TIME.test(rest) ? rest.replace(TIME, "").replace(ZONE_NAME, "").replace(TIME_WORDS, "") : rest;
  return left.replace(/[\s,.;:|–—-]/g, "").replace(YEAR_WORD, "") === "";
}
