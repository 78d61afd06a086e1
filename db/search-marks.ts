/**
 * Signs that stand before words in the index of search, to say more of them. They are of the private use area, which
 * folding leaves out: no text and no query has a word that begins with one.
 */
export const SEARCH_MARKS = {
  /** Words of the headline. */
  headline: 0xe001,
  /** Words that stand beside every headline, whatever the source allows. */
  label: 0xe002,
  /** Words of what is shown where the source allows an excerpt. */
  excerpt: 0xe003,
  /** The year of the day that readers see. */
  year: 0xe004,
  /** The year and the month of the instant, in UTC: parts of the order of lists. */
  yearOfOrder: 0xe005,
  monthOfOrder: 0xe006,
  language: 0xe007,
  source: 0xe008,
} as const;

/** So much of a name is a word of the index, in hexadecimal: names may be of any signs and length. */
export const LONGEST_NAME = 60;

/** A value of an article as the word by which the index finds it. */
export const valueWord = (mark: "year" | "language" | "source", value: string): string =>
  String.fromCodePoint(SEARCH_MARKS[mark]) +
  Buffer.from(Array.from(value).slice(0, LONGEST_NAME).join("")).toString("hex");
