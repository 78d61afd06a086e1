import { withTime } from "@/lib/ingest/dates/clock";
import { fullYear, type ParsedDate } from "@/lib/ingest/dates/day";
import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

const WEEKDAY = /^\p{L}{2,14}[.,]{0,2}\s/u;

/** `01 Jan 2004 19:48`, `1-Jan-04`: day, month, year, time. */
const DAY_FIRST = /^(\d{1,2})[ .,-]{1,3}(\p{L}{3,20})[ .,-]{1,3}(\d{4}|\d{2})(?!\d)[ ,]{0,3}(.{0,40})$/u;
/** `Jan 01 2004 19:48`, `January 1, 2004`: as Americans write it. */
const MONTH_FIRST = /^(\p{L}{3,20})[ .]{1,3}(\d{1,2})[ ,]{1,3}(\d{4})(?!\d)[ ,]{0,3}(.{0,40})$/u;
/** `Jan  4 16:29:06 PST 2004`: as the language C prints it, perhaps with a zone. */
const YEAR_LAST = /^(\p{L}{3,20}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)( [A-Za-z+:\d-]{1,9})? (\d{4})$/u;

/**
 * Read the date line of a mail and what programs made of it: with or without weekday, month first or the year last,
 * with two digits of the year, a zone in words and one in brackets, month names of other languages.
 */
export function parseMailDate(text: string): ParsedDate | null {
  const plain = text.replace(/\s?\([^()]{0,40}\)$/, "");
  const body = isMonth(plain.slice(0, 20)) ? plain : plain.replace(WEEKDAY, "").trim();
  const [first, second, last] = [DAY_FIRST.exec(body), MONTH_FIRST.exec(body), YEAR_LAST.exec(body)];
  if (first) return read(first[3], first[2], first[1], first[4]);
  if (second) return read(second[3], second[1], second[2], second[4]);
  return last && read(last[5], last[1], last[2], `${last[3]}${last[4] ?? ""}`);
}

/** `Mar 5` is no weekday of the French, but `Mar, 5` is one. */
function isMonth(start: string): boolean {
  const match = /^(\p{L}{3,20})\.? \d{1,2}[ ,]/u.exec(start);
  return match !== null && monthOf(foldText(match[1] ?? "")) !== null;
}

function read(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): ParsedDate | null {
  const month = monthOf(foldText(name ?? ""));
  const time = rest ?? "";
  if (!month || (time !== "" && !/^\d{1,2}[:.]\d{2}/.test(time))) return null;
  return withTime({ year: fullYear(Number(year)), month, day: Number(day) }, time);
}
