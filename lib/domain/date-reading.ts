/** How exactly a date is known. */
export type DatePrecision = "month" | "day" | "minute" | "second";

/**
 * Where a date was found: where the source states it, in the first words of the text, with the file it came in, or where
 * the source states it, month and day in the order of its neighbours.
 */
export const DATE_BASES = ["source", "dateline", "file", "order"] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** How the date of an item was read, kept beside its value. */
export interface DateReading {
  /** Exactly as it is printed. */
  readonly literal: string;
  /** Null where it could not be read. */
  readonly precision: DatePrecision | null;
  readonly basis: DateBasis;
}

const PRECISION: Readonly<Record<DatePrecision, string>> = {
  month: "known only to the month (its first day stands here)",
  day: "known to the day",
  minute: "known to the minute",
  second: "known to the second",
};

const BASIS: Readonly<Record<DateBasis, string>> = {
  source: "as the source states it",
  dateline: "from the first words of the text",
  file: "from the file that it came in, not from the text",
  order: "month before day, as other dates of its list show",
};

/** How a date was read, in a sentence for an editor: what stands there, how exact it is, and where it was found. */
export function describeDateReading({ literal, precision, basis }: DateReading): string {
  const exact = precision === null ? "could not be read" : PRECISION[precision];
  return `“${literal}”: ${exact}, ${BASIS[basis]}.`;
}
