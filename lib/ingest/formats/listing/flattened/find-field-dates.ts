import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { isListed } from "@/lib/ingest/formats/listing/bullets";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { PUBLISHED } from "@/lib/ingest/formats/listing/published";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { wordStarts } from "@/lib/ingest/text/word-starts";

/** A date in a long line that stands there as a field does, not as a word of a sentence. */
export interface FieldDate {
  /** Where it starts, its label included: `Published on`. */
  readonly start: number;
  readonly end: number;
  /** Label and figure, digits as `9` and words as `a`: dates of one list have the same. */
  readonly shape: string;
}

const YEAR = /(?:19|20|21)\d{2}|[\u0660-\u0669\u06f0-\u06f9]{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/g;

/** So far around a year its date may reach. */
const BEFORE = 60;
const BEHIND = 40;

/** More dates than that are no page's list. */
const MAX_DATES = 2000;

/** A label has at most so many words. */
const MAX_LABEL_WORDS = 4;

/** So many dates before a mark and a capital are those of a list; one opens a text: `12 March 2024 - The mayor …`. */
const MIN_MARKED = 3;

/** Find the dates of a long line that are fields: with words of their own before them, or between a closed text and a capital. */
export function findFieldDates(line: string): FieldDate[] {
  const marked = datesIn(line, true);
  return marked.length >= MIN_MARKED ? marked : datesIn(line, false);
}

function datesIn(line: string, mayBeMarked: boolean): FieldDate[] {
  const dates: FieldDate[] = [];
  let done = 0;
  for (const { index } of allMatches(line, YEAR)) {
    if (index < done || dates.length >= MAX_DATES) continue;
    const from = wordStart(line, Math.max(done, index - BEFORE));
    const found = findPrintedDate(line.slice(from, wordEnd(line, index + BEHIND)));
    if (!found || from + found.end <= index) continue;
    const start = from + found.start;
    done = start + (WITH_CLOCK.exec(found.raw)?.[0].length ?? found.raw.length);
    const field = asField(line, [from, start, done], mayBeMarked);
    if (field) dates.push(field);
  }
  return dates;
}

function wordStart(line: string, at: number): number {
  if (at === 0 || line.charAt(at - 1) === " ") return at;
  const blank = line.indexOf(" ", at);
  return blank < 0 || blank > at + BEHIND ? at : blank + 1;
}

function wordEnd(line: string, at: number): number {
  const blank = line.indexOf(" ", at);
  return blank < 0 || blank > at + BEHIND ? Math.min(line.length, at) : blank;
}

/** Behind a dash and the time of day, the date is over. */
const WITH_CLOCK = /^.{4,40}?\s[–—-]\s\d{1,2}[:.h]\d{2}(?!\d)/u;

/** Marks between a date and what it dates, before a capital or another script's letter. */
const MARK = /^\s?[:–—-]\s(?=["“„«¿¡\p{Lu}\p{Lo}\d])/u;

/** `—Who began it?`: between sentences a dash has blanks on both sides, or on none. */
const SPEECH = /^\s[–—](?=["“„«¿¡\p{Lu}])/u;

/** A sentence has a short word or a mark before its date: `on`, `في`. */
const IN_SENTENCE =
  /(?:[,;:–—-]|(?<![\p{L}\p{N}])(?:\p{Ll}{1,3}|[\p{Script=Arabic}\p{Script=Hebrew}]{1,3}))$/u;

/** Behind the sign of a list a line begins. */
const BULLET = /^\s*\S\s+$/;
const MAX_BULLET = 8;

const opensItem = (line: string, start: number): boolean =>
  start <= MAX_BULLET && BULLET.test(line.slice(0, start)) && isListed(line.slice(0, start + 1));

function asField(
  line: string,
  [from, start, end]: readonly [number, number, number],
  mayBeMarked: boolean,
): FieldDate | null {
  const rest = line.slice(end, end + 60);
  const behind = (mayBeMarked ? rest.replace(MARK, "") : rest).replace(/^[\s|·•)\]]+/, "");
  // A sentence goes on with a small letter or a mark; a writer's name may be told with one, and a dash opens speech.
  const opens = SPEECH.test(rest) || readByline(behind) !== null;
  if (/^[\p{Ll},;:.–—-]/u.test(behind) && !opens) return null;
  const label = labelBefore(line.slice(from, start));
  const before = opensItem(line, start) ? "" : line.slice(Math.max(0, start - 30), start).trimEnd();
  if (label === "" && IN_SENTENCE.test(before)) return null;
  const shape = `${label}${line.slice(start, end)}`.replace(/\p{L}+/gu, "a").replace(/\p{Nd}+/gu, "9");
  return { start: start - label.length, end, shape: label === "" ? shape : `${label.trim()} 9` };
}

/** `Published on ` at the end of `before`, or "". */
function labelBefore(before: string): string {
  for (const start of wordStarts(before).slice(-MAX_LABEL_WORDS)) {
    const words = before.slice(start);
    const label = PUBLISHED.exec(words)?.[0];
    if (label && /^\s?:?(?:\s\p{Ll}{1,3})?\s?:?\s*$/u.test(words.slice(label.length))) return words;
  }
  return "";
}
