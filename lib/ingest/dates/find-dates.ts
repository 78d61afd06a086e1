import { isWeekday } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** A date stamp in running text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

const STAMP =
  /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s{0,3})?\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{4},? \d{2}:\d{2}(?::\d{2})?(?: ?(?:[+-]\d{2}:?\d{2}|[A-Z]{1,5}\b))?|\b[A-Z]\p{L}{1,2}, \d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}(?!\d)|\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?![.,\d])(?: ?[+-]\d{2}:?\d{2}| UTC\b)?|\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?![\d-])/gu;

/** In the language of the feed, or without seconds: the offset from universal time tells that a program wrote it. */
const LOCAL_STAMP =
  /(?<![\p{L}\p{N}])(?:\p{L}{2,12}[.,]{0,2} )?(?:\d{1,2}\.? (?:de )?\p{L}{3,12}\.? (?:de )?\d{4}|\d{4}\. \p{L}{3,12}\.? \d{1,2}\.|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}),? \d{1,2}:\d{2}(?::\d{2})? ?(?:[+-]\d{2}:?\d{2}|GMT|UTC)(?![\p{L}\p{N}])/gu;
const ANY_STAMP = new RegExp(`${STAMP.source}|${LOCAL_STAMP.source}`, "gu");

/**
 * Find the machine-made time stamps of feeds in `text`: RFC 822, ISO 8601 with a time, `Thu, 10/05/2023 - 11:20`, and in
 * any language with an offset, `2024. szept. 19. 16:45:00 +0200`.
 */
export function findTimeStamps(text: string): FoundDate[] {
  return Array.from(text.matchAll(ANY_STAMP), ({ index, 0: raw }) => {
    const own = raw.slice(lengthOfWord(raw));
    return { start: index + raw.length - own.length, end: index + raw.length, raw: own };
  });
}

/** How much of a stamp is a word before its day that is no weekday's name. */
function lengthOfWord(raw: string): number {
  const [all = "", word = ""] = /^(\p{L}{2,12})[.,]{0,2} (?=\d)/u.exec(raw) ?? [];
  const isMonth = /^\p{L}+\.? \d{1,2}, \d{4}/u.test(raw);
  return isMonth || isWeekday(foldText(word)) ? 0 : all.length;
}
