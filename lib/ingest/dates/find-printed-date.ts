import type { FoundDate } from "@/lib/ingest/dates/find-dates";
import { parseDate } from "@/lib/ingest/stages/dates";

/** Longest line that a printed date is looked for in. */
const MAX_LINE = 180;

/** A date with weekday, time and zone has at most this many words; a range of two days twice as many. */
const MAX_WORDS = 11;

/** A word with a year or a whole numeric date in it: every date has one. */
const YEAR = /(?:19|20|21)\d{2}|[\u0660-\u0669\u06f0-\u06f9]{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/;

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Signs around a date that are no part of it. */
const OPENING = /^[\s([{|·•–—,;:"“„«'‘-]+/;
const CLOSING = /(?:[)\]}|·•–—,،;:"”“»'’-]|\s(?:\.{3}|…))+$/;

/**
 * Find the first printed date of a short line, as long as it reads: weekday, time and the end of a range included.
 *
 * The work is bounded: lines over 180 units hold none, and only words around a year are tried.
 */
export function findPrintedDate(line: string): FoundDate | null {
  if (line.length > MAX_LINE || !YEAR.test(line)) return null;
  const words = Array.from(line.matchAll(/[^\s|•·]+/g), (match): Word => {
    return { start: match.index, end: match.index + match[0].length };
  });
  for (const [at, { start, end }] of words.entries()) {
    if (!YEAR.test(line.slice(start, end))) continue;
    const found = longestAround(line, words, at);
    if (found) return found;
  }
  return null;
}

function longestAround(line: string, words: readonly Word[], at: number): FoundDate | null {
  for (let size = MAX_WORDS; size >= 1; size--) {
    for (let from = Math.max(0, at - size + 1); from <= at; from++) {
      const last = words[from + size - 1];
      const found = last && readWords(line, words[from]?.start ?? 0, last.end);
      if (found) return found;
    }
  }
  return null;
}

/** Behind a clock time and a dash, words without a year of their own are no part of the date: `10h30 - updated on`. */
const BEHIND_TIME = /\d[:h.]\d{2}\s[–—-]\s(?=\p{L})/u;

/** So are words behind its zone: `07:00 GMT Press release`. */
const BEHIND_ZONE =
  /\d[:h.]\d{2}(?::\d{2})?\s?(?:[A-Z]{3,4}|[ap]\.?m\.?)\s(?=\p{Lu}?\p{Ll}|#)(?!(?:Eastern|Pacific|Central|Mountain|local|time)\b)/u;

function goesBeyond(text: string): boolean {
  const match = BEHIND_TIME.exec(text) ?? BEHIND_ZONE.exec(text);
  return match !== null && !YEAR.test(text.slice(match.index + match[0].length));
}

function readWords(line: string, from: number, to: number): FoundDate | null {
  const raw = line.slice(from, to);
  const start = from + (OPENING.exec(raw)?.[0].length ?? 0);
  const end = from + raw.replace(CLOSING, "").trimEnd().length;
  if (end - start < 6 || end - start > 90) return null;
  const text = line.slice(start, end);
  if (goesBeyond(text)) return null;
  if (parseDate(text)) return { start, end, raw: text };
  // A full stop may close the line, or the month's abbreviation.
  const bare = text.replace(/\.$/, "");
  return bare !== text && parseDate(bare) ? { start, end: end - 1, raw: bare } : null;
}
