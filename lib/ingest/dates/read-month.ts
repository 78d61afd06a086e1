import { dayOnly, type ParsedDate } from "@/lib/ingest/dates/day";
import { monthOf } from "@/lib/ingest/dates/months";
import { asciiDigits } from "@/lib/ingest/text/digits";
import { foldText } from "@/lib/ingest/text/fold";

/** A month or a year that heads the items of its time. */
export interface Month {
  /** Null where a heading above says it. */
  readonly year: number | null;
  /** Null below a year alone. */
  readonly month: number | null;
  /** The month as it is printed. */
  readonly words: string;
}

const MAX_HEADING = 30;

const YEAR = /^(?<year>(?:19|20)\d{2})(?:\s?[年년]|\.)?$/u;
/** `March 2024`, `Marzo de 2024`, `Март 2024 г.`, `2024. április`, and how many items there are. */
const NAMED = [
  /^(?<name>\p{L}[\p{L}\p{M}’'-]{1,14})\.?,?(?:\s(?:de|del|di|of|do))?\s(?<year>(?:19|20)\d{2})(?:\s\p{L}{1,4}\.?)?$/u,
  /^(?<year>(?:19|20)\d{2})\.?(?:\s(?:m\.|gada))?\s(?<name>\p{L}[\p{L}\p{M}’'-]{1,14})$/u,
  /^(?<name>\p{L}[\p{L}\p{M}’'-]{1,14})$/u,
];
/** `2024年3月`, `2024-03`, `03/2024`. */
const NUMBERED = [
  /^(?<year>(?:19|20)\d{2})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]$/u,
  /^(?<year>(?:19|20)\d{2})[./-](?<month>\d{1,2})$/u,
  /^(?<month>\d{1,2})[./-](?<year>(?:19|20)\d{2})$/u,
];

/** Read a line that is nothing but a month, with or without its year, or a year. */
export function readMonth(line: string): Month | null {
  if (line.length > MAX_HEADING) return null;
  const text = asciiDigits(line)
    .replace(/\s?\(\d{1,4}\)$|\s?:$/, "")
    .replace(/[\s\u00a0]+/g, " ");
  const year = YEAR.exec(text)?.groups?.year;
  if (year !== undefined) return { year: Number(year), month: null, words: "" };
  for (const pattern of NUMBERED) {
    const found = pattern.exec(text)?.groups;
    if (found && Number(found.month) >= 1 && Number(found.month) <= 12)
      return { year: Number(found.year), month: Number(found.month), words: "" };
  }
  for (const pattern of NAMED) {
    const { name = "", year: named } = pattern.exec(text)?.groups ?? {};
    const month = name === "" ? null : monthOf(foldText(name));
    if (month !== null) return { year: named === undefined ? null : Number(named), month, words: name };
  }
  return null;
}

/** A month with its year as a date: its first day stands for it. */
export function parseMonth(raw: string): ParsedDate | null {
  const { year, month } = readMonth(raw.trim()) ?? {};
  const first = year && month ? dayOnly({ year, month, day: 1 }) : null;
  return first && { ...first, precision: "month" };
}
