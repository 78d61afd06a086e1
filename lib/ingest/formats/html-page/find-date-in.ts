import { isWeekday } from "@/lib/ingest/dates/months";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { parseDate } from "@/lib/ingest/stages/dates";
import { foldText } from "@/lib/ingest/text/fold";

/** A date in a short line, and what stands around it. */
export interface DateInLine {
  /** As printed. */
  readonly raw: string;
  /** The line up to the date. */
  readonly before: string;
  /** A name that the line gives with the word "by". */
  readonly author: string | null;
}

const LONGEST = 120;

/** Where a date may begin in a line: after white space, a mark or a bracket. */
const STARTS = /(?<=^|[\s,|•·–—:(/-])(?=[\p{L}\p{N}])/gu;
const MOST_STARTS = 25;

/** Find the date that a short line holds, alone or behind other words; null where there is none. */
export function findDateIn(line: string): DateInLine | null {
  if (line.length > LONGEST || !/\p{N}/u.test(line)) return null;
  const whole = readDateLine(line);
  if (whole) return { raw: whole.raw, before: "", author: whole.author };
  let tries = 0;
  for (const { index } of line.matchAll(STARTS)) {
    if (++tries > MOST_STARTS) return null;
    const rest = withoutWeekday(line.slice(index).replace(/[\s,|•·–—)]+$/u, ""));
    const before = line.slice(0, index);
    if (parseDate(rest)) return { raw: rest, before, author: null };
    const found = index > 0 ? readDateLine(rest) : null;
    if (found) return { raw: found.raw, before, author: found.author };
  }
  return null;
}

/** `15 Haziran 2023 Perşembe`: the day of the week may stand behind. */
function withoutWeekday(text: string): string {
  const last = /[\s,(]+(\p{L}{2,14})\)?$/u.exec(text);
  return last?.[1] && isWeekday(foldText(last[1])) ? text.slice(0, last.index) : text;
}
