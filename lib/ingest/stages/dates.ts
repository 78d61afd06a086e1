import { isWeekday, monthOf } from "@/lib/ingest/dates/months";
import { firstOfRange, halvesOfRange } from "@/lib/ingest/dates/ranges";
import { foldText } from "@/lib/ingest/text/fold";
import type { DatePrecision } from "@/lib/ingest/types";

/** A date that was read: ISO 8601 with the source's offset, or a date alone. */
export interface ParsedDate {
  readonly iso: string;
  readonly precision: DatePrecision;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ZONES: Readonly<Record<string, string>> = {
  Z: "+00:00",
  UT: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  TRT: "+03:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

const TIME = /(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?/;
const ZONE = /\s*(?:(Z|[A-Z]{2,5})|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2}))\b/;

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/**
 * Read one printed date, whole: RFC 822, ISO 8601, `11 December 2023`, `December 11, 2023`, `11.12.2023`, `11/12/2023`.
 *
 * The list of shapes is closed: anything else is null, nothing is guessed from the clock. Month names are known in the
 * main European languages, Turkish and Arabic. A time without an offset is left out, for no zone is invented. Of a range
 * of days it is the first one.
 */
export function parseDate(raw: string): ParsedDate | null {
  if (raw.length > 100) return null;
  const text = normaliseDigits(raw)
    .replace(/[\s\u00a0\u200e\u200f]+/g, " ")
    .trim();
  return parseIso(text) ?? parseStamp(text) ?? parseDay(text) ?? parseRange(text);
}

function parseRange(text: string): ParsedDate | null {
  const first = firstOfRange(text);
  if (first !== text) return parseDay(first);
  const [from, to] = halvesOfRange(text) ?? [];
  const start = from && to && parseDay(from);
  return start && (parseDay(to) || /^\d{1,2}[:.h]\d{2}/.test(to)) ? start : null;
}

function normaliseDigits(raw: string): string {
  return raw.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10));
}

function toIsoDay({ year, month, day }: DayParts): string | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2199) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function dayOnly(parts: DayParts): ParsedDate | null {
  const iso = toIsoDay(parts);
  return iso ? { iso, precision: "day" } : null;
}

/** Join a day with the clock time that follows it; without an offset the day alone is all that is certain. */
function withTime(parts: DayParts, rest: string): ParsedDate | null {
  const day = dayOnly(parts);
  const time = TIME.exec(rest);
  if (!day || !time) return day;
  const zone = readZone(rest.slice(time.index + time[0].length));
  const hour = readHour(Number(time[1]), time[4]);
  const minute = Number(time[2]);
  const second = time[3] === undefined ? null : Math.min(59, Number(time[3]));
  if (!zone || hour > 23 || minute > 59) return day;
  return second === null
    ? { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:00${zone}`, precision: "minute" }
    : { iso: `${day.iso}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`, precision: "second" };
}

function readHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return half.startsWith("p") ? (hour % 12) + 12 : hour % 12;
}

function readZone(rest: string): string | null {
  const match = ZONE.exec(rest.slice(0, 12));
  if (match?.index !== 0) return null;
  if (match[1]) return ZONES[match[1]] ?? null;
  return Number(match[3]) > 14 || Number(match[4]) > 59 ? null : `${match[2]}${match[3]}:${match[4]}`;
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

function fullYear(year: number): number {
  return year > 99 ? year : year + (year < 70 ? 2000 : 1900);
}

const NUMERIC = /^(\d{1,2})(\. ?|\/|-)(\d{1,2})(\. ?|\/|-)(\d{4}|\d{2}(?=\s|$))(?!\d)/;
const NUMERIC_YEAR_FIRST =
  /^(\d{4})(?:[./]\s?|年\s?|년\s?)(\d{1,2})(?:[./]\s?|月\s?|월\s?)(\d{1,2})(?:\.(?=\s|$)|日|일)?(?!\d)/;
const DAY_FIRST =
  /^(?:el |le |il |lo |den |der |dem |am |op |dnia |the )?(\d{1,2})(?:\.?º|\.?ª|\.|st|nd|rd|th|er|°|ο|η)?[ -](?:de |d'|of |del |di )?((?:\p{L}+ )?\p{L}+)\.?[,،]?[ -](?:de |del |di |of )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?[,،]? (\d{4})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})\. ?(\p{L}+) (\d{1,2})\.?(?!\d)/u;

function parseDay(text: string): ParsedDate | null {
  const body = dropWeekday(text);
  const found = readNumeric(body) ?? readNamed(foldText(body));
  if (!found) return null;
  const rest = body.slice(found.length);
  return isTimeTail(rest) ? withTime(found.parts, rest) : null;
}

function dropWeekday(text: string): string {
  const last = / (?:\(([\p{L}’'-]{2,14})\)|([\p{L}’'-]{4,14}))$/u.exec(text.slice(-18));
  const name = last?.[1] ?? last?.[2];
  if (last && name && /\d/.test(text.slice(-24, -last[0].length)) && isWeekday(foldText(name)))
    return dropWeekday(text.slice(0, -last[0].length).replace(/[,،]$/, ""));
  const match = /^([\p{L}’'-]{2,14})[.,،]{0,2} (?=\S)/u.exec(text);
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
  readonly length: number;
}

function readNumeric(text: string): FoundDay | null {
  const first = NUMERIC.exec(text);
  if (first && first[2]?.trim() === first[4]?.trim()) {
    const [a, b, year] = [Number(first[1]), Number(first[3]), fullYear(Number(first[5]))];
    // The American order is believed only where the European one is impossible.
    const parts = b > 12 && a <= 12 ? { year, month: a, day: b } : { year, month: b, day: a };
    return { parts, length: first[0].length };
  }
  const second = NUMERIC_YEAR_FIRST.exec(text);
  if (!second) return null;
  const parts = { year: Number(second[1]), month: Number(second[2]), day: Number(second[3]) };
  return { parts, length: second[0].length };
}

function readNamed(folded: string): FoundDay | null {
  for (const [pattern, dayAt, monthAt, yearAt] of [
    [DAY_FIRST, 1, 2, 3],
    [MONTH_FIRST, 2, 1, 3],
    [YEAR_FIRST, 3, 2, 1],
  ] as const) {
    const match = pattern.exec(folded);
    const month = match && monthOf((match[monthAt] ?? "").replace(/ (?:de|del|di|of)$/, ""));
    if (!match || !month) continue;
    return {
      parts: { year: Number(match[yearAt]), month, day: Number(match[dayAt]) },
      length: match[0].length,
    };
  }
  return null;
}

const TIME_WORDS = /(?<!\p{L})(?:um|at|à|a las|alle|às|om|o|godz|saat|kl|uhr|hrs?|h|uur|г|م)(?!\p{L})/giu;
const ZONE_NAME = /(?<!\p{L})(?:GMT|UTC)?[+-]\d{2}:?\d{2}|(?<!\p{L})[A-Z]{1,5}(?!\p{L})/gu;

/** `2023 r.`, `2023 года`: the word for the year behind it. */
const YEAR_WORD = /^(?:r|roku|г|года|р|року|م)$/u;

/** After the day only a clock time (with a word such as `um`, `at`, `Uhr`, a zone) may follow, or nothing. */
function isTimeTail(rest: string): boolean {
  const left = TIME.test(rest) ? rest.replace(TIME, "").replace(ZONE_NAME, "").replace(TIME_WORDS, "") : rest;
  return left.replace(/[\s,.;:|–—-]/g, "").replace(YEAR_WORD, "") === "";
}
