import { pad } from "@/lib/ingest/dates/day";
import { readMonth } from "@/lib/ingest/dates/read-month";
import { withoutBullet } from "@/lib/ingest/formats/listing/bullets";
import {
  type DateLine,
  isDateLabel,
  readDateLine,
  readListedDateLine,
} from "@/lib/ingest/formats/listing/date-line";
import { isBylineLabel, readNote } from "@/lib/ingest/formats/listing/note-line";
import { parseDate } from "@/lib/ingest/stages/dates";
import type { Line } from "@/lib/ingest/text/lines";

/** A filled line, or a date that stands on several. */
export interface JoinedLine {
  readonly line: Line;
  /** Blank lines before it: 0, 1, or 2 for more. */
  readonly gap: 0 | 1 | 2;
  readonly date: DateLine | null;
}

/** The filled lines, a date that a calendar leaf breaks over two or three of them made one. */
export function joinDates(text: string, lines: readonly Line[], limit: number): JoinedLine[] {
  const joined: JoinedLine[] = [];
  let blanks = 0;
  for (let index = 0; index < lines.length && joined.length < limit; index++) {
    const line = withoutBullet(lines[index]);
    if (!line) continue;
    if (line.text === "") {
      blanks++;
      continue;
    }
    const gap = Math.min(2, blanks) as JoinedLine["gap"];
    const leaf = readLeaf(text, lines, index) ?? joinLabel(lines, index);
    joined.push(leaf ? { ...leaf, gap } : { line, gap, date: readListedDateLine(line.text) });
    if (leaf) index = leaf.last;
    blanks = 0;
  }
  return joined;
}

/** Longest label that stands on a line of its own. */
const MAX_LABEL = 30;

/** `Published on` above its date, `by` above a name: the label and what it labels are one line. */
function joinLabel(lines: readonly Line[], index: number): (JoinedLine & { last: number }) | null {
  const line = lines[index];
  if (!line || line.text.length > MAX_LABEL || !/\p{L}/u.test(line.text)) return null;
  const last = lines[index + 1]?.text === "" ? index + 2 : index + 1;
  const next = lines[last];
  if (!next || next.text === "") return null;
  const date = isDateLabel(line.text) ? readDateLine(next.text) : null;
  const isByline = isBylineLabel(line.text) && readNote(`${line.text} ${next.text}`)?.kind === "byline";
  if (date?.fit !== "pure" && !isByline) return null;
  const joined = { start: line.start, end: next.end, next: next.next, text: `${line.text} ${next.text}` };
  return { line: joined, date: isByline ? null : date, gap: 0, last };
}

/** Longest part of a calendar leaf: a month's name. */
const MAX_LEAF = 14;

const DAY = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const DAY_OF_YEAR = /^(\d{2})([-./])(\d{2})$/;

/** `28` above `2024-03`, `03-28` above `2024`, or the other way round, as one date. */
function leafOfNumbers(above: string, below: string): string | null {
  const [short, long] = above.length <= below.length && !YEAR.test(above) ? [above, below] : [below, above];
  const month = DAY.test(short) ? readMonth(long) : null;
  if (month?.year && month.month && month.words === "")
    return `${month.year}-${pad(month.month)}-${pad(Number(short))}`;
  const [year, day] = YEAR.test(above) ? [above, below] : [below, above];
  const parts = YEAR.test(year) ? DAY_OF_YEAR.exec(day) : null;
  if (!parts) return null;
  const [, first = "", mark, second = ""] = parts;
  return mark === "."
    ? `${year}-${pad(Number(second))}-${pad(Number(first))}`
    : `${year}-${pad(Number(first))}-${pad(Number(second))}`;
}

function readLeaf(
  text: string,
  lines: readonly Line[],
  index: number,
): { line: Line; date: DateLine; last: number } | null {
  const first = lines[index];
  if (
    !first ||
    first.text.length > MAX_LEAF ||
    !/[\d\u0660-\u0669\u06f0-\u06f9]/.test(first.text + (lines[index + 1]?.text ?? ""))
  )
    return null;
  for (let last = index + 1, parts = 1; last <= index + 4 && parts < 3; last++) {
    const line = lines[last];
    if (!line || line.text.length > MAX_LEAF) return null;
    if (line.text === "") continue;
    parts++;
    const raw = leafOfNumbers(first.text, line.text) ?? text.slice(first.start, line.end).trim();
    if (!/\p{L}|^\d{4}-\d/u.test(raw) || !parseDate(raw)) continue;
    const date: DateLine = { raw, kicker: null, author: null, fit: "pure" };
    return { line: { ...line, start: first.start, text: raw.replace(/\s+/g, " ") }, date, last };
  }
  return null;
}
