import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { readDayOfEvent } from "@/lib/ingest/formats/newsletter/day-of-event";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

/** A headline with a day beside it, as calendars have them. */
export interface DatedHeading {
  readonly title: string;
  readonly raw: string;
}

const BULLET = /^[-–—•·*+▸»>]\s+/;
const BEHIND_DATE = /^\s?(?:[:|·•]|[–—-](?=\s))\s?/;
const BEFORE_DATE = /\s?[,|·•(–—-]\s?$/;
/** `12/03/2024`, which no headline begins with. */
const NUMERIC = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
const MIN_WORDS = 3;

/** Read `12 March 2024: Open day` or `Open day at the mill, 12 March 2024`; null for other headlines. */
export function readDatedHeading(heading: string): DatedHeading | null {
  const text = heading.replace(BULLET, "");
  const found = findPrintedDate(text);
  if (!found) return readEventHeading(text);
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  const behind = BEHIND_DATE.exec(after) ?? (NUMERIC.test(found.raw) ? /^\s(?=\p{L})/u.exec(after) : null);
  if (before === "" && behind) {
    const title = after.slice(behind[0].length).trim();
    return /\p{L}{3}/u.test(title) ? { title, raw: found.raw } : null;
  }
  const title = before.replace(BEFORE_DATE, "").trim();
  const isLast = /^\)?$/.test(after) && (BEFORE_DATE.test(before) || NUMERIC.test(found.raw));
  return isLast && title.split(" ").length >= MIN_WORDS ? { title, raw: found.raw } : null;
}

const PARTED = /(?:\s[|·•–—-]|:)\s/;

/** `… （8月21日）` */
const EASTERN_DAY = /\s?[(（](\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號](?:\s?[(（]\p{L}{1,3}[)）])?)[)）]$/u;

/** `Saturday 19 October, 6 pm - Open day at the mill`: its year is that of the issue. */
function readEventHeading(text: string): DatedHeading | null {
  const last = EASTERN_DAY.exec(text);
  if (last?.[1] !== undefined && readDayOfEvent(last[1]))
    return { title: text.slice(0, last.index), raw: last[1] };
  const part = PARTED.exec(text.slice(0, MAX_FRONT));
  const front = part ? text.slice(0, part.index) : "";
  const title = part ? text.slice(part.index + part[0].length).trim() : "";
  return /\p{L}{3}/u.test(title) && readDayOfEvent(front) ? { title, raw: front } : null;
}

const MAX_FRONT = 60;
const MIN_DATED = 2;

/** Whether days beside headlines are this letter's way, and not one headline's. */
export const areDatedHeadings = (lines: readonly LetterLine[]): boolean =>
  lines.filter(({ heading }) => heading !== null && readDatedHeading(heading) !== null).length >= MIN_DATED;
