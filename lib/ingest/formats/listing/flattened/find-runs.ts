import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { type FieldDate, findFieldDates } from "@/lib/ingest/formats/listing/flattened/find-field-dates";
import { startOfButton } from "@/lib/ingest/formats/listing/labels";
import type { Line } from "@/lib/ingest/text/lines";

/** A long line of a page: its dates, and the words before, between and behind them. */
export interface DatedRuns {
  readonly line: Line;
  /** The line's own words, as they stand. */
  readonly words: string;
  readonly dates: readonly FieldDate[];
  /** One more than dates. */
  readonly runs: readonly string[];
}

/** Shorter lines hold no whole item. */
const MIN_LINE = 100;

/** A headline alone with its date and its button is shorter. */
const MIN_BUTTONED = 35;

/** So many dates that look alike are a list's. */
const MIN_DATES = 3;

/** A headline may end with the word of a button: `… than five years back`. */
function isButtoned(words: string): boolean {
  const start = startOfButton(words);
  return start > 0 && !/^\p{Ll}/u.test(words.slice(start));
}

/** The long lines of a page that hold dates of its list; none where the page has no such list. */
export function findDatedRuns(text: string, lines: readonly Line[]): DatedRuns[] {
  const long = lines
    .filter(
      ({ start, end, text: words }) =>
        end - start >= MIN_LINE || (end - start >= MIN_BUTTONED && isButtoned(words)),
    )
    .map((line) => ({ line, words: text.slice(line.start, line.end) }));
  // The addresses of a feed part its entries better.
  const dated = long
    .filter(({ words }) => !/https?:\/\//i.test(words))
    .map(({ line, words }) => ({ line, words, dates: findFieldDates(words) }));
  const counts = new Map<string, number>();
  for (const { shape } of dated.flatMap(({ dates }) => dates))
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < MIN_DATES || haveOwnLines(lines, dated)) return [];
  return dated.flatMap(({ line, words, dates: all }) => {
    const dates = all.filter(({ shape }) => (counts.get(shape) ?? 0) * 4 >= most);
    if (dates.length === 0) return [];
    const starts = [0, ...dates.map(({ end }) => end)];
    const runs = starts.map((start, at) => words.slice(start, dates[at]?.start ?? words.length));
    return [{ line, words, dates, runs }];
  });
}

/** A date alone on its line is no longer. */
const MAX_ALONE = 30;

/** Where as many dates stand alone on their lines, the dates of the items are these; teasers repeat how their texts begin. */
function haveOwnLines(lines: readonly Line[], dated: readonly Pick<DatedRuns, "dates">[]): boolean {
  const within = dated.reduce((sum, { dates }) => sum + dates.length, 0);
  const alone = lines.filter(({ text }) => text.length <= MAX_ALONE && isDateAlone(text)).length;
  return alone >= Math.max(MIN_DATES, within);
}

const isDateAlone = (text: string): boolean => /\p{Nd}/u.test(text) && readDateLine(text)?.fit === "pure";
