import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { parseDate } from "@/lib/ingest/stages/dates";

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

/** Find the date that a short line holds, alone or beside other words; null where there is none that can be read. */
export function findDateIn(line: string): DateInLine | null {
  if (line.length > LONGEST) return null;
  const found = findPrintedDate(line);
  if (found) {
    const author = readDateLine(line)?.author ?? null;
    return { raw: found.raw, before: line.slice(0, found.start), author };
  }
  return parseDate(line) ? { raw: line, before: "", author: null } : null;
}
