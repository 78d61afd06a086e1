import { allMatches } from "@/lib/ingest/text/all-matches";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** As a program writes a day: `2023-02-09`, alone on its line. */
const LONE_DAY = /(?=\d)(?<=^[^\S\n]{0,20})\d{4}-\d{2}-\d{2}(?=[^\S\n]{0,20}$)/gm;

/** A day and a dash in front of a text, on the line behind an address: `13.01.2016 - The road is open.` */
const OPENING_DAY =
  /(?=\d)(?<=^[^\S\n]{0,20}https?:\/\/\S{1,400}[^\S\n]{0,20}\n[^\S\n]{0,20})(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})[^\S\n]{1,3}[-–—](?=\s|$)/gm;

/** So many entries have their day there. */
const MIN_DAYS = 3;

/** Find the days of a feed that has no time stamps: each in a field of its own, or all of them in front of the texts. */
export function findPlainDays(text: string): Range[] {
  const found = (pattern: RegExp): Range[] =>
    allMatches(text, pattern).map(({ index, 0: raw }) => ({ start: index, end: index + raw.length }));
  const lone = found(LONE_DAY);
  const days = lone.length >= MIN_DAYS ? lone : found(OPENING_DAY);
  return days.length >= MIN_DAYS ? days : [];
}
