/** A date stamp in running text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

const STAMP =
  /(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s{0,3})?\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{4},? \d{2}:\d{2}(?::\d{2})?(?: ?(?:[+-]\d{2}:?\d{2}|[A-Z]{1,5}\b))?|\b[A-Z]\p{L}{1,2}, \d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}(?!\d)|\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?![.,\d])(?: ?[+-]\d{2}:?\d{2}| UTC\b)?|\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?(?![\d-])/gu;

/** Find the machine-made time stamps of feeds (RFC 822, ISO 8601 with a time, `Thu, 10/05/2023 - 11:20`) in `text`. */
export function findTimeStamps(text: string): FoundDate[] {
  return Array.from(text.matchAll(STAMP), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
  }));
}
