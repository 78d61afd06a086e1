import { isWeekday } from "@/lib/ingest/dates/months";
import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import { foldText } from "@/lib/ingest/text/fold";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: DateLine | null;
}

/** The head of a page has its date among so many lines, and no item's date in as many below it. */
const MAX_HEAD = 5;
const MIN_APART = 4;

/** So many other dates tell what those of items look like. */
const MIN_OTHERS = 3;

const shapeOf = (text: string): string => text.replace(/\p{L}+/gu, "a").replace(/\p{Nd}+/gu, "9");

/** The time of day, behind the day. */
const CLOCK = /\d[^\n]{0,20}[\s,T]\d{1,2}[:.h]\d{2}(?![./-]?\d)/u;

/** A weekday before the day, or a time behind it: what says when the page was read. */
function isNow(text: string): boolean {
  return CLOCK.test(text) || isWeekday(foldText(/^\p{L}{2,14}/u.exec(text)?.[0] ?? ""));
}

/** Beside the day stand the weather and what money is worth. */
const WEATHER = /\d\s?°|(?<!\p{L})(?:USD|EUR|GBP)\s?\d/u;

/** Where the day stands on which the page was read, `Friday, 16 August 2024, 20:14`, or -1: no date of an item looks like it. */
export function findMastheadDate(lines: readonly Line[]): number {
  const first = lines.slice(0, MAX_HEAD).findIndex(({ date }) => date !== null);
  const { text = "" } = lines[first] ?? {};
  if (first < 0 || !isNow(text)) return -1;
  if (lines.slice(first + 1, first + 1 + MIN_APART).some(({ date }) => date !== null)) return -1;
  const others = lines.filter(({ date }, index) => date !== null && index > first);
  const isAlone = others.every((other) => shapeOf(other.text) !== shapeOf(text) && !isNow(other.text));
  return others.length >= MIN_OTHERS && (isAlone || WEATHER.test(text)) ? first : -1;
}
